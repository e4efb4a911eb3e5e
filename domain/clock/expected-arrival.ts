import { type Calendars } from './calendars/calendar'
import { type ChinaDate, chinaDateAt } from './china-time'
import { computeDue } from './due'
import type { ClockPolicy } from './policies/policy'

/** The days between which money that set out at `start` usually arrives, both included. */
export function expectedArrival(policy: ClockPolicy, start: Date, calendars: Calendars): { fromOn: ChinaDate; byOn: ChinaDate; provisional: boolean } {
  const lastDay = (duration: number) => {
    const { due, provisional } = computeDue({ policy: { ...policy, duration }, start, pauses: [], calendars })
    // A day clock is due at 24:00, which is already the next date.
    return { on: chinaDateAt(new Date(due.getTime() - 1)), provisional }
  }
  const by = lastDay(policy.duration)
  return {
    fromOn: policy.earliest === undefined ? chinaDateAt(start) : lastDay(policy.earliest).on,
    byOn: by.on,
    provisional: by.provisional,
  }
}
