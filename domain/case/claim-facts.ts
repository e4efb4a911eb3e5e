import type { ComplaintType, PayMeans, Shown, Wish } from './claim'
import type { PaymentKeys } from './events'
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
}

/** What is wrong with a claim that reads well field by field: field → message keys. Empty when nothing is. */
export function claimProblems(claim: Claim, now: Date): Record<string, string[]> {
  const problems: Record<string, string[]> = {}
  const paidAt = paidAtProblem(claim.paidAt, now)
  if (paidAt) problems.paidOn = [paidAt]
  if (claim.wishFen > claim.amountFen) problems.wishYuan = ['wish_exceeds_amount']
  return problems
}
