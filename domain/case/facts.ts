import type { ClockFacts, ClockKind } from '../clock/clock-facts'
import type { ComplaintType, ContestGround, PayMeans, RefusalGround, Shown, Wish } from './claim'
import type { DecisionTerms, DiagnosisSummary, PaymentKeys } from './events'
import type { CaseState } from './states'

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
  submittedAt: string
  /** When the merchant was first asked: from then on it may see the case. */
  servedAt: string | null
  closedAt: string | null
  handlerId: string | null
  refusalGround: RefusalGround | null
  response: MerchantResponse | null
  proposal: (DecisionTerms & { seq: number; by: string; textId: string }) | null
  decision: (DecisionTerms & { proposedBy: string; approvedBy: string; at: string; accepted: boolean }) | null
  refunds: Refund[]
  diagnosis: (DiagnosisSummary & { id: string }) | null
  clocks: Partial<Record<ClockKind, ClockFacts>>
  lastEventType: string
}

export type MerchantResponse =
  | { answer: 'agree'; amountFen: number; at: string }
  | { answer: 'contest'; ground: ContestGround; at: string }
  | { answer: 'silent'; at: string }

export interface Refund {
  id: string
  amountFen: number
  channelRefundNo: string
  recordedAt: string
  confirmedAt: string | null
}

/** A case before its first event: an owner and nothing else. */
export function draftFacts(id: string, consumerId: string): CaseFacts {
  return {
    id, consumerId, seq: 0, version: 0, state: 'draft', reference: '', acquirerId: '', acquirerKind: 'bank', merchantId: '',
    complaintType: 'charged_shown_refunded', payMeans: 'unknown', amountFen: 0, paidAt: '',
    shown: { wechat: 'unknown', pos: 'unknown', bank: 'unknown' }, wish: 'refund', wishFen: 0, keys: {},
    submittedAt: '', servedAt: null, closedAt: null, handlerId: null, refusalGround: null, response: null,
    proposal: null, decision: null, refunds: [], diagnosis: null, clocks: {}, lastEventType: '',
  }
}

/** What has been sent back so far, arrived or not. */
export const refundedFen = (facts: CaseFacts): number => facts.refunds.reduce((sum, refund) => sum + refund.amountFen, 0)

/** Whose turn it is, for the queue and the tracker. */
export function waitingFor(facts: CaseFacts): 'consumer' | 'merchant' | 'institution' | 'bank' | 'nobody' {
  switch (facts.state) {
    case 'draft': case 'needs_information': return 'consumer'
    case 'awaiting_merchant': return 'merchant'
    case 'awaiting_external': return 'bank'
    case 'redress_pending': return 'bank'
    case 'not_accepted': case 'merged': case 'closed': case 'withdrawn': return 'nobody'
    default: return 'institution'
  }
}
