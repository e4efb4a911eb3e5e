import { formatTimeLeft } from '@/components/format/durations'
import type { Action } from '@/domain/case/actions'
import { whatIsMissingToClose } from '@/domain/case/closing'
import type { CaseFacts, Refund } from '@/domain/case/facts'
import { fairnessObjection } from '@/domain/case/fairness'
import { leftToRecord } from '@/domain/case/refund-position'
import { whyNotApprove } from '@/domain/case/solo-award'
import { sentenceFor } from '@/messages/refusal-sentences'
import type { CaseSetting } from './case-setting'

/** Why an act the role has is not open to this person now, in a sentence; null when it is. The use case decides again. */
export function objectionTo(action: Action, { view, ctx, now, locale, messages }: CaseSetting): string | null {
  const { workspace: { next, proposal }, proposals: { extension, excess, refund, bank }, client } = messages
  const refusal = view.acts[action]
  if (refusal) return refusal.code === 'forbidden' ? next.notMine : sentenceFor(client.refusals, refusal)

  const { facts } = view
  switch (action) {
    case 'merchant.pass': {
      const leftMs = facts.clocks.merchant_close ? new Date(facts.clocks.merchant_close.dueAt).getTime() - now.getTime() : 0
      return leftMs > 0 ? next.notDue(formatTimeLeft({ leftMs, lateMs: 0 }, locale)) : null
    }
    case 'case.close': {
      const [missing] = whatIsMissingToClose(facts)
      return missing === 'arrival' ? next.notArrived : missing === 'acceptance' ? next.notAccepted : missing === 'unread_message' ? next.unread : null
    }
    case 'decision.approve': {
      if (facts.proposal && whyNotApprove(ctx.actor, facts.proposal) === 'same_person') return proposal.same
      const unfair = facts.proposal && fairnessObjection(facts, facts.proposal.evidenceIds, now)
      return unfair && sentenceFor(client.refusals, unfair)
    }
    case 'extension.propose': return view.longerTerm === null ? extension.propose.none : isPast(view.longerTerm.fromDueAt, facts, now) ? extension.propose.late : null
    case 'extension.approve': return facts.extension?.by === ctx.actor.id ? extension.same : view.longerTerm && isPast(view.longerTerm.fromDueAt, facts, now) ? extension.late : null
    case 'excess.allow': return facts.excess?.by === ctx.actor.id ? excess.same : null
    case 'refund.record': return leftToRecord(facts, view.alike) > 0 ? null : refund.spent
    case 'bank.ask': return facts.refunds.some(isToAskAfter) ? null : bank.none
    default: return null
  }
}

/** A date that does not wait. */
const isPast = (dueAt: string, { clocks }: CaseFacts, now: Date): boolean => clocks.decision?.state === 'running' && new Date(dueAt) <= now

/** Sent, not seen, and its bank not asked yet. */
export const isToAskAfter = ({ confirmedAt, bankAskedAt }: Refund): boolean => confirmedAt === null && bankAskedAt === null
