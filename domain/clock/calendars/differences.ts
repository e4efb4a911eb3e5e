import { type CalendarYear, type DayKind, layOutCalendars } from './calendar'
import { type ChinaDate, chinaDateOf } from '../china-time'

export interface DayChange { on: ChinaDate; before: DayKind; after: DayKind }

/** The days of a year that two editions of its calendar see differently. */
export function calendarDifferences(before: CalendarYear, after: CalendarYear): DayChange[] {
  const [one, other] = [layOutCalendars([before]), layOutCalendars([after])]
  return one.kinds.flatMap((kind, index) => (kind === other.kinds[index] ? [] : [{ on: chinaDateOf(one.firstDay + index), before: kind, after: other.kinds[index]! }]))
}
