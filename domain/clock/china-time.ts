declare const civil: unique symbol

/** A civil date in China, 'YYYY-MM-DD'. */
export type ChinaDate = string & { readonly [civil]: 'ChinaDate' }

/** Whole days since 1970-01-01 on China's civil calendar: what day counting adds up. */
export type DayNumber = number

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
/** China has kept UTC+8 without summer time since 1991, so no time zone table is asked. */
const OFFSET_MS = 8 * HOUR_MS

/** The day on which an instant falls in China. */
export const dayNumberAt = (at: Date): DayNumber => Math.floor((at.getTime() + OFFSET_MS) / DAY_MS)

/** The instant at which a day begins in China, 00:00 +08:00. */
export const startOfDay = (day: DayNumber): Date => new Date(day * DAY_MS - OFFSET_MS)

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7

/** The year, month (1–12) and day of a day number. Source: H. Hinnant, chrono-compatible date algorithms, civil_from_days. */
export function civilOf(day: DayNumber): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** The date text of a day number. */
export function chinaDateOf(day: DayNumber): ChinaDate {
  const { year, month, dayOfMonth } = civilOf(day)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as ChinaDate
}

/** The civil date in China at an instant. */
export const chinaDateAt = (at: Date): ChinaDate => chinaDateOf(dayNumberAt(at))

/** The wall clock in China at an instant, 'HH:MM:SS'. */
export const chinaTimeAt = (at: Date): string => new Date(at.getTime() + OFFSET_MS).toISOString().slice(11, 19)

/** The day number of a date. */
export const dayNumberOf = (on: ChinaDate): DayNumber => Date.parse(`${on}T00:00:00Z`) / DAY_MS

/** Reads 'YYYY-MM-DD'; null when the text is no such day. */
export function parseChinaDate(text: string): ChinaDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = dayNumberOf(text as ChinaDate)
  return Number.isNaN(day) || chinaDateOf(day) !== text ? null : (text as ChinaDate)
}

/** The date `days` calendar days after `on` (before it when negative). */
export const addDays = (on: ChinaDate, days: number): ChinaDate => chinaDateOf(dayNumberOf(on) + days)
