import { type DayNumber, civilOf, dayNumberOf, parseChinaDate, weekdayOf } from '../china-time'

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup_workday'

/** One year of the State Council's arrangement; for a year without a notice yet, the statutory days alone. Dates are 'YYYY-MM-DD'. */
export interface CalendarYear {
  year: number
  /** 'cn-2026.1': the arrangement and its edition; edition 0 is the floor of statutory days. */
  version: string
  published: boolean
  source: string
  /** Rest days by festival, first and last day included. */
  holidays: readonly { festival: string; from: string; to: string }[]
  /** 调休: Saturdays and Sundays that are worked. */
  makeupWorkdays: readonly string[]
}

/** Years laid out day by day, ready for counting. */
export interface Calendars {
  firstDay: DayNumber
  kinds: readonly DayKind[]
  years: ReadonlyMap<number, CalendarYear>
}

/** Lays years out day by day; a later entry for the same year replaces an earlier one. Throws on a gap between years and on a date that is none of its year. */
export function layOutCalendars(entries: readonly CalendarYear[]): Calendars {
  const years = new Map(entries.map((entry) => [entry.year, entry] as const))
  const first = Math.min(...years.keys())
  const last = Math.max(...years.keys())
  if (last - first + 1 !== years.size) throw new RangeError(`calendar years ${first}–${last} have a gap`)

  const firstDay = dayOf(`${first}-01-01`)
  const lastDay = dayOf(`${last}-12-31`)
  const kinds: DayKind[] = []
  for (let day = firstDay; day <= lastDay; day += 1) kinds.push(weekdayOf(day) % 6 === 0 ? 'weekend' : 'workday')
  for (const entry of years.values()) {
    for (const { from, to } of entry.holidays) {
      for (let day = dayOf(from, entry.year); day <= dayOf(to, entry.year); day += 1) kinds[day - firstDay] = 'holiday'
    }
    for (const date of entry.makeupWorkdays) kinds[dayOf(date, entry.year) - firstDay] = 'makeup_workday'
  }
  return { firstDay, kinds, years }
}

/** What kind of day it is. Throws a RangeError for a year the calendars do not hold. */
export function dayKind(calendars: Calendars, day: DayNumber): DayKind {
  const kind = calendars.kinds[day - calendars.firstDay]
  if (kind === undefined) throw new OutsideCalendars(civilOf(day).year)
  return kind
}

/** Which editions the days from `first` to `last` rest on, and whether a notice for any of them is still to come. */
export function calendarBasis(calendars: Calendars, first: DayNumber, last: DayNumber): { version: string; provisional: boolean } {
  const lastYear = civilOf(last).year
  let version = ''
  let provisional = false
  for (let { year } = civilOf(first); year <= lastYear; year += 1) {
    const entry = calendars.years.get(year)
    if (entry === undefined) throw new OutsideCalendars(year)
    version = version === '' ? entry.version : `${version}+${entry.version}`
    provisional ||= !entry.published
  }
  return { version, provisional }
}

/** The first of the editions a date rests on ('cn-2026.1+cn-2027.0') that was but a floor: the year whose notice may still move it. Null when each was announced. */
export function awaitedYear(calendarVersion: string): number | null {
  const floor = /cn-(\d{4})\.0(?!\d)/.exec(calendarVersion)
  return floor ? Number(floor[1]) : null
}

/** A day was asked of a year no calendar holds: silence would be a guess. */
export class OutsideCalendars extends RangeError {
  constructor(year: number) {
    super(`no working-day calendar covers ${year}`)
  }
}

function dayOf(text: string, year?: number): DayNumber {
  const on = parseChinaDate(text)
  if (on === null || (year !== undefined && !text.startsWith(String(year)))) throw new RangeError(`${text} is no day of calendar year ${year}`)
  return dayNumberOf(on)
}
