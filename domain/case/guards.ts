import type { Actor } from '../access/actor'
import { PARTY_OF } from '../access/roles'
import { isOver } from '../clock/breach'
import { EXTENDS_TO } from '../clock/clocks'
import type { Refusal } from '../refusal'
import type { Action } from './actions'
import { PAYS } from './claim'
import { type CloseMissing, whatIsMissingToClose } from './closing'
import type { DecisionTerms } from './event-parts'
import type { EVENT_OF, EventBody } from './events'
import { type CaseFacts, leftFen } from './facts'
import { fairnessObjection } from './fairness'
import { NO_COMMENT } from './reply-templates'
import { leftToRecord } from './refund-position'
import { whyNotApprove } from './solo-award'

type Of<A extends Action> = A extends keyof typeof EVENT_OF ? Extract<EventBody, { type: (typeof EVENT_OF)[A] }> : never
type Guards = { [A in Action]?: (facts: CaseFacts, body: Of<A>, actor: Actor, now: Date) => Refusal | null }

/** Why `action` may not happen now, beyond what the tables of states and permissions say; null when nothing stands against it. */
export function objectionTo(action: Action, facts: CaseFacts, body: EventBody, actor: Actor, now: Date): Refusal | null {
  if (facts.recused.includes(actor.id)) return { code: 'recused' }
  return GUARDS[action]?.(facts, body as never, actor, now) ?? null
}

const GUARDS: Guards = {
  // Who was given time for the papers has it; on other grounds a complaint may be refused at once.
  'case.refuse': ({ clocks: { supplement } }, body, _actor, now) =>
    (body.ground === 'materials_missing_or_false' && supplement?.state === 'running' && now < new Date(supplement.dueAt)
      ? { code: 'invalid', fields: { ground: ['supplement_not_due'] } } : null),
  'case.merge': (facts, body) => (body.intoId === facts.id ? { code: 'invalid', fields: { intoReference: ['merge_into_itself'] } } : null),

  'new_facts.record': ({ lastMaterialAt, clocks }) =>
    // Time runs anew for what the consumer brought, not for what the institution would like.
    (lastMaterialAt !== null && clocks.decision && lastMaterialAt > clocks.decision.startedAt ? null : notYet('new_material')),

  'refund.agree': (facts, body) => overPayment(facts, body.amountFen),
  'refund.ask': (facts, body) => overPayment(facts, body.amountFen),
  'merchant.pass': ({ clocks }, _body, _actor, now) => (clocks.merchant_close && now < new Date(clocks.merchant_close.dueAt) ? notYet('merchant_deadline') : null),

  'mediation.propose': ({ mediation }) => (mediation && !mediation.endedFor ? notYet('mediation_answer') : null),
  'mediation.consent': ({ mediation }, _body, actor) => {
    if (!mediation || mediation.endedFor) return notYet('mediation_proposal')
    return mediation.consents.includes(sideOf(actor)) ? notYet('other_consent') : null
  },
  'mediation.open': ({ mediation }, body, _actor, now): Refusal | null => {
    const missing = (['consumer', 'merchant'] as const).filter((side) => mediation?.endedFor !== null || !mediation.consents.includes(side))
    if (missing.length > 0) return { code: 'not_yet', missing: missing.map((side) => `${side}_consent`) }
    return new Date(body.meetsAt) < now ? { code: 'invalid', fields: { meetsAt: ['meeting_in_past'] } } : null
  },
  'mediation.agree': (facts, body, actor) => (facts.mediation?.openedBy === actor.id ? { code: 'same_person' } : termsObjection(facts, body)),

  'extension.propose': ({ extension, clocks }, body, _actor, now): Refusal | null => {
    if (extension) return notYet('extension_answer')
    const clock = clocks.decision
    if (!clock || clock.state === 'stopped' || EXTENDS_TO[clock.policyId] !== body.policyId) return notYet('longer_term')
    return clock.state === 'running' && new Date(clock.dueAt) <= now ? { code: 'too_late' } : null
  },
  'extension.return': ({ extension }) => (extension ? null : { code: 'nothing_proposed' }),
  'extension.approve': ({ extension, clocks }, _body, actor, now): Refusal | null => {
    if (!extension) return { code: 'nothing_proposed' }
    if (extension.by === actor.id) return { code: 'same_person' }
    if (!clocks.decision || EXTENDS_TO[clocks.decision.policyId] !== extension.policyId) return notYet('longer_term')
    // The notice has to go out before the old date passes.
    return clocks.decision.state === 'running' && new Date(clocks.decision.dueAt) <= now ? { code: 'too_late' } : null
  },

  'decision.propose': (facts, body, _actor, now) => termsObjection(facts, body) ?? fairnessObjection(facts, body.evidenceIds, now),
  // Money and rulings need two people, but for full awards that the institution lets one person give.
  'decision.approve': (facts, _body, actor, now): Refusal | null => {
    const { proposal } = facts
    if (!proposal) return { code: 'nothing_proposed' }
    const against = whyNotApprove(actor, proposal)
    if (against) return against === 'same_person' ? { code: 'same_person' } : { code: 'forbidden', action: 'decision.approve' }
    return fairnessObjection(facts, proposal.evidenceIds, now)
  },
  'decision.return': ({ proposal }) => (proposal ? null : { code: 'nothing_proposed' }),

  'refund.record': (facts, body): Refusal | null => {
    const { decision } = facts
    if (!decision || !PAYS[decision.outcome]) return notYet('decision')
    if (facts.refunds.some(({ channelRefundNo }) => channelRefundNo === body.channelRefundNo)) return { code: 'invalid', fields: { channelRefundNo: ['refund_no_used'] } }
    const left = leftToRecord(facts, [])
    return body.amountFen > left ? { code: 'exceeds_payment', leftFen: left } : null
  },
  'excess.propose': ({ excess }) => (excess ? notYet('excess_answer') : null),
  'excess.return': ({ excess }) => (excess ? null : { code: 'nothing_proposed' }),
  'excess.allow': ({ excess }, _body, actor): Refusal | null => {
    if (!excess) return { code: 'nothing_proposed' }
    return excess.by === actor.id ? { code: 'same_person' } : null
  },
  'arrival.confirm': (facts, body) => refundOnItsWay(facts, body.refundId),
  'arrival.observe': (facts, body) => refundOnItsWay(facts, body.refundId),
  'bank.ask': (facts, body) =>
    refundOnItsWay(facts, body.refundId) ?? (facts.refunds.some(({ id, bankAskedAt }) => id === body.refundId && bankAskedAt !== null) ? { code: 'settled' } : null),

  'decision.reject': ({ decision }) => (decision?.basis === 'mediation' ? { code: 'settled' } : null),
  'review.request': ({ decision, review, clocks: { review_window } }, _body, _actor, now): Refusal | null => {
    if (decision?.basis === 'mediation' || review !== null) return { code: 'settled' }
    return review_window?.state !== 'running' || isOver(review_window, now) ? { code: 'too_late' } : null
  },
  // Whoever decided the case never decides its appeal.
  'review.decide': (facts, body, actor): Refusal | null => {
    const { decision } = facts
    if (decision && (decision.proposedBy === actor.id || decision.approvedBy === actor.id)) return { code: 'same_person' }
    if ((body.result === 'changed') !== (body.terms !== undefined)) return { code: 'invalid', fields: { outcome: ['choose_one'] } }
    return body.terms ? termsObjection(facts, body.terms) : null
  },

  'case.escalate': ({ state, clocks }) => {
    // Before its answer a regulator takes up what the institution has let pass.
    const unanswered = state === 'awaiting_merchant' || state === 'investigating' || state === 'awaiting_external'
    return unanswered && clocks.decision?.breachedAt == null ? notYet('institution_answer') : null
  },
  'escalation.forward': ({ escalation }) => (escalation?.forwardedAt ? notYet('regulator_result') : null),
  'feedback.record': ({ escalation }) => (escalation?.forwardedAt ? null : notYet('regulator_forwarding')),
  'escalation.end': (facts) => {
    const missing = whatIsMissingToClose(facts).filter((one) => one === 'arrival' || one === 'unread_message')
    return missing.length > 0 ? { code: 'not_yet', missing } : null
  },

  'case.close': (facts) => {
    const missing = whatIsMissingToClose(facts)
    return missing.length > 0 ? { code: 'not_yet', missing: [...missing] } : null
  },
  'clock.warn': ({ clocks }, { kind, percent }) => (clocks[kind]?.state === 'running' && clocks[kind].warnedPercent < percent ? null : notYet('deadline')),
  'clock.breach': ({ clocks }, { kind }, _actor, now) => (clocks[kind] && isOver(clocks[kind], now) ? null : notYet('deadline')),
  'clock.lapse': ({ clocks }, { kind }, _actor, now) => (clocks[kind] && isOver(clocks[kind], now) ? null : notYet('deadline')),
  'clock.recompute': ({ clocks }, { kind }) => (clocks[kind]?.provisional && clocks[kind].state === 'running' ? null : notYet('deadline')),

  'case.rate': ({ rating }) => (rating === null ? null : { code: 'settled' }),
  'evidence.disclose': ({ servedAt }, body) => (body.to === 'merchant' && servedAt === null ? notYet('merchant_served') : null),
  'message.send': ({ servedAt, clocks }, body, actor): Refusal | null => {
    const author = PARTY_OF[actor.role]
    if (author === 'institution') return body.audience.includes('merchant') && servedAt === null ? notYet('merchant_served') : null
    // There is nothing to have no comment on once the time for one is over.
    return body.template === NO_COMMENT && clocks[author === 'consumer' ? 'consumer_reply' : 'merchant_reply']?.state !== 'running' ? { code: 'too_late' } : null
  },
  'message.acknowledge': ({ unreadFromConsumer }) => (unreadFromConsumer > 0 ? null : { code: 'nothing_proposed' }),
}

const notYet = (missing: CloseMissing | NotYet): Refusal => ({ code: 'not_yet', missing: [missing] })
type NotYet =
  | 'new_material' | 'merchant_deadline' | 'mediation_answer' | 'mediation_proposal' | 'other_consent' | 'extension_answer' | 'longer_term'
  | 'excess_answer' | 'institution_answer' | 'regulator_result' | 'regulator_forwarding' | 'merchant_served' | 'deadline'

const sideOf = ({ role }: Actor): 'consumer' | 'merchant' => (role === 'consumer' ? 'consumer' : 'merchant')

const overPayment = (facts: CaseFacts, amountFen: number): Refusal | null =>
  (amountFen > leftFen(facts) ? { code: 'exceeds_payment', leftFen: leftFen(facts) } : null)

const refundOnItsWay = ({ refunds }: CaseFacts, refundId: string): Refusal | null =>
  (refunds.some(({ id, confirmedAt }) => id === refundId && confirmedAt === null) ? null : { code: 'not_found' })

/** Amounts that do not fit the outcome or the payment. */
function termsObjection(facts: CaseFacts, terms: DecisionTerms): Refusal | null {
  if (terms.establishedFen > facts.amountFen) return { code: 'invalid', fields: { establishedYuan: ['established_exceeds_paid'] } }
  if (!amountFits(terms)) return { code: 'invalid', fields: { approvedYuan: ['amount_fits_outcome'] } }
  return terms.approvedFen > facts.amountFen + facts.allowedExcessFen ? { code: 'exceeds_payment', leftFen: leftFen(facts) } : null
}

/** All of what was established, a part of it, or nothing: as the outcome says. */
function amountFits({ outcome, establishedFen, approvedFen }: DecisionTerms): boolean {
  if (!PAYS[outcome]) return approvedFen === 0
  return outcome === 'refund_full' ? approvedFen === establishedFen : approvedFen > 0 && approvedFen < establishedFen
}
