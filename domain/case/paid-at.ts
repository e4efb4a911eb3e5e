import * as z from 'zod/mini'
import { type ChinaDate, chinaDateAt, chinaTimeAt, dayNumberOf, parseChinaDate, startOfDay } from '../clock/china-time'

/** Nobody may complain of a payment more than three years old. Order 121, art. 16(4). */
export const FILING_LIMIT_YEARS = 3

/** When it was paid, as a phone's date and time fields give it: two texts, Beijing time. Messages are message keys. */
export const paidOn = z.string().check(
  z.refine((text) => text !== '', { error: 'date_missing', abort: true }),
  z.refine((text) => parseChinaDate(text) !== null, { error: 'date_not_real' }),
)
export const paidClock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'time_missing'))

/** The instant two well-formed fields name. */
export function paidAtOf(on: string, clock: string): Date {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return new Date(startOfDay(dayNumberOf(on as ChinaDate)).getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1_000)
}

/** The two fields an instant fills. */
export const paidFieldsOf = (at: Date): { paidOn: string; paidClock: string } => ({ paidOn: chinaDateAt(at), paidClock: chinaTimeAt(at).slice(0, 5) })

/** What is wrong with a time of payment, as a message key; null when nothing is. A till's clock may run a little ahead of ours. */
export function paidAtProblem(paidAt: Date, now: Date): 'paid_in_future' | 'paid_too_long_ago' | null {
  const oldest = new Date(now)
  oldest.setUTCFullYear(oldest.getUTCFullYear() - FILING_LIMIT_YEARS)
  if (paidAt.getTime() > now.getTime() + 5 * 60_000) return 'paid_in_future'
  return paidAt < oldest ? 'paid_too_long_ago' : null
}
