import type { Party } from '../access/roles'
import type { PayMeans } from '../case/claim'
import type { EventBody, EventType } from '../case/events'
import type { CaseFacts } from '../case/facts'
import type { CaseState } from '../case/states'
import { CLOCK_KINDS, type ClockKind } from './clock-facts'

/** What sets a clock going or stops it: an event, if need be only of one side, or only when it says something. */
export interface Trigger { type: EventType; by?: Party; when?: (body: EventBody, facts: CaseFacts) => boolean }

export interface ClockRule {
  /** The policy that counts, by what the case is after the event. Policies with their sources: `policies/`. */
  policyId: (facts: CaseFacts) => string
  startsOn: readonly Trigger[]
  /** What makes a counting clock run anew from its first day. */
  restartsOn?: (facts: CaseFacts) => readonly Trigger[]
  /** What meets the duty, or uses the right. */
  stopsOn: readonly Trigger[]
  pausedIn: (facts: CaseFacts) => readonly CaseState[]
  /** A duty not met is broken; a right not used, or somebody else's term, is merely over. */
  whenOver: 'breach' | 'lapse'
}

const FILED: readonly Trigger[] = [{ type: 'complaint.submitted' }, { type: 'complaint.recorded' }, { type: 'case.unmerged' }]
const ENDINGS: readonly Trigger[] = [
  { type: 'complaint.withdrawn' }, { type: 'case.refused' }, { type: 'case.merged' }, { type: 'case.closed' }, { type: 'escalation.ended' },
]
const ANSWERS: readonly Trigger[] = [{ type: 'refund.agreed' }, { type: 'refund.asked' }, { type: 'response.contested' }, { type: 'merchant.passed' }]
const NEVER = () => []

const ARRIVAL: Record<PayMeans, string> = {
  wechat_balance: 'wx-refund-arrive-balance',
  wechat_card: 'wx-refund-arrive-card',
  bank_card: 'pos-refund-arrive-card',
  unknown: 'wx-refund-arrive-card',
}

/** Every refund but this one has been seen. */
const lastArrives = (body: EventBody, { refunds }: CaseFacts): boolean =>
  'refundId' in body && refunds.every(({ id, confirmedAt }) => id === body.refundId || confirmedAt !== null)

/** The time the other side has to speak to what was laid before it. */
const replyWindow = (side: 'consumer' | 'merchant'): ClockRule => {
  const disclosed: Trigger = { type: 'evidence.disclosed', when: (body) => body.type === 'evidence.disclosed' && body.to === side }
  return {
    policyId: () => 'cn-product-reply-window',
    startsOn: [disclosed],
    restartsOn: () => [disclosed],
    stopsOn: [{ type: 'message.sent', by: side }, ...ENDINGS],
    pausedIn: NEVER,
    whenOver: 'lapse',
  }
}

/** Which clocks a case carries, what starts, stops and pauses each. Source: complaint rules, sections 1 and 2.1. */
export const CLOCKS: Record<ClockKind, ClockRule> = {
  acceptance: {
    policyId: () => 'cn-pbc-branch-intake',
    startsOn: FILED,
    stopsOn: [{ type: 'case.accepted' }, ...ENDINGS],
    // The seven working days run again once the list is answered (PBoC Order 2020-5, art. 43).
    restartsOn: () => [{ type: 'information.supplied' }],
    pausedIn: () => ['needs_information'],
    whenOver: 'breach',
  },
  supplement: {
    policyId: () => 'cn-product-supplement',
    startsOn: [{ type: 'information.requested' }],
    stopsOn: [{ type: 'information.supplied' }, ...ENDINGS],
    pausedIn: NEVER,
    whenOver: 'lapse',
  },
  merchant_first_reply: {
    policyId: () => 'cn-product-merchant-first-reply',
    startsOn: [{ type: 'merchant.asked' }],
    stopsOn: [...ANSWERS, { type: 'message.sent', by: 'merchant' }, { type: 'case.escalated' }, ...ENDINGS],
    pausedIn: NEVER,
    whenOver: 'breach',
  },
  merchant_close: {
    policyId: () => 'cn-product-merchant-close',
    startsOn: [{ type: 'merchant.asked' }],
    stopsOn: [...ANSWERS, { type: 'case.escalated' }, ...ENDINGS],
    pausedIn: NEVER,
    whenOver: 'breach',
  },
  acquirer_refund: {
    policyId: () => 'cn-product-acquirer-refund',
    startsOn: [{ type: 'refund.asked' }],
    // Asked anew, the shop may answer something else.
    stopsOn: [{ type: 'refund.recorded' }, { type: 'refund.agreed' }, { type: 'response.contested' }, ...ENDINGS],
    pausedIn: NEVER,
    whenOver: 'breach',
  },
  consumer_reply: replyWindow('consumer'),
  merchant_reply: replyWindow('merchant'),
  decision: {
    policyId: ({ acquirerKind }) => (acquirerKind === 'bank' ? 'cn-nfra-decide-simple' : 'cn-pbc-answer'),
    startsOn: [...FILED, { type: 'case.reopened' }, { type: 'escalation.returned' }],
    // New facts or reasons let a bank's time run anew; no rule read gives a payment institution that.
    restartsOn: ({ acquirerKind }) => (acquirerKind === 'bank' ? [{ type: 'new_facts.recorded' }] : []),
    stopsOn: [{ type: 'decision.approved' }, { type: 'mediation.agreed' }, { type: 'case.escalated' }, ...ENDINGS],
    // An outside appraisal or a mediation stops a bank's clock, not a payment institution's.
    pausedIn: ({ acquirerKind }) => (acquirerKind === 'bank' ? ['needs_information', 'awaiting_external', 'in_mediation'] : ['needs_information']),
    whenOver: 'breach',
  },
  mediation: {
    policyId: () => 'cn-consumer-mediate',
    startsOn: [{ type: 'mediation.opened' }],
    stopsOn: [{ type: 'mediation.agreed' }, { type: 'mediation.ended' }, ...ENDINGS],
    pausedIn: NEVER,
    whenOver: 'lapse',
  },
  refund_arrival: {
    policyId: ({ payMeans }) => ARRIVAL[payMeans],
    startsOn: [{ type: 'refund.recorded' }],
    // What is sent after the time ran out has its own time to arrive.
    restartsOn: ({ clocks }) => (clocks.refund_arrival?.breachedAt ? [{ type: 'refund.recorded' }] : []),
    stopsOn: [{ type: 'arrival.confirmed', when: lastArrives }, { type: 'arrival.observed', when: lastArrives }, ...ENDINGS],
    pausedIn: NEVER,
    whenOver: 'breach',
  },
  // Once a review has answered, as long again to go on to the regulator.
  review_window: {
    policyId: ({ review }) => (review?.result ? 'cn-product-after-review' : 'cn-nfra-review-window'),
    startsOn: [{ type: 'decision.approved' }, { type: 'review.decided' }],
    stopsOn: [{ type: 'review.requested' }, { type: 'decision.accepted' }, { type: 'case.escalated' }, ...ENDINGS],
    pausedIn: NEVER,
    whenOver: 'lapse',
  },
  review_decision: {
    policyId: () => 'cn-nfra-review-decide',
    startsOn: [{ type: 'review.requested' }],
    stopsOn: [{ type: 'review.decided' }, ...ENDINGS],
    pausedIn: NEVER,
    whenOver: 'breach',
  },
  regulator_intake: {
    policyId: () => 'cn-pbc-branch-intake',
    startsOn: [{ type: 'case.escalated' }],
    stopsOn: [{ type: 'escalation.forwarded' }, { type: 'escalation.returned' }, ...ENDINGS],
    pausedIn: NEVER,
    whenOver: 'lapse',
  },
  regulator_answer: {
    policyId: () => 'cn-pbc-answer',
    startsOn: [{ type: 'escalation.forwarded' }],
    stopsOn: [{ type: 'feedback.recorded' }, { type: 'escalation.returned' }, ...ENDINGS],
    pausedIn: NEVER,
    whenOver: 'breach',
  },
  retention: {
    policyId: () => 'cn-aml-retain',
    startsOn: ENDINGS,
    stopsOn: [{ type: 'case.reopened' }, { type: 'case.unmerged' }],
    pausedIn: NEVER,
    whenOver: 'lapse',
  },
}

/** By which policy a clock may be extended, with a reason and a second person, before its date has passed. Source: complaint rules, 1.2. */
export const EXTENDS_TO: Readonly<Record<string, string>> = {
  'cn-nfra-decide-simple': 'cn-nfra-decide-complex',
  'cn-nfra-decide-complex': 'cn-nfra-decide-max',
  'cn-pbc-answer': 'cn-pbc-answer-max',
}

/** Clocks whose end without the act is a duty broken; the others are rights, or somebody else's time. */
export const DUTIES: readonly ClockKind[] = CLOCK_KINDS.filter((kind) => CLOCKS[kind].whenOver === 'breach')

/** Clocks that tell nobody what to do next, and so give a case no place in a queue. */
export const NO_URGENCY: ReadonlySet<ClockKind> = new Set<ClockKind>(['retention', 'review_window'])
