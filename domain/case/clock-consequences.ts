import type { Actor } from '../access/actor'
import { PARTY_OF } from '../access/roles'
import { CALENDARS } from '../clock/calendars/calendars'
import { type ClockKind, CLOCK_KINDS } from '../clock/clock-facts'
import { CLOCKS } from '../clock/clocks'
import { computeDue } from '../clock/due'
import { policyById } from '../clock/policies/policies'
import type { ClockComputation, EventBody } from './events'
import { ACTION_OF } from './events'
import type { CaseFacts } from './facts'
import { nextState } from './transitions'

/** The clock events that belong to `body`: duties met by it come before it, duties it begins come after. */
export function clockConsequences(facts: CaseFacts, body: EventBody, actor: Actor, now: Date): { before: EventBody[]; after: EventBody[] } {
  const state = nextState(facts.state, ACTION_OF[body.type]) ?? facts.state
  const claimed = body.type === 'complaint.submitted' ? { ...facts, ...body } : facts
  const before: EventBody[] = []
  const after: EventBody[] = []
  for (const kind of CLOCK_KINDS) {
    const rule = CLOCKS[kind]
    const clock = facts.clocks[kind]
    const counting = clock !== undefined && clock.state !== 'stopped'
    const stops = rule.stopsOn.some((stop) => stop.type === body.type && (stop.by === undefined || stop.by === PARTY_OF[actor.role]))
    const restarts = counting && rule.restartsOn === body.type
    const pauses = counting && clock.state === 'running' && rule.pausedIn(facts).includes(state)
    // A duty met too late was missed all the same, even if no sweep has come by to say so.
    if ((stops || restarts || pauses) && clock?.state === 'running' && clock.breachedAt === null && new Date(clock.dueAt) <= now) {
      before.push({ type: 'clock.breached', kind, dueAt: clock.dueAt })
    }
    if (counting && stops) before.push({ type: 'clock.stopped', kind })
    else if ((rule.startsOn === body.type && !counting) || restarts) after.push({ type: 'clock.started', ...compute(kind, claimed, now, []) })
    else if (pauses) after.push({ type: 'clock.paused', kind })
    else if (counting && clock.state === 'paused' && !rule.pausedIn(facts).includes(state)) {
      const pauses = [...clock.pauses, { from: clock.pausedAt!, to: now.toISOString() }]
      after.push({ type: 'clock.resumed', ...compute(kind, claimed, new Date(clock.startedAt), pauses, clock.policyId) })
    }
  }
  return { before, after }
}

function compute(kind: ClockKind, facts: CaseFacts, start: Date, pauses: { from: string; to: string }[], policyId = CLOCKS[kind].policyId(facts)): ClockComputation {
  const policy = policyById(policyId)
  const { due, alertDue, ...computed } = computeDue({
    policy, start, calendars: CALENDARS,
    pauses: pauses.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
  })
  return { kind, policyId, startedAt: start.toISOString(), dueAt: due.toISOString(), alertDueAt: alertDue.toISOString(), pauses, ...computed }
}
