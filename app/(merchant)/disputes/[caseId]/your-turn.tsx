import { randomUUID } from 'node:crypto'
import { NextStepCard } from '@/components/case/next-step-card'
import { ShownCard } from '@/components/conversation/shown-card'
import { AnswerDoors } from '@/components/dispute/answer-doors'
import { DraftCard } from '@/components/dispute/draft-card'
import { RefundProgress } from '@/components/dispute/refund-progress'
import { formatDue, formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { NO_COMMENT } from '@/domain/case/reply-templates'
import { shownTo } from '@/domain/case/shown-to'
import type { Locale, Messages } from '@/messages/locale'
import type { Refusal } from '@/domain/refusal'
import { sentenceFor } from '@/messages/refusal-sentences'
import type { CaseView } from '@/usecases/cases/case-view'
import type { ResponseView } from '@/usecases/disputes/read-response'

interface YourTurnProps {
  view: CaseView
  /** An answer begun and not sent. */
  kept: ResponseView | null
  returned: { typed: Record<string, unknown>; refusal: Refusal } | null
  setting: { locale: Locale; now: Date; messages: Messages }
}

/** What the shop has to do, or may still do, and what became of what it did. First on the page. */
export function YourTurn({ view: { facts, acts, clocks, evidence, events }, kept, returned, setting }: YourTurnProps) {
  const { locale, now, messages: { disputes, client } } = setting
  const isAsked = facts.state === 'awaiting_merchant'
  const isLate = clocks.some(({ kind, breachedAt, state }) => kind === 'merchant_first_reply' && breachedAt && state === 'running')
  const shown = acts['message.send'] === null ? shownTo('merchant', facts, events, now) : null
  const answer = events.findLast(({ body: { type } }) => type === 'refund.asked' || type === 'refund.agreed' || type === 'response.contested')
  const dueAt = facts.clocks.merchant_close?.dueAt
  return (
    <>
      {isLate && <Banner tone="bad">{disputes.late}</Banner>}
      {facts.response?.answer === 'silent' && <Banner tone="bad">{disputes.passed}</Banner>}
      {returned?.typed.template === NO_COMMENT && <Banner live tone="bad" title={client.form.notSent}>{sentenceFor(client.refusals, returned.refusal)}</Banner>}
      {isAsked && kept && (
        <DraftCard title={disputes.draft.title} goOn={disputes.draft.goOn} href={paths.disputeAnswer(facts.id, kept.draft.kind)}
          lead={disputes.draft.lead(disputes.form[kept.draft.kind], formatMoment(kept.savedAt, { locale, now }), kept.writtenBy)} />
      )}
      {shown && <ShownCard shown={shown} evidence={evidence} setting={setting} answer={{ speakHref: '#message', path: `/api/v1/disputes/${facts.id}/messages`, audience: 'merchant', formKey: randomUUID(), from: paths.dispute(facts.id) }} />}
      <NextStepCard title={disputes.answerTitle}
        hint={isAsked ? <>{disputes.answerHint}{dueAt && <span className="block">{disputes.silence(formatDue(dueAt, { locale, now }))}</span>}</> : disputes.closedHint}
        primary={<AnswerDoors hrefOf={(kind) => paths.disputeAnswer(facts.id, kind)} doors={disputes.doors} refund={acts['refund.agree']} contest={acts['response.contest']} managerOnly={disputes.managerOnly} />} />
      {answer?.body.type === 'refund.asked' && <RefundProgress facts={facts} askedAt={answer.at} amountFen={answer.body.amountFen} setting={setting} />}
    </>
  )
}
