import type { ClockFacts, ClockKind } from '../clock/clock-facts'
import type { Party } from '../access/roles'
import type { ComplaintType, ContestGround, Filed, MediationGround, PayMeans, RefundKind, RefusalGround, ReviewResult, Shown, Wish } from './claim'
import type { DecisionTerms, DiagnosisSummary, PaymentKeys } from './event-parts'
import type { CaseState } from './states'
import { isOpen } from './transitions'

/** Everything the timeline says about a case: the fold of its events, and what the row keeps. Instants are ISO text. */
export interface CaseFacts {
  id: string
  seq: number
  /** The `seq` of the last event that was not merely additive; forms carry it back. */
  version: number
  state: CaseState
  reference: string
  consumerId: string
  acquirerId: string
  acquirerKind: 'bank' | 'payment_institution'
  merchantId: string
  complaintType: ComplaintType
  payMeans: PayMeans
  amountFen: number
  paidAt: string
  shown: Shown
  wish: Wish
  wishFen: number
  keys: PaymentKeys
  filed: Filed
  submittedAt: string
  /** When the merchant was first asked: from then on it may see the case. */
  servedAt: string | null
  closedAt: string | null
  handlerId: string | null
  refusalGround: RefusalGround | null
  /** The case this one goes on under. */
  mergedInto: { id: string; reference: string } | null
  /** The complaints that go on under this one. */
  absorbed: { id: string; reference: string }[]
  /** People of the institution who have a direct interest and stay out. */
  recused: string[]
  response: MerchantResponse | null
  /** The shop's wish that its acquirer refund for it, until that is done. */
  refundTask: { taskId: string; amountFen: number; askedAt: string } | null
  mediation: Mediation | null
  extension: { seq: number; by: string; policyId: string; textId: string } | null
  proposal: (DecisionTerms & { seq: number; by: string; textId: string; soloUpToFen: number }) | null
  decision: Decision | null
  review: { requestedAt: string; result: ReviewResult | null; by: string | null; decidedAt: string | null } | null
  escalation: { at: string; forwardedAt: string | null; feedbackAt: string | null } | null
  /** How often it was taken up again. */
  reopenings: number
  rating: number | null
  /** What was filed as evidence, by whom, and who may see it: a ruling rests on nothing else. */
  evidence: { id: string; by: Party; disclosedTo: Party[] }[]
  /** Messages of the consumer that nobody has answered or acknowledged. */
  unreadFromConsumer: number
  /** When the consumer last brought something to the case. */
  lastMaterialAt: string | null
  refunds: Refund[]
  /** What two people let go back beyond what was paid, and what one of them has proposed. */
  allowedExcessFen: number
  excess: { seq: number; by: string; amountFen: number } | null
  diagnosis: (DiagnosisSummary & { id: string }) | null
  clocks: Partial<Record<ClockKind, ClockFacts>>
  lastEventType: string
}

/** A ruling in force: of the institution, of its review, or what the parties agreed in mediation. */
export interface Decision extends DecisionTerms {
  basis: 'ruling' | 'review' | 'mediation'
  soloUpToFen: number
  proposedBy: string
  approvedBy: string
  at: string
  accepted: boolean
  rejected: boolean
}

export interface Mediation {
  /** The sides that have agreed to it. */
  consents: Party[]
  openedAt: string | null
  openedBy: string | null
  meetsAt: string | null
  endedFor: MediationGround | null
}

export type MerchantResponse =
  | { answer: 'agree'; amountFen: number; at: string }
  | { answer: 'contest'; ground: ContestGround; at: string }
  | { answer: 'silent'; at: string }

export interface Refund {
  id: string
  kind: RefundKind
  amountFen: number
  channelRefundNo: string
  recordedAt: string
  confirmedAt: string | null
  /** The payer said so, or the credit was seen in the bank's ledger. */
  seenBy: 'consumer' | 'ledger' | null
  /** The line of the payer's statement that shows it; a line shows one refund. */
  seenInRowId: string | null
  bankAskedAt: string | null
}

/** A case before its first event: an owner and nothing else. */
export function draftFacts(id: string, consumerId: string): CaseFacts {
  return {
    id, consumerId, seq: 0, version: 0, state: 'draft', reference: '', acquirerId: '', acquirerKind: 'bank', merchantId: '',
    complaintType: 'charged_shown_refunded', payMeans: 'unknown', amountFen: 0, paidAt: '',
    shown: { wechat: 'unknown', pos: 'unknown', bank: 'unknown' }, wish: 'refund', wishFen: 0, keys: {}, filed: { by: 'self' },
    submittedAt: '', servedAt: null, closedAt: null, handlerId: null, refusalGround: null, mergedInto: null, absorbed: [], recused: [],
    response: null, refundTask: null, mediation: null, extension: null, proposal: null, decision: null, review: null, escalation: null,
    reopenings: 0, rating: null, evidence: [], unreadFromConsumer: 0, lastMaterialAt: null,
    refunds: [], allowedExcessFen: 0, excess: null, diagnosis: null, clocks: {}, lastEventType: '',
  }
}

/** What has been sent back so far, arrived or not. */
export const refundedFen = (facts: CaseFacts): number => facts.refunds.reduce((sum, refund) => sum + refund.amountFen, 0)

/** What of the payment may still go back. */
export const leftFen = (facts: CaseFacts): number => facts.amountFen + facts.allowedExcessFen - refundedFen(facts)

export type ProposalKind = 'decision' | 'extension' | 'excess'
export type Proposing = Pick<CaseFacts, 'state' | 'proposal' | 'extension' | 'excess'>

/** What a second person may speak on now. A proposal waits unheard while the case is where nobody may. */
export const proposalsWaiting = ({ state, proposal, extension, excess }: Proposing): ProposalKind[] => [
  ...(proposal !== null && isOpen('decision.approve', state) ? ['decision' as const] : []),
  ...(extension !== null && isOpen('extension.approve', state) ? ['extension' as const] : []),
  ...(excess !== null && isOpen('excess.allow', state) ? ['excess' as const] : []),
]

export const awaitsApproval = (facts: Proposing): boolean => proposalsWaiting(facts).length > 0

/** Whose turn it is, for the queue and the tracker. */
export function waitingFor(facts: CaseFacts): 'consumer' | 'merchant' | 'institution' | 'bank' | 'regulator' | 'nobody' {
  switch (facts.state) {
    case 'draft': case 'needs_information': return 'consumer'
    case 'awaiting_merchant': return 'merchant'
    case 'awaiting_external': return 'bank'
    case 'redress_pending': return 'bank'
    case 'escalated': return 'regulator'
    case 'not_accepted': case 'merged': case 'closed': case 'withdrawn': return 'nobody'
    default: return 'institution'
  }
}
