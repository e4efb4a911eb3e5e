import type { Party } from '../access/roles'
import type { PayMeans } from '../case/claim'
import type { EventType } from '../case/events'
import type { CaseFacts } from '../case/facts'
import type { CaseState } from '../case/states'
import type { ClockKind } from './clock-facts'

export interface ClockRule {
  /** The policy version that counts, by what the case is. Policies with their sources: `policies/`. */
  policyId: (facts: CaseFacts) => string
  startsOn: EventType
  /** What makes it run anew from its first day. */
  restartsOn?: EventType
  /** What meets the duty; with a party, only that party's act does. */
  stopsOn: readonly { type: EventType; by?: Party }[]
  pausedIn: (facts: CaseFacts) => readonly CaseState[]
}

const ENDINGS = [{ type: 'complaint.withdrawn' }, { type: 'case.refused' }, { type: 'case.closed' }] as const satisfies readonly { type: EventType }[]

const ARRIVAL: Record<PayMeans, string> = {
  wechat_balance: 'wx-refund-arrive-balance',
  wechat_card: 'wx-refund-arrive-card',
  bank_card: 'pos-refund-arrive-card',
  unknown: 'wx-refund-arrive-card',
}

/** Which clocks a case carries, what starts, stops and pauses each. Source: complaint rules, sections 1 and 2.1. */
export const CLOCKS: Record<ClockKind, ClockRule> = {
  acceptance: {
    policyId: () => 'cn-pbc-branch-intake',
    startsOn: 'complaint.submitted',
    stopsOn: [{ type: 'case.accepted' }, ...ENDINGS],
    // The seven working days run again once the list is answered (PBoC Order 2020-5, art. 43).
    restartsOn: 'information.supplied',
    pausedIn: () => ['needs_information'],
  },
  merchant_first_reply: {
    policyId: () => 'cn-product-merchant-first-reply',
    startsOn: 'merchant.asked',
    stopsOn: [{ type: 'refund.agreed' }, { type: 'response.contested' }, { type: 'message.sent', by: 'merchant' }, { type: 'merchant.passed' }, ...ENDINGS],
    pausedIn: () => [],
  },
  merchant_close: {
    policyId: () => 'cn-product-merchant-close',
    startsOn: 'merchant.asked',
    stopsOn: [{ type: 'refund.agreed' }, { type: 'response.contested' }, { type: 'merchant.passed' }, ...ENDINGS],
    pausedIn: () => [],
  },
  decision: {
    policyId: (facts) => (facts.acquirerKind === 'bank' ? 'cn-nfra-decide-simple' : 'cn-pbc-answer'),
    startsOn: 'complaint.submitted',
    stopsOn: [{ type: 'decision.approved' }, ...ENDINGS],
    // An outside appraisal stops a bank's clock, not a payment institution's: no rule read gives it that pause.
    pausedIn: (facts) => (facts.acquirerKind === 'bank' ? ['needs_information', 'awaiting_external'] : ['needs_information']),
  },
  refund_arrival: {
    policyId: (facts) => ARRIVAL[facts.payMeans],
    startsOn: 'refund.recorded',
    stopsOn: [{ type: 'case.closed' }],
    pausedIn: () => [],
  },
}
