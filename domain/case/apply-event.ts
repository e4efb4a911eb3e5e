import type { ClockComputation, DecisionTerms } from './event-parts'
import type { CaseEvent, EventBody } from './events'
import { ACTION_OF, ADDITIVE } from './events'
import type { CaseFacts, Decision, Mediation } from './facts'
import { PARTY_OF } from '../access/roles'
import { NO_COMMENT } from './reply-templates'
import type { ClockFacts, ClockKind } from '../clock/clock-facts'
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
    closedAt: closedAt(before, state, event.at),
    lastEventType: ADDITIVE.has(body.type) ? before.lastEventType : body.type,
  }
  return { ...moved, ...changes(moved, event, body) }
}

/** What the event itself says, beside the move. */
function changes(facts: CaseFacts, event: CaseEvent, body: EventBody): Partial<CaseFacts> {
  const at = event.at.toISOString()
  switch (body.type) {
    case 'complaint.submitted':
    case 'complaint.recorded': {
      const { type: _type, textId: _textId, textHash: _textHash, filed = { by: 'self' }, ...claim } = body
      return { ...claim, filed, submittedAt: at }
    }
    case 'case.accepted':
    case 'information.requested':
      return { handlerId: facts.handlerId ?? event.actorId }
    case 'information.supplied': return { lastMaterialAt: at }
    case 'case.refused': return { refusalGround: body.ground }
    case 'case.merged': return { mergedInto: { id: body.intoId, reference: body.intoReference } }
    case 'case.unmerged': return { mergedInto: null }
    case 'case.absorbed': return { absorbed: [...facts.absorbed, { id: body.otherId, reference: body.otherReference }] }
    case 'case.released': return { absorbed: facts.absorbed.filter(({ id }) => id !== body.otherId) }
    case 'interest.declared': {
      // What they proposed goes with them: nobody may put it into force.
      const unlessTheirs = <T extends { by: string }>(proposed: T | null): T | null => (proposed?.by === event.actorId ? null : proposed)
      return {
        recused: [...facts.recused, event.actorId], handlerId: facts.handlerId === event.actorId ? null : facts.handlerId,
        proposal: unlessTheirs(facts.proposal), extension: unlessTheirs(facts.extension), excess: unlessTheirs(facts.excess),
      }
    }
    case 'case.assigned': return { handlerId: body.handlerId }
    case 'merchant.asked': return { servedAt: facts.servedAt ?? at }
    case 'refund.agreed': return { response: { answer: 'agree', amountFen: body.amountFen, at }, refundTask: null }
    case 'refund.asked': return { response: { answer: 'agree', amountFen: body.amountFen, at }, refundTask: { taskId: body.taskId, amountFen: body.amountFen, askedAt: at } }
    case 'response.contested': return { response: { answer: 'contest', ground: body.ground, at }, refundTask: null }
    case 'merchant.passed': return { response: { answer: 'silent', at } }
    case 'diagnosis.recorded': return { diagnosis: { id: body.diagnosisId, ...body.summary } }
    case 'mediation.proposed': {
      const party = PARTY_OF[event.actorRole]
      return { mediation: { ...NO_MEDIATION, consents: party === 'institution' ? [] : [party] } }
    }
    case 'mediation.consented': return mediationChange(facts, ({ consents }) => ({ consents: [...consents, PARTY_OF[event.actorRole]] }))
    case 'mediation.opened': return mediationChange(facts, () => ({ openedAt: at, openedBy: event.actorId, meetsAt: body.meetsAt }))
    case 'mediation.ended': return mediationChange(facts, () => ({ endedFor: body.ground }))
    case 'mediation.agreed':
      return { decision: { ...termsOf(body), basis: 'mediation', soloUpToFen: 0, proposedBy: facts.mediation?.openedBy ?? event.actorId, approvedBy: event.actorId, at, accepted: true, rejected: false } }
    case 'extension.proposed': return { extension: { seq: event.seq, by: event.actorId, policyId: body.policyId, textId: body.textId } }
    case 'extension.returned':
    case 'extension.approved': return { extension: null }
    case 'decision.proposed':
      return { proposal: { ...termsOf(body), textId: body.textId, soloUpToFen: body.soloUpToFen ?? 0, seq: event.seq, by: event.actorId } }
    case 'decision.returned': return { proposal: null }
    case 'decision.approved': {
      if (!facts.proposal) throw new Error(`case ${facts.id}: approval without a proposal`)
      return { proposal: null, decision: { ...termsOf(facts.proposal), basis: 'ruling', soloUpToFen: facts.proposal.soloUpToFen, proposedBy: facts.proposal.by, approvedBy: event.actorId, at, accepted: false, rejected: false } }
    }
    case 'decision.accepted': return decisionChange(facts, { accepted: true, rejected: false })
    case 'decision.rejected': return decisionChange(facts, { accepted: false, rejected: true })
    case 'review.requested': return { review: { requestedAt: at, result: null, by: null, decidedAt: null } }
    case 'review.decided': {
      const review = { requestedAt: facts.review?.requestedAt ?? at, result: body.result, by: event.actorId, decidedAt: at }
      if (!body.terms || !facts.decision) return { review, ...decisionChange(facts, { rejected: false }) }
      return { review, decision: { ...facts.decision, ...termsOf(body.terms), basis: 'review', soloUpToFen: 0, approvedBy: event.actorId, at, accepted: false, rejected: false } }
    }
    case 'case.escalated': return { escalation: { at, forwardedAt: null, feedbackAt: null } }
    case 'escalation.forwarded': return { escalation: facts.escalation && { ...facts.escalation, forwardedAt: at } }
    case 'feedback.recorded': return { escalation: facts.escalation && { ...facts.escalation, feedbackAt: at } }
    case 'case.reopened': return { reopenings: facts.reopenings + 1, decision: null, proposal: null, review: null, mediation: null, escalation: null, excess: null, response: null, refundTask: null, rating: null, lastMaterialAt: at }
    case 'escalation.returned': return { decision: null, proposal: null, review: null, mediation: null }
    case 'case.rated': return { rating: body.stars }
    case 'refund.recorded': {
      const { refundId: id, amountFen, channelRefundNo, kind = 'refund' } = body
      return {
        refunds: [...facts.refunds, { id, kind, amountFen, channelRefundNo, recordedAt: at, confirmedAt: null, seenBy: null, seenInRowId: null, bankAskedAt: null }],
        refundTask: null,
      }
    }
    case 'excess.proposed': return { excess: { seq: event.seq, by: event.actorId, amountFen: body.amountFen } }
    case 'excess.returned': return { excess: null }
    case 'excess.allowed': return { excess: null, allowedExcessFen: facts.allowedExcessFen + (facts.excess?.amountFen ?? 0) }
    case 'arrival.confirmed': return refundChange(facts, body.refundId, { confirmedAt: at, seenBy: 'consumer' })
    case 'arrival.observed': return refundChange(facts, body.refundId, { confirmedAt: at, seenBy: 'ledger', seenInRowId: body.rowId })
    case 'bank.asked': return refundChange(facts, body.refundId, { bankAskedAt: at })
    case 'evidence.added': {
      const by = PARTY_OF[event.actorRole]
      return { evidence: [...facts.evidence, { id: body.evidenceId, by, disclosedTo: [] }], ...(by === 'consumer' ? { lastMaterialAt: at } : {}) }
    }
    case 'evidence.disclosed':
      return { evidence: facts.evidence.map((file) => (file.id === body.evidenceId ? { ...file, disclosedTo: [...file.disclosedTo, body.to] } : file)) }
    case 'message.sent': {
      const by = PARTY_OF[event.actorRole]
      // Who has nothing to say brings nothing, and waits for no answer.
      if (body.template === NO_COMMENT) return {}
      if (by === 'consumer') return { unreadFromConsumer: facts.unreadFromConsumer + 1, lastMaterialAt: at }
      return by === 'institution' && body.audience.includes('consumer') ? { unreadFromConsumer: 0 } : {}
    }
    case 'message.acknowledged': return { unreadFromConsumer: 0 }
    // An extension is one of the time to decide as it ran: when that is over or runs anew, nothing is left to extend.
    case 'clock.started': return { ...withoutExtension(body.kind), clocks: { ...facts.clocks, [body.kind]: runningClock(body, facts.clocks[body.kind]?.breaches ?? 0) } }
    case 'clock.paused': return clockChange(facts, body.kind, { state: 'paused', pausedAt: at })
    case 'clock.resumed': {
      const { type: _type, kind, ...computation } = body
      return clockChange(facts, kind, { ...computation, state: 'running', pausedAt: null })
    }
    // A later date is a new span: what was warned of counts no more.
    case 'clock.extended':
    case 'clock.recomputed': {
      const { type: _type, kind, ...computation } = body
      return clockChange(facts, kind, { ...computation, warnedPercent: 0 })
    }
    case 'clock.stopped': return { ...withoutExtension(body.kind), ...clockChange(facts, body.kind, { state: 'stopped', stoppedAt: at, ...stoodTo(at, facts.clocks[body.kind]) }) }
    case 'clock.warned': return clockChange(facts, body.kind, { warnedPercent: body.percent })
    case 'clock.lapsed': return clockChange(facts, body.kind, { state: 'stopped', stoppedAt: at })
    case 'clock.breached': return clockChange(facts, body.kind, { breachedAt: at, breaches: (facts.clocks[body.kind]?.breaches ?? 0) + 1 })
    default: return {}
  }
}

function runningClock({ type: _type, ...computation }: ClockComputation & { type: string }, breaches: number) {
  return { ...computation, state: 'running' as const, pausedAt: null, stoppedAt: null, breachedAt: null, breaches, warnedPercent: 0 }
}

const withoutExtension = (kind: ClockKind): Partial<CaseFacts> => (kind === 'decision' ? { extension: null } : {})

const NO_MEDIATION: Mediation = { consents: [], openedAt: null, openedBy: null, meetsAt: null, endedFor: null }

function mediationChange({ mediation }: CaseFacts, change: (before: Mediation) => Partial<Mediation>): Partial<CaseFacts> {
  const before = mediation ?? NO_MEDIATION
  return { mediation: { ...before, ...change(before) } }
}

const decisionChange = ({ decision }: CaseFacts, change: Partial<Decision>): Partial<CaseFacts> => ({ decision: decision && { ...decision, ...change } })

const refundChange = ({ refunds }: CaseFacts, id: string, change: Partial<CaseFacts['refunds'][number]>): Partial<CaseFacts> =>
  ({ refunds: refunds.map((refund) => (refund.id === id ? { ...refund, ...change } : refund)) })

/** The terms alone, of whatever carries them. */
const termsOf = ({ outcome, clause, claimedFen, establishedFen, approvedFen, evidenceIds }: DecisionTerms): DecisionTerms =>
  ({ outcome, clause, claimedFen, establishedFen, approvedFen, evidenceIds })

/** When the case ended; null again once it is taken up. */
function closedAt(before: CaseFacts, state: CaseFacts['state'], at: Date): string | null {
  if (!isFinal(state)) return null
  return isFinal(before.state) ? before.closedAt : at.toISOString()
}

/** A clock that ends while it stands still stood still to its end. */
const stoodTo = (at: string, clock: ClockFacts | undefined): Partial<ClockFacts> =>
  (clock?.pausedAt ? { pausedAt: null, pauses: [...clock.pauses, { from: clock.pausedAt, to: at }] } : { pausedAt: null })

function clockChange(facts: CaseFacts, kind: keyof CaseFacts['clocks'], change: object): Partial<CaseFacts> {
  const clock = facts.clocks[kind]
  if (!clock) throw new Error(`case ${facts.id}: clock ${kind} changed before it started`)
  return { clocks: { ...facts.clocks, [kind]: { ...clock, ...change } } }
}
