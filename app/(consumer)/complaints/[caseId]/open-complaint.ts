import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { paths } from '@/components/paths'
import { messagesFor } from '@/messages/locale'
import { viewCase } from '@/usecases/cases/view-case'

export interface ComplaintPageProps {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ form?: string | string[] }>
}

/** Once per request: the page and its title ask for the same case, and opening it marks it as read. */
const openedCase = cache(async (caseId: string) => viewCase(await pageContext(), caseId))

/** What every page of a complaint begins with. A visitor is asked to sign in; of what is not theirs there is no page. */
export async function openComplaint({ params }: Pick<ComplaintPageProps, 'params'>) {
  const [{ caseId }, ctx, locale] = await Promise.all([params, pageContext(), currentLocale()])
  const view = await openedCase(caseId)
  if (!view.ok && ctx.actor.role === 'guest') redirect(paths.signIn(paths.complaint(caseId)))
  if (!view.ok || view.value.party !== 'consumer') notFound()
  const { merchant, acquirer } = view.value
  const nameOf = (organisation: { name: string; nameEn: string }) => (locale === 'en' ? organisation.nameEn : organisation.name)
  return { caseId, ctx, now: ctx.now, locale, messages: messagesFor(locale), view: view.value, merchantName: nameOf(merchant), acquirerName: nameOf(acquirer) }
}
export type OpenedComplaint = Awaited<ReturnType<typeof openComplaint>>
