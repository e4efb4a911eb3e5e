import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { ACT_OF_ANSWER, ANSWER_KINDS } from '@/domain/case/response-draft'
import { messagesFor } from '@/messages/locale'
import { viewCase } from '@/usecases/cases/view-case'
import { readResponse } from '@/usecases/disputes/read-response'

export interface AnswerPageProps { params: Promise<{ caseId: string; kind: string }>; searchParams: Promise<{ form?: string }> }

/** What both pages of an answer begin with: the case, the way of answering, whether it is open to this person, and what was written so far. */
export async function openAnswer({ params }: Pick<AnswerPageProps, 'params'>) {
  const { caseId, kind: asked } = await params
  const kind = ANSWER_KINDS.find((one) => one === asked)
  const [ctx, locale] = await Promise.all([pageContext(), currentLocale()])
  const view = await viewCase(ctx, caseId)
  if (!kind || !view.ok || view.value.party !== 'merchant') notFound()
  const kept = await readResponse(ctx, caseId)
  return { caseId, kind, ctx, now: ctx.now, locale, messages: messagesFor(locale), view: view.value, act: view.value.acts[ACT_OF_ANSWER[kind]], kept: kept.ok ? kept.value : null }
}
export type OpenedAnswer = Awaited<ReturnType<typeof openAnswer>>
