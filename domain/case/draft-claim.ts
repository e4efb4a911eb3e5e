import { type Answer, ok, refuse } from '../result'
import type { Claim } from './claim-facts'
import { type DraftAnswers, stepStates } from './draft'
import { paidAtOf } from './paid-at'

/** The claim that a finished draft makes, with the story in the person's words; else the steps that are still to be done. */
export function draftClaim(answers: DraftAnswers, now: Date): Answer<{ claim: Claim; story: string; name: string }> {
  const missing = stepStates(answers, now).filter(({ state }) => state !== 'done').map(({ step }) => step)
  const { situation, payment, merchant, wish, contact } = answers
  if (!situation || !payment || !merchant || !wish || !contact || missing.length > 0) return refuse({ code: 'not_yet', missing })
  const { transactionId, outTradeNo, accountTail } = payment
  return ok({
    claim: {
      ...situation,
      merchantId: merchant.merchantId,
      payMeans: payment.payMeans,
      amountFen: payment.amountYuan,
      paidAt: paidAtOf(payment.paidOn, payment.paidClock),
      wish: wish.wish,
      wishFen: wish.wish === 'refund' ? wish.wishYuan! : 0,   // set: a refund without an amount is not done
      keys: { ...(transactionId && { transactionId }), ...(outTradeNo && { outTradeNo }), ...(accountTail && { accountTail }) },
    },
    story: wish.story,
    name: contact.name,
  })
}
