import { type ChinaDate, DAY_MS, type DayNumber, chinaTimeAt, civilOf, dayNumberAt, dayNumberOf, weekdayOf } from '@/domain/clock/china-time'
import type { Locale } from '@/messages/locale'
import { timeWordsFor } from '@/messages/time-words'

/** Screens show China's wall clock. An instant is a `Date` or its ISO text. */
export type Instant = Date | string

interface Setting { locale: Locale; now: Instant }

const instantOf = (at: Instant): Date => (typeof at === 'string' ? new Date(at) : at)

/** "7月3日 周四", with the year when it is another one: "2027年1月3日 周日". */
export function formatDay(at: Instant, setting: Setting): string {
  return dayText(dayNumberAt(instantOf(at)), setting)
}

/** The same for a civil date. */
export function formatChinaDate(on: ChinaDate, setting: Setting): string {
  return dayText(dayNumberOf(on), setting)
}

/** "7月3日": where the weekday would crowd, as in lists of what happened. */
export function formatShortDay(at: Instant, setting: Setting): string {
  return shortDayText(dayNumberAt(instantOf(at)), setting)
}

/** When something happened: "今天 10:24", "昨天 16:05", "11月22日 09:10". */
export function formatMoment(at: Instant, setting: Setting): string {
  const time = timeWordsFor(setting.locale)
  const moment = instantOf(at)
  const day = dayNumberAt(moment)
  return time.moment(nearDay(day, setting) ?? shortDayText(day, setting), formatClock(moment))
}

/** By when something is due: "7月3日 周四 24:00 前". Midnight belongs to the day it ends, and is told as 24:00. */
export function formatDue(at: Instant, setting: Setting): string {
  const time = timeWordsFor(setting.locale)
  const due = instantOf(at)
  const isMidnight = chinaTimeAt(due) === '00:00:00'
  const day = dayNumberAt(isMidnight ? new Date(due.getTime() - DAY_MS) : due)
  return time.due(nearDay(day, setting) ?? dayText(day, setting), isMidnight ? null : formatClock(due))
}

/** "19:42" on China's wall clock. */
export const formatClock = (at: Instant): string => chinaTimeAt(instantOf(at)).slice(0, 5)

/** "19:42:08": where seconds tell which came first. */
export const formatClockSeconds = (at: Instant): string => chinaTimeAt(instantOf(at))

function dayText(day: DayNumber, setting: Setting): string {
  const time = timeWordsFor(setting.locale)
  return time.onWeekday(shortDayText(day, setting), time.weekday(weekdayOf(day)))
}

function shortDayText(day: DayNumber, { locale, now }: Setting): string {
  const time = timeWordsFor(locale)
  const { year, month, dayOfMonth } = civilOf(day)
  const isThisYear = year === civilOf(dayNumberAt(instantOf(now))).year
  return isThisYear ? time.day(month, dayOfMonth) : time.dayOfYear(year, month, dayOfMonth)
}

function nearDay(day: DayNumber, { locale, now }: Setting): string | null {
  const time = timeWordsFor(locale)
  switch (day - dayNumberAt(instantOf(now))) {
    case 0: return time.today
    case 1: return time.tomorrow
    case -1: return time.yesterday
    default: return null
  }
}
