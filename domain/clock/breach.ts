import type { EventBody } from '../case/events'
import type { CaseFacts } from '../case/facts'
import { CLOCK_KINDS, type ClockFacts, type ClockKind } from './clock-facts'
import { CLOCKS } from './clocks'

/** What else happens when a clock runs out. Source: complaint rules, sections 2.1, 2.4 and 2.5. */
const AFTER: Partial<Record<ClockKind, (facts: CaseFacts) => EventBody[]>> = {
  // Silence at the merchant's deadline moves the case on.
  merchant_close: () => [{ type: 'merchant.passed' }],
  mediation: () => [{ type: 'mediation.ended', ground: 'sixty_days' }],
  // What has not arrived in time is asked after at the payer's bank.
  refund_arrival: ({ refunds }) => refunds.filter(({ confirmedAt, bankAskedAt }) => !confirmedAt && !bankAskedAt).map(({ id }) => ({ type: 'bank.asked', refundId: id })),
}

/** The events a clock that has run out leaves, in order. */
export function whenOver(facts: CaseFacts, { kind, dueAt }: Pick<ClockFacts, 'kind' | 'dueAt'>): EventBody[] {
  const over: EventBody = CLOCKS[kind].whenOver === 'breach' ? { type: 'clock.breached', kind, dueAt } : { type: 'clock.lapsed', kind, dueAt }
  return [over, ...(AFTER[kind]?.(facts) ?? [])]
}

/** The clocks that have run out and are not marked yet, the longest overdue first. A paused clock never runs out. */
export function overdueClocks(facts: CaseFacts, now: Date): ClockFacts[] {
  return CLOCK_KINDS.flatMap((kind) => facts.clocks[kind] ?? [])
    .filter((clock) => isOver(clock, now))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
}

export const isOver = (clock: ClockFacts, now: Date): boolean => clock.state === 'running' && clock.breachedAt === null && new Date(clock.dueAt) <= now
