import type { ClockComputation, CaseEvent, EventBody } from './events'
import { ACTION_OF, ADDITIVE } from './events'
import type { CaseFacts } from './facts'
import { nextState } from './transitions'
import { isFinal } from './states'

/** The one fold: what the case is after `event`. Pure; the facts given are not changed. */
export function applyEvent(before: CaseFacts, event: CaseEvent): CaseFacts {
  const { body } = event
  const state = nextState(before.state, ACTION_OF[body.type]) ?? before.state
  const moved: CaseFacts = {
    ...before,
    seq: event.seq,
    version: ADDITIVE.has(body.type) ? before.version : event.seq,
    state,
    closedAt: isFinal(state) && !isFinal(before.state) ? event.at.toISOString() : before.closedAt,
    lastEventType: ADDITIVE.has(body.type) ? before.lastEventType : body.type,
  }
  return { ...moved, ...changes(moved, event, body) }
}

/** What the event itself says, beside the move. */
function changes(facts: CaseFacts, event: CaseEvent, body: EventBody): Partial<CaseFacts> {
  const at = event.at.toISOString()
  switch (body.type) {
    case 'complaint.submitted': {
      const { type: _type, textId: _textId, textHash: _textHash, ...claim } = body
      return { ...claim, submittedAt: at }
    }
    case 'case.accepted':
    case 'information.requested':
      return { handlerId: facts.handlerId ?? event.actorId }
    case 'case.refused': return { refusalGround: body.ground }
    case 'case.assigned': return { handlerId: body.handlerId }
    case 'merchant.asked': return { servedAt: facts.servedAt ?? at }
    case 'refund.agreed': return { response: { answer: 'agree', amountFen: body.amountFen, at } }
    case 'response.contested': return { response: { answer: 'contest', ground: body.ground, at } }
    case 'merchant.passed': return { response: { answer: 'silent', at } }
    case 'diagnosis.recorded': return { diagnosis: { id: body.diagnosisId, ...body.summary } }
    case 'decision.proposed': {
      const { outcome, clause, claimedFen, establishedFen, approvedFen, evidenceIds, textId } = body
      return { proposal: { outcome, clause, claimedFen, establishedFen, approvedFen, evidenceIds, textId, seq: event.seq, by: event.actorId } }
    }
    case 'decision.returned': return { proposal: null }
    case 'decision.approved': {
      if (!facts.proposal) throw new Error(`case ${facts.id}: approval without a proposal`)
      const { seq: _seq, textId: _textId, by, ...terms } = facts.proposal
      return { proposal: null, decision: { ...terms, proposedBy: by, approvedBy: event.actorId, at, accepted: false } }
    }
    case 'decision.accepted': return { decision: facts.decision && { ...facts.decision, accepted: true } }
    case 'refund.recorded': {
      const { refundId: id, amountFen, channelRefundNo } = body
      return { refunds: [...facts.refunds, { id, amountFen, channelRefundNo, recordedAt: at, confirmedAt: null }] }
    }
    case 'arrival.confirmed':
      return { refunds: facts.refunds.map((refund) => (refund.id === body.refundId ? { ...refund, confirmedAt: at } : refund)) }
    case 'clock.started': return { clocks: { ...facts.clocks, [body.kind]: runningClock(body, facts.clocks[body.kind]?.breaches ?? 0) } }
    case 'clock.paused': return clockChange(facts, body.kind, { state: 'paused', pausedAt: at })
    case 'clock.resumed': {
      const { type: _type, kind, ...computation } = body
      return clockChange(facts, kind, { ...computation, state: 'running', pausedAt: null })
    }
    case 'clock.stopped': return clockChange(facts, body.kind, { state: 'stopped', stoppedAt: at, pausedAt: null })
    case 'clock.breached': return clockChange(facts, body.kind, { breachedAt: at, breaches: (facts.clocks[body.kind]?.breaches ?? 0) + 1 })
    default: return {}
  }
}

function runningClock({ type: _type, ...computation }: ClockComputation & { type: string }, breaches: number) {
  return { ...computation, state: 'running' as const, pausedAt: null, stoppedAt: null, breachedAt: null, breaches }
}

function clockChange(facts: CaseFacts, kind: keyof CaseFacts['clocks'], change: object): Partial<CaseFacts> {
  const clock = facts.clocks[kind]
  if (!clock) throw new Error(`case ${facts.id}: clock ${kind} changed before it started`)
  return { clocks: { ...facts.clocks, [kind]: { ...clock, ...change } } }
}
