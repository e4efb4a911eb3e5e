import { CLOCK_KINDS } from '../clock/clock-facts'
import { awaitedYear } from '../clock/calendars/calendar'
import type { ClockRules } from '../clock/clock-rules'
import { recount } from './clock-consequences'
import type { EventBody } from './events'
import type { CaseFacts } from './facts'

/**
 * What the calendar of a year that was announced does to dates that were provisional for want of it: each clock that runs is
 * counted anew by the policy version it has. One that stands still is when it goes on; one that is over keeps its date.
 */
export function recomputedClocks({ clocks }: CaseFacts, rules: ClockRules): Extract<EventBody, { type: 'clock.recomputed' }>[] {
  return CLOCK_KINDS.flatMap((kind) => {
    const clock = clocks[kind]
    if (clock?.state !== 'running' || clock.breachedAt !== null || awaitedYear(clock.calendarVersion) === null) return []
    const computation = recount(clock, clock.pauses, rules)
    return computation.calendarVersion === clock.calendarVersion ? [] : [{ type: 'clock.recomputed' as const, ...computation }]
  })
}
