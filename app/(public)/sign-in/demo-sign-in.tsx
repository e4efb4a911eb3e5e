import { DemoPeople } from '@/components/sign-in/demo-people'
import { listDemoPeople } from '@/usecases/sign-in/list-demo-people'
import { pageContext } from '../../_server/context'
import type { Door } from '../../_server/door'

/** The list of invented people; nothing outside a demonstration. */
export async function DemoSignIn({ door: { isDemo, locale, messages, next } }: { door: Door }) {
  if (!isDemo) return null
  const people = await listDemoPeople(await pageContext())
  const named = people.map(({ orgName, orgNameEn, ...person }) => ({ ...person, organisation: locale === 'en' ? orgNameEn : orgName }))
  return <DemoPeople people={named} path="/api/v1/demo/sign-in" next={next} words={messages.signIn.demo} roles={messages.common.roles} />
}
