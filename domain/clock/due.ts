import { type Calendars, calendarBasis, dayKind } from './calendars/calendar'
import { type ChinaDate, DAY_MS, type DayNumber, HOUR_MS, chinaDateOf, civilOf, dayNumberAt, startOfDay } from './china-time'
import { type Pause, mergePauses, touchedDays } from './pauses'
import type { ClockPolicy } from './policies/policy'

export interface DueInput {
  policy: DuePolicy
  start: Date
  pauses: readonly Pause[]
  calendars: Calendars
}
export type DuePolicy = Pick<ClockPolicy, 'id' | 'version' | 'unit' | 'duration' | 'rolls'>

/** How a day stands in the count. `weekend` and `holiday` were not counted; a `makeup_workday` was, as a working day. */
export type CountedKind = 'start' | 'counted' | 'weekend' | 'holiday' | 'makeup_workday' | 'paused'
export interface CountedDay { date: ChinaDate; kind: CountedKind }

export interface DueDate {
  /** The duty is broken from this instant on: the end of the last counted day, or of the last hour. */
  due: Date
  /** The same before it moved over rest days. Warnings go by it: whether a regulatory clock may roll is arguable. */
  alertDue: Date
  /** A day was examined whose yearly notice is not out; weekends and the statutory days stand in for it. */
  provisional: boolean
  unit: 'wd' | 'cd' | 'h'
  /** Days (hours for `h`) counted until `due`. */
  counted: number
  /** From the start day to the last counted one; empty for an hour clock. */
  days: CountedDay[]
  /** The editions examined, 'cn-2026.1+cn-2027.0'; 'none' where no calendar had a say. */
  calendarVersion: string
  policyVersion: number
}

/**
 * When a duty under `policy` that began at `start` falls due. Source: Civil Code, arts. 201–203 (complaint rules, 1.1).
 * Throws a RangeError where no calendar can tell: business days of another country, years beyond the table.
 */
export function computeDue({ policy, start, pauses, calendars }: DueInput): DueDate {
  const count = { policy, start, pauses, calendars }
  switch (policy.unit) {
    case 'min': return dueAfterHours(count, policy.duration / 60)
    case 'h': return dueAfterHours(count, policy.duration)
    case 'wd': return dueAfterWorkdays(count, policy.duration)
    case 'cd': return dueAfterDays(count, policy.duration)
    case 'wk': return dueAfterDays(count, 7 * policy.duration)
    case 'mo': return dueAfterDays(count, daysOfMonths(dayNumberAt(start), policy.duration))
    case 'y': return dueAfterDays(count, daysOfMonths(dayNumberAt(start), 12 * policy.duration))
    case 'bd': throw new RangeError(`${policy.id} counts business days of another country, for which no calendar is shipped`)
  }
}

/** Art. 201(2): from the stated moment, through nights and holidays; a pause moves the end by exactly its length. */
function dueAfterHours({ policy, start, pauses }: DueInput, hours: number): DueDate {
  let dueMs = start.getTime() + hours * HOUR_MS
  for (const { from, to } of mergePauses(pauses)) {
    const fromMs = Math.max(from.getTime(), start.getTime())
    if (fromMs >= dueMs) break   // a duty due at once is due at once, in a pause too
    dueMs += Math.max(0, to.getTime() - fromMs)
  }
  const due = new Date(dueMs)
  return { due, alertDue: due, provisional: false, unit: 'h', counted: hours, days: [], calendarVersion: 'none', policyVersion: policy.version }
}

function dueAfterWorkdays({ policy, start, pauses, calendars }: DueInput, counted: number): DueDate {
  const { days, last } = countDays(start, pauses, counted, (day) => {
    const kind = dayKind(calendars, day)
    return kind === 'workday' ? 'counted' : kind
  })
  const { version, provisional } = calendarBasis(calendars, dayNumberAt(start) + 1, last)
  const due = startOfDay(last + 1)
  return { due, alertDue: due, provisional, unit: 'wd', counted, days, calendarVersion: version, policyVersion: policy.version }
}

/**
 * Every day counts. Art. 203(1): where the last one is a rest day, the first day after the rest takes its place,
 * so the rest days at the end are shown as what they are and the count stays what the rule says.
 */
function dueAfterDays({ policy, start, pauses, calendars }: DueInput, counted: number): DueDate {
  let unrolled: DayNumber | null = null
  const { days, last } = countDays(start, pauses, counted, (day, left) => {
    if (left > 1 || !policy.rolls) return 'counted'
    unrolled ??= day
    const kind = dayKind(calendars, day)
    return kind === 'weekend' || kind === 'holiday' ? kind : 'counted'
  })
  const { version, provisional } = policy.rolls ? calendarBasis(calendars, unrolled ?? last, last) : { version: 'none', provisional: false }
  return {
    due: startOfDay(last + 1), alertDue: startOfDay((unrolled ?? last) + 1),
    provisional, unit: 'cd', counted, days, calendarVersion: version, policyVersion: policy.version,
  }
}

/** Walks from the day after `start` (art. 201(1)) until `count` days have counted; `kindOf` says how a day not paused stands. */
function countDays(start: Date, pauses: readonly Pause[], count: number, kindOf: (day: DayNumber, left: number) => CountedKind): { days: CountedDay[]; last: DayNumber } {
  const paused = touchedDays(pauses)
  let last = dayNumberAt(start)
  const days: CountedDay[] = [{ date: chinaDateOf(last), kind: 'start' }]
  for (let left = count; left > 0;) {
    last += 1
    while (paused[0] !== undefined && paused[0].last < last) paused.shift()
    const kind = paused[0] !== undefined && paused[0].first <= last ? 'paused' : kindOf(last, left)
    days.push({ date: chinaDateOf(last), kind })
    if (kind === 'counted' || kind === 'makeup_workday') left -= 1
  }
  return { days, last }
}

/** Days from `day` to the corresponding day `months` later, or to the end of a month that has none. Source: Civil Code, art. 202. */
function daysOfMonths(day: DayNumber, months: number): number {
  const { year, month, dayOfMonth } = civilOf(day)
  const firstDay = Date.UTC(year, month - 1 + months, 1) / DAY_MS
  const lastDay = Date.UTC(year, month + months, 0) / DAY_MS
  return Math.min(firstDay + dayOfMonth - 1, lastDay) - day
}
