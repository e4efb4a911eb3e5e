import { type Answer, ok, refuse } from '../result'
import type { Claim } from './claim-facts'
import { type DraftAnswers, stepProblems, stepStates } from './draft'
import { momentOf } from '../clock/typed-moment'

/** What a finished draft makes: the claim, the story in the person's words, whose complaint it is, and who wrote it for them. */
export interface DraftedClaim { claim: Claim; story: string; name: string; agentName: string | null }

/** The claim of a draft; else the steps that are still to be done, or what time has made wrong in those that are. */
export function draftClaim(answers: DraftAnswers, now: Date): Answer<DraftedClaim> {
  const undone = stepStates(answers, now).filter(({ state }) => state !== 'done')
  const { situation, payment, merchant, wish, contact } = answers
  if (!situation || !payment || !merchant || !wish || !contact || undone.some(({ state }) => state === 'open')) return refuse({ code: 'not_yet', missing: undone.map(({ step }) => step) })
  if (undone.length > 0) return refuse({ code: 'invalid', fields: Object.assign({}, ...undone.map(({ step }) => stepProblems(answers, step, now))) as Record<string, string[]> })
  const { transactionId, outTradeNo, accountTail } = payment
  const isAgent = contact.filedBy === 'agent'
  return ok({
    claim: {
      ...situation,
      merchantId: merchant.merchantId,
      payMeans: payment.payMeans,
      amountFen: payment.amountYuan,
      paidAt: momentOf(payment.paidOn, payment.paidClock),
      wish: wish.wish,
      wishFen: wish.wish === 'refund' ? wish.wishYuan! : 0,   // set: a refund without an amount is not done
      keys: { ...(transactionId && { transactionId }), ...(outTradeNo && { outTradeNo }), ...(accountTail && { accountTail }) },
      ...(isAgent && { filed: { by: 'agent', authorityUntil: contact.authorityUntil! } }),   // set, like the name: an agent's step is not done without
    },
    story: wish.story,
    name: isAgent ? contact.principalName! : contact.name,
    agentName: isAgent ? contact.name : null,
  })
}
