import type { PaymentKeys } from './event-parts'
import type { CaseFacts } from './facts'

/** What speaks for two complaints being about one payment, the strongest first. */
export const SAME_PAYMENT_REASONS = ['transaction_id', 'out_trade_no', 'rrn', 'amount_and_time', 'same_consumer'] as const
export type SamePaymentReason = (typeof SAME_PAYMENT_REASONS)[number]

/** Keys that a bill and a till agree on; the last digits of a card are shared by many. */
const KEYS = [['transaction_id', 'transactionId'], ['out_trade_no', 'outTradeNo'], ['rrn', 'rrn']] as const satisfies readonly (readonly [SamePaymentReason, keyof PaymentKeys])[]

/** How far two times of one payment may lie apart: people remember its hour badly and its day well. */
export const HOURS_APART = 24

export interface ClaimedPayment { consumerId: string; merchantId: string; amountFen: number; paidAt: Date; keys: PaymentKeys }

/** The payment a case is about, as its consumer told it. */
export const paymentOf = ({ consumerId, merchantId, amountFen, paidAt, keys }: CaseFacts): ClaimedPayment => ({ consumerId, merchantId, amountFen, paidAt: new Date(paidAt), keys })

/** Why two complaints may be about one payment, the strongest reason first; empty when nothing says so. */
export function samePaymentReasons(one: ClaimedPayment, other: ClaimedPayment): SamePaymentReason[] {
  const reasons: SamePaymentReason[] = KEYS.filter(([, key]) => one.keys[key] !== undefined && one.keys[key] === other.keys[key]).map(([reason]) => reason)
  const isNear = Math.abs(one.paidAt.getTime() - other.paidAt.getTime()) <= HOURS_APART * 3_600_000
  if (one.merchantId === other.merchantId && one.amountFen === other.amountFen && isNear) reasons.push('amount_and_time')
  if (one.consumerId === other.consumerId) reasons.push('same_consumer')
  return reasons
}

/** Whether the reasons concern the payment itself, and not only whose it is. */
export const isSamePayment = (reasons: readonly SamePaymentReason[]): boolean => reasons.some((reason) => reason !== 'same_consumer')

/** Whether staff should look at the other one: it may be the same payment, or the same person complains of the same shop again. */
export const isWorthALook = (one: ClaimedPayment, other: ClaimedPayment): boolean => {
  const reasons = samePaymentReasons(one, other)
  return isSamePayment(reasons) || (reasons.length > 0 && one.merchantId === other.merchantId)
}

interface Alike { reasons: readonly SamePaymentReason[]; submittedAt: Date }

/** The strongest first, of equals the one that more speaks for, then the one that was filed earlier. */
export const byLikeness = (one: Alike, other: Alike): number =>
  rank(one.reasons) - rank(other.reasons) || other.reasons.length - one.reasons.length || one.submittedAt.getTime() - other.submittedAt.getTime()

const rank = ([strongest]: readonly SamePaymentReason[]): number => SAME_PAYMENT_REASONS.indexOf(strongest ?? 'same_consumer')
