import { awaitedYear } from '../../domain/clock/calendars/calendar'
import type { ClockFacts } from '../../domain/clock/clock-facts'
import { nextWarning } from '../../domain/clock/warnings'
import type { clocks } from '../schema'

type ClockRow = Omit<typeof clocks.$inferInsert, 'caseId' | 'kind'>

/** The row a clock makes, for those who look over all cases: the sweep, what-ifs, the supervisor's figures. */
export function clockRow(clock: ClockFacts): ClockRow {
  const { state, dueAt, breachedAt, breaches, policyId, policyVersion, calendarVersion, startedAt, stoppedAt, pausedAt, pauses } = clock
  return {
    state, dueAt: new Date(dueAt), warnAt: nextWarning(clock)?.at ?? null, breachedAt: orNull(breachedAt), breaches, policyId, policyVersion, calendarVersion,
    awaitsYear: awaitedYear(calendarVersion), startedAt: new Date(startedAt), stoppedAt: orNull(stoppedAt), pausedAt: orNull(pausedAt),
    pausedSeconds: Math.round(pauses.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0) / 1_000),
  }
}

const orNull = (at: string | null): Date | null => (at === null ? null : new Date(at))
