import { type ClockKind, CLOCK_KINDS } from '../clock/clock-facts'
import type { ClockRules } from '../clock/clock-rules'
import { CLOCKS } from '../clock/clocks'
import { computeDue } from '../clock/due'
import { draftFacts } from './facts'

/** A clock that would start on filing: its length in the policy's own unit and the instant it would end. */
export interface FilingPromise { kind: ClockKind; duration: number; unit: string; dueAt: Date }

/** Which clocks a complaint filed at `now` starts at once, and when each would end. For the last check; filing computes its own. */
export function filingPromises(acquirerKind: 'bank' | 'payment_institution', now: Date, rules: ClockRules): FilingPromise[] {
  const facts = { ...draftFacts('', ''), acquirerKind }
  return CLOCK_KINDS.filter((kind) => CLOCKS[kind].startsOn.some(({ type }) => type === 'complaint.submitted')).map((kind) => {
    const policy = rules.policyById(CLOCKS[kind].policyId(facts), now)
    const { due } = computeDue({ policy, start: now, pauses: [], calendars: rules.calendars })
    return { kind, duration: policy.duration, unit: policy.unit, dueAt: due }
  })
}
