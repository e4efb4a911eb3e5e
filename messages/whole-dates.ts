import { chinaTimeAt, civilOf, DAY_MS, dayNumberAt, weekdayOf } from '@/domain/clock/china-time'
import type { WholeDates } from './letter-words'
import type { Locale } from './locale'
import { timeWordsFor } from './time-words'

/** How papers in this language say dates. */
export function wholeDates(locale: Locale): WholeDates {
  const time = timeWordsFor(locale)
  const wholeDay = (at: Date) => {
    const { year, month, dayOfMonth } = civilOf(dayNumberAt(at))
    return time.onWeekday(time.dayOfYear(year, month, dayOfMonth), time.weekday(weekdayOf(dayNumberAt(at))))
  }
  const clock = (at: Date) => chinaTimeAt(at).slice(0, 5)
  return {
    day: (at) => wholeDay(new Date(at)),
    moment: (at) => time.moment(wholeDay(new Date(at)), clock(new Date(at))),
    due: (at) => {
      const due = new Date(at)
      // Midnight belongs to the day it ends.
      return chinaTimeAt(due) === '00:00:00' ? time.due(wholeDay(new Date(due.getTime() - DAY_MS)), null) : time.due(wholeDay(due), clock(due))
    },
  }
}
