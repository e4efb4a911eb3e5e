import type { ClockComputation } from '../case/event-parts'
import type { EventBody } from '../case/events'
import type { ClockKind } from '../clock/clock-facts'
import { policyById } from '../clock/policies/policies'
import type { Happening } from './letter-about'
import type { DueDate } from './parts'

type Computed = ClockComputation & { type: string }

/** The dates an act set, in the order the machine wrote them: what follows it at the same instant, before anything else happens. */
export function datesSetBy({ event, events }: { event: Pick<Happening, 'seq' | 'at'>; events: readonly Happening[] }): DueDate[] {
  const dates: DueDate[] = []
  for (const { seq, at, role, body } of events) {
    if (seq <= event.seq) continue
    if (role !== 'system' || at.getTime() !== event.at.getTime() || !body.type.startsWith('clock.')) break
    if (isComputed(body)) dates.push(dueDate(body))
  }
  return dates
}

/** The date a clock had before an act. */
export function dateBefore({ event, events }: { event: { seq: number }; events: readonly Happening[] }, kind: ClockKind): DueDate | null {
  const last = happenedBefore(events, event.seq).findLast(({ body }) => isComputed(body) && body.kind === kind)
  return last && isComputed(last.body) ? dueDate(last.body) : null
}

export const happenedBefore = (events: readonly Happening[], seq: number): Happening[] => events.filter((one) => one.seq < seq)

const isComputed = (body: EventBody): body is Extract<EventBody, Computed> =>
  body.type === 'clock.started' || body.type === 'clock.resumed' || body.type === 'clock.extended' || body.type === 'clock.recomputed'

function dueDate({ kind, dueAt, policyId }: ClockComputation): DueDate {
  const { duration, unit, source: { instrument, article } } = policyById(policyId)
  return {
    kind, dueAt, duration, unit,
    source: { zh: [instrument.zh, article?.zh].filter(Boolean).join(''), en: [instrument.en, article?.en].filter(Boolean).join(', ') },
  }
}
