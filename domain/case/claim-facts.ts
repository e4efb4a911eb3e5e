import { isAuthorityOver } from './authority'
import type { ComplaintType, Filed, PayMeans, Shown, Wish } from './claim'
import type { PaymentKeys } from './event-parts'
import { paidAtProblem } from './paid-at'

/** A complete claim: what filing must end with. */
export interface Claim {
  merchantId: string
  complaintType: ComplaintType
  payMeans: PayMeans
  amountFen: number
  paidAt: Date
  shown: Shown
  wish: Wish
  wishFen: number
  keys: PaymentKeys
  /** Absent: by the consumer, for themselves. */
  filed?: Filed
}

/** What is wrong with a claim that reads well field by field: field → message keys. Empty when nothing is. */
export function claimProblems(claim: Claim, now: Date): Record<string, string[]> {
  const problems: Record<string, string[]> = {}
  const paidAt = paidAtProblem(claim.paidAt, now)
  if (paidAt) problems.paidOn = [paidAt]
  if (claim.wishFen > claim.amountFen) problems.wishYuan = ['wish_exceeds_amount']
  if (claim.filed?.authorityUntil !== undefined && isAuthorityOver(claim.filed.authorityUntil, now)) problems.authorityUntil = ['authority_over']
  return problems
}
