import type { Actor } from '../access/actor'
import { PARTY_OF } from '../access/roles'
import { isOver, whenOver } from '../clock/breach'
import { type ClockFacts, type ClockKind, CLOCK_KINDS } from '../clock/clock-facts'
import type { ClockRules } from '../clock/clock-rules'
import { CLOCKS, type Trigger } from '../clock/clocks'
import { computeDue } from '../clock/due'
import type { ClockPolicy } from '../clock/policies/policy'
import type { ClockComputation } from './event-parts'
import type { EventBody } from './events'
import { applyEvent } from './apply-event'
import type { CaseFacts } from './facts'

/** The clock events that belong to `body`: duties met by it come before it, duties it begins come after. */
export function clockConsequences(facts: CaseFacts, body: EventBody, actor: Actor, now: Date, rules: ClockRules): { before: EventBody[]; after: EventBody[] } {
  const then = applyEvent(facts, { caseId: facts.id, seq: facts.seq + 1, at: now, actorId: actor.id, actorRole: actor.role, body })
  const happens = (triggers: readonly Trigger[]) =>
    triggers.some(({ type, by, when }) => type === body.type && (by === undefined || by === PARTY_OF[actor.role]) && (when?.(body, facts) ?? true))
  const before: EventBody[] = []
  const after: EventBody[] = []
  for (const kind of CLOCK_KINDS) {
    const rule = CLOCKS[kind]
    const clock = facts.clocks[kind]
    const counting = clock !== undefined && clock.state !== 'stopped'
    const stops = counting && happens(rule.stopsOn)
    const restarts = counting && !stops && happens(rule.restartsOn?.(facts) ?? [])
    const pauses = counting && !stops && !restarts && clock.state === 'running' && rule.pausedIn(facts).includes(then.state)
    // A duty met too late was missed all the same, even if no sweep has come by to say so.
    if ((stops || restarts || pauses) && rule.whenOver === 'breach' && isOver(clock, now)) before.push(...whenOver(facts, clock).slice(0, 1))

    if (stops) before.push({ type: 'clock.stopped', kind })
    else if (restarts || (!counting && happens(rule.startsOn))) after.push({ type: 'clock.started', ...begin(kind, then, body, now, rules) })
    else if (pauses) after.push({ type: 'clock.paused', kind })
    else if (counting && clock.state === 'paused' && !rule.pausedIn(facts).includes(then.state)) after.push({ type: 'clock.resumed', ...resume(clock, now, rules) })
  }
  if (body.type === 'extension.approved') after.push({ type: 'clock.extended', ...extended(facts.clocks.decision!, facts.extension!.policyId, rules) })
  return { before, after }
}

/** From now on; a complaint parted from another again goes on in the time it had, from the same first day and with the same pauses. */
function begin(kind: ClockKind, facts: CaseFacts, body: EventBody, now: Date, rules: ClockRules): ClockComputation {
  const before = body.type === 'case.unmerged' ? facts.clocks[kind] : undefined
  return before ? recount(before, before.pauses, rules) : compute(rules.policyById(CLOCKS[kind].policyId(facts), now), { kind, start: now, pauses: [] }, rules)
}

const resume = (clock: ClockFacts, now: Date, rules: ClockRules): ClockComputation =>
  recount(clock, [...clock.pauses, { from: clock.pausedAt!, to: now.toISOString() }], rules)

/** The same start and the same pauses under the longer policy that two people agree on. */
export function extended({ kind, startedAt, pauses }: ClockFacts, policyId: string, rules: ClockRules): ClockComputation {
  const start = new Date(startedAt)
  return compute(rules.policyById(policyId, start), { kind, start, pauses }, rules)
}

/** A clock counted anew from its first day by the version of its policy that it has, whatever came after it. */
export function recount({ kind, startedAt, policyId, policyVersion }: ClockFacts, pauses: ClockComputation['pauses'], rules: ClockRules): ClockComputation {
  return compute(rules.policyVersion(policyId, policyVersion), { kind, start: new Date(startedAt), pauses }, rules)
}

/** A due date as an event carries it, with everything needed to explain it later. */
function compute(policy: ClockPolicy, { kind, start, pauses }: { kind: ClockKind; start: Date; pauses: ClockComputation['pauses'] }, rules: ClockRules): ClockComputation {
  const { due, alertDue, days, ...computed } = computeDue({
    policy, start, calendars: rules.calendars,
    pauses: pauses.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
  })
  return {
    kind, policyId: policy.id, startedAt: start.toISOString(), dueAt: due.toISOString(), alertDueAt: alertDue.toISOString(), pauses, ...computed,
    warnPercents: [...policy.warnPercents],
    // Ten years, day by day, would explain nothing.
    days: policy.stage === 'retain' ? [] : days,
  }
}
