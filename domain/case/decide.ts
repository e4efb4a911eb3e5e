import { type Actor, SYSTEM } from '../access/actor'
import { can } from '../access/can'
import { type ClockRules, SHIPPED_RULES } from '../clock/clock-rules'
import { type Answer, ok, refuse } from '../result'
import { applyEvent } from './apply-event'
import { clockConsequences } from './clock-consequences'
import { whatIsMissingToClose } from './closing'
import { ACTION_OF, type EventBody } from './events'
import type { CaseFacts } from './facts'
import { objectionTo } from './guards'

/** An event that may now be written, and who it is by: the actor, or the machine for what follows of itself. */
export interface Decided { body: EventBody; by: Actor }

/**
 * The one decision function: may `actor` cause this event now, and what follows from it?
 * Gives the events to append, in order, or the refusal. Pure.
 */
export function decide(actor: Actor, facts: CaseFacts, body: EventBody, now: Date, rules: ClockRules = SHIPPED_RULES): Answer<Decided[]> {
  const action = ACTION_OF[body.type]
  const allowed = can(actor, action, facts)
  if (!allowed.ok) return allowed
  const objection = objectionTo(action, facts, body, actor, now)
  if (objection) return refuse(objection)

  const events = withClocks(facts, { body, by: actor }, now, rules)
  return ok([...events, ...closing(fold(facts, events, now), now, rules)])
}

function withClocks(facts: CaseFacts, { body, by }: Decided, now: Date, rules: ClockRules): Decided[] {
  const { before, after } = clockConsequences(facts, body, by, now, rules)
  return [...before.map(byMachine), { body, by }, ...after.map(byMachine)]
}

const byMachine = (body: EventBody): Decided => ({ body, by: SYSTEM })

/** When nothing more is owed the case closes by itself. */
function closing(facts: CaseFacts, now: Date, rules: ClockRules): Decided[] {
  if (!can(SYSTEM, 'case.close', facts).ok || whatIsMissingToClose(facts).length > 0) return []
  return withClocks(facts, byMachine({ type: 'case.closed' }), now, rules)
}

function fold(facts: CaseFacts, events: readonly Decided[], at: Date): CaseFacts {
  return events.reduce(
    (before, { body, by }) => applyEvent(before, { caseId: before.id, seq: before.seq + 1, at, actorId: by.id, actorRole: by.role, body }),
    facts,
  )
}
