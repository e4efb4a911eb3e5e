import { DAY_MS, HOUR_MS } from '@/domain/clock/china-time'
import type { Locale } from '@/messages/locale'
import { timeWordsFor } from '@/messages/time-words'

const MINUTE_MS = 60_000

/**
 * A length of time in the words of its size: days from two days on, hours from ten hours on, then hours and minutes.
 * Always rounded down: nobody is told of time they do not have.
 */
export function formatDuration(durationMs: number, locale: Locale): string {
  const time = timeWordsFor(locale)
  const minutes = Math.floor(durationMs / MINUTE_MS)
  const hours = Math.floor(durationMs / HOUR_MS)
  if (durationMs >= 2 * DAY_MS) return time.days(Math.floor(durationMs / DAY_MS))
  if (hours >= 10 || (hours >= 1 && minutes % 60 === 0)) return time.hours(hours)
  if (hours >= 1) return time.hoursAndMinutes(hours, minutes % 60)
  return minutes >= 1 ? time.minutes(minutes) : time.underAMinute
}

/** What is left of a clock, or by how much it is late: "剩 1 小时 12 分", "已超 3 小时". */
export function formatTimeLeft({ leftMs, lateMs }: { leftMs: number; lateMs: number }, locale: Locale): string {
  const time = timeWordsFor(locale)
  return lateMs > 0 ? time.late(formatDuration(lateMs, locale)) : time.left(formatDuration(leftMs, locale))
}

/** What is left when the rule counts working days: "剩 2 个工作日". */
export function formatWorkdaysLeft(days: number, locale: Locale): string {
  const time = timeWordsFor(locale)
  return time.left(time.workdays(days))
}
