import { parseChinaDate } from '../../../clock/china-time'
import { parseChinaMoment } from '../../text/written'

/** The month a statement is of, as its title says it. */
export interface StatementMonth { year: number; month: number }

export function statementMonthOf(title: string): StatementMonth | null {
  const [, year, month] = /(\d{4})\s*年\s*(\d{1,2})\s*月/.exec(title) ?? []
  return year === undefined ? null : { year: Number(year), month: Number(month) }
}

/** A statement tells what was booked in its own month and in the few before it. */
const MOST_MONTHS_BACK = 3

/**
 * Reads the time of a row: a moment with +08:00, or a bare date where no time is given. Midnight sharp is what programs write for no time.
 * A day without a year is of the statement's month or one before it. null when it cannot be read.
 */
export function readBookingTime(date: string, clock: string, statement: StatementMonth | null): string | null {
  const [, month, day] = /^(\d{2})\/(\d{2})$/.exec(date) ?? []
  if (month !== undefined) return statement && dayOf(Number(month), day!, statement)
  const time = /^\d{1,6}$/.test(clock) ? clock.padStart(6, '0').replace(/^(\d{2})(\d{2})(\d{2})$/, '$1:$2:$3') : clock
  const moment = parseChinaMoment(`${date} ${time}`)
  return moment?.endsWith('T00:00:00+08:00') ? moment.slice(0, 10) : moment
}

function dayOf(month: number, day: string, statement: StatementMonth): string | null {
  const monthsBack = (statement.month - month + 12) % 12
  if (monthsBack > MOST_MONTHS_BACK) return null
  const year = month > statement.month ? statement.year - 1 : statement.year
  return parseChinaDate(`${year}-${String(month).padStart(2, '0')}-${day}`)
}
