/** Nobody may complain of a payment more than three years old. Order 121, art. 16(4). */
export const FILING_LIMIT_YEARS = 3

/** What is wrong with a time of payment, as a message key; null when nothing is. A till's clock may run a little ahead of ours. */
export function paidAtProblem(paidAt: Date, now: Date): 'paid_in_future' | 'paid_too_long_ago' | null {
  const oldest = new Date(now)
  oldest.setUTCFullYear(oldest.getUTCFullYear() - FILING_LIMIT_YEARS)
  if (paidAt.getTime() > now.getTime() + 5 * 60_000) return 'paid_in_future'
  return paidAt < oldest ? 'paid_too_long_ago' : null
}
