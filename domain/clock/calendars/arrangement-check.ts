import { type ChinaDate, type DayNumber, dayNumberOf, parseChinaDate, weekdayOf } from '../china-time'
import type { Arrangement } from './arrangement'
import { STATUTORY_YEARS } from './statutory-years'

/** Why an arrangement cannot be a year's calendar: a code and the date or festival it is about. */
export interface ArrangementProblem { code: ArrangementProblemCode; about: string }
export type ArrangementProblemCode =
  | 'not_a_date' | 'other_year' | 'ends_before_it_begins' | 'twice' | 'no_weekend' | 'worked_holiday' | 'statutory_day_missing' | 'too_many_days' | 'year_unknown'

/** More rest days than any notice has given: a typing slip in a date, not a generous year. */
const MOST_HOLIDAYS = 45

/** Every reason not to take the arrangement, in the order of its dates. A notice may add rest days to the statutory ones; it may leave none out. */
export function arrangementProblems({ year, holidays, makeupWorkdays }: Arrangement): ArrangementProblem[] {
  const floor = STATUTORY_YEARS.find((entry) => entry.year === year)
  if (!floor) return [{ code: 'year_unknown', about: String(year) }]
  const problems: ArrangementProblem[] = []
  const complain = (code: ArrangementProblemCode, about: string) => { problems.push({ code, about }) }
  const read = (text: string): DayNumber | null => {
    const on = parseChinaDate(text)
    if (on === null) complain('not_a_date', text)
    else if (!on.startsWith(`${year}-`)) complain('other_year', text)
    else return dayNumberOf(on)
    return null
  }

  const rest = new Set<DayNumber>()
  for (const { from, to } of holidays) {
    const [first, last] = [read(from), read(to)]
    if (first === null || last === null) continue
    if (last < first) { complain('ends_before_it_begins', from); continue }
    if (rest.has(first) || rest.has(last)) complain('twice', from)
    for (let day = first; day <= last; day += 1) rest.add(day)
  }
  if (rest.size > MOST_HOLIDAYS) complain('too_many_days', String(rest.size))

  const worked = new Set<DayNumber>()
  for (const text of makeupWorkdays) {
    const day = read(text)
    if (day === null) continue
    if (worked.has(day)) complain('twice', text)
    if (rest.has(day)) complain('worked_holiday', text)
    else if (weekdayOf(day) % 6 !== 0) complain('no_weekend', text)
    worked.add(day)
  }

  for (const { festival, from, to } of floor.holidays) {
    for (let day = dayNumberOf(from as ChinaDate); day <= dayNumberOf(to as ChinaDate); day += 1) if (!rest.has(day)) { complain('statutory_day_missing', festival); break }
  }
  return problems
}
