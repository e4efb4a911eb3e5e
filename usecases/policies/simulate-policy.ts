import { layOutCalendars } from '@/domain/clock/calendars/calendar'
import type { ClockKind } from '@/domain/clock/clock-facts'
import type { ClockRules } from '@/domain/clock/clock-rules'
import { findPolicy } from '@/domain/clock/policies/policies'
import { withChanges } from '@/domain/clock/policies/policy-file'
import type { RuleChange } from '@/domain/clock/rule-change'
import { type Rule, type WhatIf, whatIf } from '@/domain/clock/what-if'
import { type Answer, ok, refuse } from '@/domain/result'
import { type OpenClockRow, openClocks } from '@/db/queries/open-clocks'
import { organisationNames } from '@/db/queries/people'
import { rulesInForce } from '../clocks/rules-in-force'
import { type Ctx, transact } from '../context'

/** What the change would have done to one institution's clocks of one kind. */
export interface Impact {
  institutionId: string
  name: string
  nameEn: string
  kind: ClockKind
  clocks: number
  earlier: number
  later: number
  wouldBreach: number
  wouldBeSpared: number
}

/** One clock whose date would be another. Told to the command line alone: the operator of a screen knows no case. */
export interface MovedClock { reference: string; kind: ClockKind; dueAt: Date; newDueAt: Date; wouldBreach: boolean }

export interface Simulation { asOf: Date; clocks: number; impacts: Impact[]; moved: MovedClock[] }

const PAGE = 5_000

/**
 * Where the clocks that have not ended would stand had they been counted by the changed rules. Nothing is changed: a date that was
 * computed stays. Read page by page, each in a transaction of its own, so that none outlives its limit.
 */
export async function simulatePolicy(ctx: Ctx, change: RuleChange): Promise<Answer<Simulation>> {
  if (ctx.actor.role !== 'operator' && ctx.actor.role !== 'system') return refuse({ code: 'not_found' })
  if (change.policies.some(({ id }) => !findPolicy(id))) return refuse({ code: 'invalid', fields: { policies: ['unknown_policy'] } })
  const inForce = await transact(ctx, async ({ db }) => ok(await rulesInForce(db)))
  if (!inForce.ok) return inForce

  const ruleOf = changedRules(inForce.value, change, ctx.now)
  const about = { policyIds: change.policies.map(({ id }) => id), year: change.year?.year ?? null }
  const impacts = new Map<string, Impact>()
  const moved: MovedClock[] = []
  for (let after: OpenClockRow | null = null; ;) {
    const page = await transact(ctx, async ({ db }) => {
      const rows = await openClocks(db, about, after, PAGE)
      return ok({ rows, names: await organisationNames(db, rows.map(({ institutionId }) => institutionId)) })
    })
    if (!page.ok) return page
    const { rows, names } = page.value
    for (const clock of rows) {
      const { counted, changed } = ruleOf(clock)
      const outcome = whatIf(clock, counted, changed, ctx.now)
      const name = names.get(clock.institutionId) ?? { name: '', nameEn: '' }
      count(impacts, clock, name, outcome)
      if (outcome.moves !== 'stays' && clock.reference !== null) moved.push({ reference: clock.reference, kind: clock.kind, dueAt: outcome.dueAt, newDueAt: outcome.newDueAt, wouldBreach: outcome.wouldBreach })
    }
    after = rows.at(-1) ?? null
    if (rows.length < PAGE) break
  }
  return ok({ asOf: ctx.now, clocks: [...impacts.values()].reduce((sum, { clocks }) => sum + clocks, 0), impacts: sorted(impacts), moved })
}

/** By which rule a clock was counted, and by which it would be: the changed policy, else its own, with the changed calendar. */
function changedRules(rules: ClockRules, { policies, year }: RuleChange, now: Date): (clock: OpenClockRow) => { counted: Rule; changed: Rule } {
  const changed = new Map(policies.map((given) => [given.id, withChanges(rules.policyById(given.id, now), given)] as const))
  const calendars = year === null ? rules.calendars : layOutCalendars([...rules.calendars.years.values(), year])
  return ({ policyId, policyVersion }) => {
    const policy = rules.policyVersion(policyId, policyVersion)
    return { counted: { policy, calendars: rules.calendars }, changed: { policy: changed.get(policyId) ?? policy, calendars } }
  }
}

function count(impacts: Map<string, Impact>, { institutionId, kind }: OpenClockRow, { name, nameEn }: Pick<Impact, 'name' | 'nameEn'>, { moves, wouldBreach, wouldBeSpared }: WhatIf): void {
  const key = `${institutionId} ${kind}`
  const impact = impacts.get(key) ?? { institutionId, name, nameEn, kind, clocks: 0, earlier: 0, later: 0, wouldBreach: 0, wouldBeSpared: 0 }
  impacts.set(key, impact)
  impact.clocks += 1
  if (moves !== 'stays') impact[moves] += 1
  if (wouldBreach) impact.wouldBreach += 1
  if (wouldBeSpared) impact.wouldBeSpared += 1
}

/** The hardest hit first. */
const sorted = (impacts: ReadonlyMap<string, Impact>): Impact[] =>
  [...impacts.values()].sort((a, b) => b.wouldBreach - a.wouldBreach || b.clocks - a.clocks || a.name.localeCompare(b.name) || a.kind.localeCompare(b.kind))
