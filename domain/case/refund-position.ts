import type { RefundKind } from './claim'
import { type CaseFacts, leftFen, type Refund, refundedFen } from './facts'

/** How the money of one payment stands that goes back, in fen. What is refunded is on its way or has arrived. */
export interface RefundPosition {
  paidFen: number
  /** What two people let go beyond that. */
  excessFen: number
  decidedFen: number
  refundedFen: number
  chargedBackFen: number
  goodwillFen: number
  onItsWayFen: number
  arrivedFen: number
  /** What other complaints about the same payment sent back. */
  elsewhereFen: number
  /** What may still go back; never below nothing. */
  leftFen: number
}

/** Other complaints about the same payment, and what two people allowed under them. */
type Elsewhere = readonly { refundedFen: number; excessFen: number }[]

/** The position of a payment from its case, and from the others about it where they are known. */
export function refundPosition(facts: CaseFacts, elsewhere: Elsewhere = []): RefundPosition {
  const { refunds, amountFen, decision } = facts
  const of = (kind: RefundKind) => sumOf(refunds.filter((refund) => refund.kind === kind))
  return {
    paidFen: amountFen,
    excessFen: facts.allowedExcessFen + elsewhere.reduce((sum, { excessFen }) => sum + excessFen, 0),
    decidedFen: decision?.approvedFen ?? 0,
    refundedFen: of('refund'), chargedBackFen: of('chargeback'), goodwillFen: of('goodwill'),
    onItsWayFen: sumOf(refunds.filter(({ confirmedAt }) => confirmedAt === null)),
    arrivedFen: sumOf(refunds.filter(({ confirmedAt }) => confirmedAt !== null)),
    elsewhereFen: elsewhere.reduce((sum, { refundedFen }) => sum + refundedFen, 0),
    leftFen: Math.max(0, leftOfPayment(facts, elsewhere)),
  }
}

/** What may still go back on the payment, whichever complaint it goes back under. */
export const leftOfPayment = (facts: CaseFacts, elsewhere: Elsewhere): number =>
  leftFen(facts) + elsewhere.reduce((sum, { refundedFen, excessFen }) => sum + excessFen - refundedFen, 0)

/** What one more refund may carry: no more than was decided, but for what two people allowed beyond it. */
export const leftToRecord = (facts: CaseFacts, elsewhere: Elsewhere): number =>
  Math.max(0, Math.min(leftOfPayment(facts, elsewhere), (facts.decision?.approvedFen ?? 0) + facts.allowedExcessFen - refundedFen(facts)))

const sumOf = (refunds: readonly Refund[]): number => refunds.reduce((sum, { amountFen }) => sum + amountFen, 0)
