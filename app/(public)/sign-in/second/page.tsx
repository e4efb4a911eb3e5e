import type { Metadata } from 'next'
import { errorAt } from '@/components/forms/field-errors'
import { paths } from '@/components/paths'
import { CodeField } from '@/components/sign-in/code-field'
import { DoorForm } from '@/components/sign-in/door-form'
import { Banner } from '@/components/ui/banner'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { messagesFor } from '@/messages/locale'
import { readChallenge } from '@/usecases/sign-in/read-challenge'
import { pageContext } from '../../../_server/context'
import { type DoorSearch, readDoor } from '../../../_server/door'
import { currentLocale } from '../../../_server/locale'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).signIn.second.title }
}

/** Staff, second step: the authenticator's code. */
export default async function Page({ searchParams }: { searchParams: DoorSearch }) {
  const { messages, next, refusal, errors } = await readDoor(searchParams)
  const words = messages.signIn.second
  const challenge = await readChallenge(await pageContext())
  if (!challenge.ok) {
    return (
      <>
        <h1 className="pt-2 text-3xl">{words.title}</h1>
        <Banner tone="warn" title={words.none}>{words.noneBody}</Banner>
        <ButtonLink href={paths.signInStaff(next)} look="primary" big>{words.restart}</ButtonLink>
      </>
    )
  }
  return (
    <>
      <div className="pt-2">
        <h1 className="text-3xl">{words.title}</h1>
        <p className="mt-1.5 text-ink-2">{words.intro}</p>
      </div>
      <Card>
        <DoorForm path="/api/v1/sign-in/totp" from={paths.signInSecond(next)} next={next} refusal={refusal} words={messages.client}>
          <CodeField label={words.label} error={errorAt(errors, 'code', messages.client)} />
          <Button type="submit" look="primary" big>{words.submit}</Button>
        </DoorForm>
        <p className="text-sm"><Link href={paths.signInStaff(next)}>{words.restart}</Link></p>
      </Card>
    </>
  )
}
