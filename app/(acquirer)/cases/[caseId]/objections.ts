import { formatTimeLeft } from '@/components/format/durations'
import type { Action } from '@/domain/case/actions'
import { whatIsMissingToClose } from '@/domain/case/decide'
import { sentenceFor } from '@/messages/refusal-sentences'
import type { CaseSetting } from './case-setting'

/** Why an act the role has is not open to this person now, in a sentence; null when it is. The use case decides again. */
export function objectionTo(action: Action, { view, ctx, now, locale, messages }: CaseSetting): string | null {
  const { workspace: { next, proposal }, client } = messages
  const refusal = view.acts[action]
  if (refusal) return refusal.code === 'forbidden' ? next.notMine : sentenceFor(client.refusals, refusal)

  const { facts } = view
  switch (action) {
    case 'merchant.pass': {
      const leftMs = facts.clocks.merchant_close ? new Date(facts.clocks.merchant_close.dueAt).getTime() - now.getTime() : 0
      return leftMs > 0 ? next.notDue(formatTimeLeft({ leftMs, lateMs: 0 }, locale)) : null
    }
    case 'case.close': {
      const [missing] = whatIsMissingToClose(facts, now)
      return missing === 'arrival' ? next.notArrived : missing === 'acceptance' ? next.notAccepted : null
    }
    case 'decision.approve': return facts.proposal?.by === ctx.actor.id ? proposal.same : null
    default: return null
  }
}
