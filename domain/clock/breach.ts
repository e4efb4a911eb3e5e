import type { EventBody } from '../case/events'
import type { CaseFacts } from '../case/facts'
import { CLOCK_KINDS, type ClockFacts, type ClockKind } from './clock-facts'

/** What else happens when a clock runs out: silence at the merchant's deadline moves the case on. Source: complaint rules, section 2.1. */
export const AFTER_BREACH: Partial<Record<ClockKind, EventBody>> = {
  merchant_close: { type: 'merchant.passed' },
}

/** The clocks that have run out and are not marked yet, the longest overdue first. A paused clock never runs out. */
export function overdueClocks(facts: CaseFacts, now: Date): ClockFacts[] {
  return CLOCK_KINDS.flatMap((kind) => facts.clocks[kind] ?? [])
    .filter((clock) => clock.state === 'running' && clock.breachedAt === null && new Date(clock.dueAt) <= now)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
}
