import { type Actor, SYSTEM } from '../access/actor'
import { can } from '../access/can'
import { CALENDARS } from '../clock/calendars/calendars'
import { computeDue } from '../clock/due'
import { policyById } from '../clock/policies/policies'
import { type Answer, ok, refuse } from '../result'
import type { Refusal } from '../refusal'
import type { Action } from './actions'
import { applyEvent } from './apply-event'
import { clockConsequences } from './clock-consequences'
import { PAYS } from './claim'
import { ACTION_OF, type DecisionTerms, type EVENT_OF, type EventBody } from './events'
import { type CaseFacts, refundedFen } from './facts'

/** An event that may now be written, and who it is by: the actor, or the machine for what follows of itself. */
export interface Decided { body: EventBody; by: Actor }

/**
 * The one decision function: may `actor` cause this event now, and what follows from it?
 * Gives the events to append, in order, or the refusal. Pure.
 */
export function decide(actor: Actor, facts: CaseFacts, body: EventBody, now: Date): Answer<Decided[]> {
  const action = ACTION_OF[body.type]
  const allowed = can(actor, action, facts)
  if (!allowed.ok) return allowed
  const objection = GUARDS[action]?.(facts, body as never, actor, now)
  if (objection) return refuse(objection)

  const clocks = clockConsequences(facts, body, actor, now)
  const events = [
    ...clocks.before.map(byMachine),
    { body, by: actor },
    ...clocks.after.map(byMachine),
  ]
  return ok([...events, ...closing(fold(facts, events, now), now)])
}

const byMachine = (body: EventBody): Decided => ({ body, by: SYSTEM })

/** When nothing more is owed the case closes by itself. Complaint rules, section 2.5. */
function closing(facts: CaseFacts, now: Date): Decided[] {
  if (!can(SYSTEM, 'case.close', facts).ok || whatIsMissingToClose(facts, now).length > 0) return []
  const body: EventBody = { type: 'case.closed' }
  return [...clockConsequences(facts, body, SYSTEM, now).before.map(byMachine), byMachine(body)]
}

function fold(facts: CaseFacts, events: readonly Decided[], at: Date): CaseFacts {
  return events.reduce(
    (before, { body, by }) => applyEvent(before, { caseId: before.id, seq: before.seq + 1, at, actorId: by.id, actorRole: by.role, body }),
    facts,
  )
}

/** What still stands between a decided case and its closing. Money must be seen, not promised. */
export function whatIsMissingToClose(facts: CaseFacts, now: Date): readonly CloseMissing[] {
  const { decision } = facts
  if (!decision) return ['decision']
  if (!PAYS[decision.outcome]) return decision.accepted || reviewWindowIsOver(decision.at, now) ? [] : ['acceptance']
  const arrivedFen = facts.refunds.filter((refund) => refund.confirmedAt).reduce((sum, refund) => sum + refund.amountFen, 0)
  return arrivedFen >= decision.approvedFen ? [] : ['arrival']
}
/** Thirty days in which a review may be asked for; silence after them lets the decision stand. NFRA order, art. 20. */
const reviewWindowIsOver = (decidedAt: string, now: Date): boolean =>
  computeDue({ policy: policyById('cn-nfra-review-window'), start: new Date(decidedAt), pauses: [], calendars: CALENDARS }).due <= now

export type CloseMissing = 'decision' | 'acceptance' | 'arrival'

/** All of what was established, a part of it, or nothing: as the outcome says. */
function amountFits({ outcome, establishedFen, approvedFen }: DecisionTerms): boolean {
  if (!PAYS[outcome]) return approvedFen === 0
  return outcome === 'refund_full' ? approvedFen === establishedFen : approvedFen > 0 && approvedFen < establishedFen
}

type Of<A extends Action> = A extends keyof typeof EVENT_OF
  ? Extract<EventBody, { type: (typeof EVENT_OF)[A] }>
  : never
type Guards = { [A in Action]?: (facts: CaseFacts, body: Of<A>, actor: Actor, now: Date) => Refusal | null }

/** What the tables of states and permissions cannot say. Each guard answers why not, or null. */
const GUARDS: Guards = {
  'refund.agree': (facts, body) =>
    body.amountFen > facts.amountFen - refundedFen(facts) ? { code: 'exceeds_payment', leftFen: facts.amountFen - refundedFen(facts) } : null,

  'merchant.pass': (facts, _body, _actor, now) => {
    const due = facts.clocks.merchant_close?.dueAt
    return due && now < new Date(due) ? { code: 'not_yet', missing: ['merchant_deadline'] } : null
  },

  'decision.propose': (facts, body): Refusal | null => {
    const leftFen = facts.amountFen - refundedFen(facts)
    if (body.establishedFen > facts.amountFen) return { code: 'invalid', fields: { establishedYuan: ['established_exceeds_paid'] } }
    if (!amountFits(body)) return { code: 'invalid', fields: { approvedYuan: ['amount_fits_outcome'] } }
    return body.approvedFen > leftFen ? { code: 'exceeds_payment', leftFen } : null
  },

  // Money and rulings need two people; every decision does while no institution has set a threshold.
  'decision.approve': (facts, _body, actor) => {
    if (!facts.proposal) return { code: 'nothing_proposed' }
    return facts.proposal.by === actor.id ? { code: 'same_person' } : null
  },
  'decision.return': (facts) => (facts.proposal ? null : { code: 'nothing_proposed' }),

  'refund.record': (facts, body): Refusal | null => {
    const { decision } = facts
    if (!decision || !PAYS[decision.outcome]) return { code: 'not_yet', missing: ['decision'] }
    if (facts.refunds.some((refund) => refund.channelRefundNo === body.channelRefundNo)) return { code: 'invalid', fields: { channelRefundNo: ['refund_no_used'] } }
    const leftFen = Math.min(facts.amountFen, decision.approvedFen) - refundedFen(facts)
    return body.amountFen > leftFen ? { code: 'exceeds_payment', leftFen } : null
  },

  'arrival.confirm': (facts, body) =>
    facts.refunds.some((refund) => refund.id === body.refundId && refund.confirmedAt === null) ? null : { code: 'not_found' },

  'case.close': (facts, _body, _actor, now) => {
    const missing = whatIsMissingToClose(facts, now)
    return missing.length > 0 ? { code: 'not_yet', missing: [...missing] } : null
  },
}
