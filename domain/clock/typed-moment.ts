import * as z from 'zod/mini'
import { type ChinaDate, chinaDateAt, chinaTimeAt, dayNumberOf, parseChinaDate, startOfDay } from './china-time'

/** A day and a time as a phone's date and time fields give them: two texts, Beijing time. Messages are message keys. */
export const dayText = z.string().check(
  z.refine((text) => text !== '', { error: 'date_missing', abort: true }),
  z.refine((text) => parseChinaDate(text) !== null, { error: 'date_not_real' }),
)
export const clockText = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'time_missing'))

/** The instant two well-formed fields name. */
export function momentOf(on: string, clock: string): Date {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return new Date(startOfDay(dayNumberOf(on as ChinaDate)).getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1_000)
}

/** The two fields an instant fills: day and minute. */
export const typedMoment = (at: Date): { on: string; clock: string } => ({ on: chinaDateAt(at), clock: chinaTimeAt(at).slice(0, 5) })
