import { type CalendarYear, type Calendars, layOutCalendars } from './calendars/calendar'
import { CALENDARS } from './calendars/calendars'
import type { ClockPolicy } from './policies/policy'
import { POLICIES } from './policies/policies'

/** The time limits and calendars that count: version 1 is shipped, later versions live in the database. */
export interface ClockRules {
  /** The version that counts for a clock starting at `at`. Throws a RangeError for an id no policy has. */
  policyById: (id: string, at: Date) => ClockPolicy
  /** The version by which a date was computed: it says what it always said. Throws a RangeError where there is none. */
  policyVersion: (id: string, version: number) => ClockPolicy
  calendars: Calendars
}

/** A version that was put in force, and the instant from which new clocks count by it. */
export interface PolicyInForce { policy: ClockPolicy; activeFrom: Date }

/** Rules made of all versions ever in force and, of each year, the latest edition. */
export function clockRules(inForce: readonly PolicyInForce[], years: readonly CalendarYear[]): ClockRules {
  return { ...policiesInForce(inForce), calendars: layOutCalendars(years) }
}

export function policiesInForce(inForce: readonly PolicyInForce[]): Pick<ClockRules, 'policyById' | 'policyVersion'> {
  const versions = new Map<string, PolicyInForce[]>()
  for (const one of [...inForce].sort((a, b) => b.policy.version - a.policy.version)) {
    const known = versions.get(one.policy.id)
    if (known) known.push(one)
    else versions.set(one.policy.id, [one])
  }
  const find = (id: string, fits: (one: PolicyInForce) => boolean): ClockPolicy => {
    const found = versions.get(id)?.find(fits)
    if (found === undefined) throw new RangeError(`no clock policy ${id}, or none in force then`)
    return found.policy
  }
  return {
    policyById: (id, at) => find(id, ({ activeFrom }) => activeFrom <= at),
    policyVersion: (id, version) => find(id, ({ policy }) => policy.version === version),
  }
}

/** Shipped versions count from ever. */
export const SHIPPED_POLICIES: readonly PolicyInForce[] = POLICIES.map((policy) => ({ policy, activeFrom: new Date(0) }))

/** What a database holds before anybody has changed a rule, and all that works without one. */
export const SHIPPED_RULES: ClockRules = { ...policiesInForce(SHIPPED_POLICIES), calendars: CALENDARS }
