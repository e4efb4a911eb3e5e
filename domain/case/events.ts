import type { Action } from './actions'
import type { Clause, ComplaintType, ContestGround, InformationItem, Outcome, PayMeans, RefusalGround, Shown, Wish } from './claim'
import type { ClockKind } from '../clock/clock-facts'
import type { CountedDay } from '../clock/due'
import type { Party, Role } from '../access/roles'

/** Free text lives in its own row; the event keeps its id and a keyed hash of the content. */
interface Words { textId: string; textHash: string }

/**
 * What an event says, without who and when. The payload is a contract: widen it, never reshape it.
 * Only ids, codes, whole numbers and keyed hashes: no personal data. Instants are ISO 8601 UTC text.
 */
export type EventBody =
  | {
      type: 'complaint.submitted'
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
    } & Words
  | { type: 'complaint.withdrawn' }
  | ({ type: 'information.requested'; items: InformationItem[] } & Words)
  | ({ type: 'information.supplied' } & Words)
  | { type: 'case.accepted' }
  | ({ type: 'case.refused'; ground: RefusalGround } & Words)
  | { type: 'case.assigned'; handlerId: string }
  | ({ type: 'merchant.asked' } & Words)
  | ({ type: 'refund.agreed'; amountFen: number } & Words)
  | ({ type: 'response.contested'; ground: ContestGround } & Words)
  | { type: 'merchant.passed' }
  | { type: 'investigation.opened' }
  | ({ type: 'investigation.paused' } & Words)
  | { type: 'investigation.resumed' }
  | { type: 'ledger.attached'; importId: string; ledger: 'wechat' | 'pos' | 'bank'; rows: number }
  | { type: 'diagnosis.recorded'; diagnosisId: string; inputHash: string; summary: DiagnosisSummary }
  | ({ type: 'decision.proposed' } & DecisionTerms & Words)
  | ({ type: 'decision.returned' } & Words)
  | ({ type: 'decision.approved'; proposalSeq: number } & Partial<Words>)
  | { type: 'decision.accepted' }
  | { type: 'refund.recorded'; refundId: string; amountFen: number; channelRefundNo: string }
  | { type: 'arrival.confirmed'; refundId: string }
  | { type: 'case.closed' }
  | { type: 'evidence.added'; evidenceId: string; slot: string; sha256: string; sizeBytes: number }
  | { type: 'evidence.disclosed'; evidenceId: string; to: Party }
  | ({ type: 'message.sent'; audience: Party[] } & Words)
  | ({ type: 'note.added' } & Words)
  | ({ type: 'contact.revealed'; field: 'name' | 'phone' | 'email' } & Words)
  | ({ type: 'clock.started' } & ClockComputation)
  | { type: 'clock.paused'; kind: ClockKind }
  | ({ type: 'clock.resumed' } & ClockComputation)
  | { type: 'clock.stopped'; kind: ClockKind }
  | { type: 'clock.breached'; kind: ClockKind; dueAt: string }

/** References by which other ledgers know the payment; empty text is absent. */
export interface PaymentKeys { transactionId?: string; outTradeNo?: string; rrn?: string; accountTail?: string }

export interface DecisionTerms {
  outcome: Outcome
  clause: Clause
  claimedFen: number
  establishedFen: number
  approvedFen: number
  evidenceIds: string[]
}

/** The answer of the diagnosis as a case carries it; the whole answer is its own row. */
export interface DiagnosisSummary {
  rule: string
  cause: string
  /** Hundredths: 94 is "把握 94%". */
  confidencePercent: number
  moneyLocation: string
  nextParty: string
  /** Civil dates in China. */
  arrivalFrom: string | null
  arrivalBy: string | null
}

/** A due date with everything needed to explain it later without asking a calendar again. */
export interface ClockComputation {
  kind: ClockKind
  policyId: string
  policyVersion: number
  calendarVersion: string
  startedAt: string
  dueAt: string
  alertDueAt: string
  provisional: boolean
  unit: 'wd' | 'cd' | 'h'
  counted: number
  days: CountedDay[]
  pauses: { from: string; to: string }[]
}

export type EventType = EventBody['type']

/** Which action leaves which event: the same words, in the past tense. */
export const EVENT_OF = {
  'complaint.submit': 'complaint.submitted',
  'complaint.withdraw': 'complaint.withdrawn',
  'information.request': 'information.requested',
  'information.supply': 'information.supplied',
  'case.accept': 'case.accepted',
  'case.refuse': 'case.refused',
  'case.assign': 'case.assigned',
  'merchant.ask': 'merchant.asked',
  'refund.agree': 'refund.agreed',
  'response.contest': 'response.contested',
  'merchant.pass': 'merchant.passed',
  'investigation.open': 'investigation.opened',
  'investigation.pause': 'investigation.paused',
  'investigation.resume': 'investigation.resumed',
  'ledger.attach': 'ledger.attached',
  'diagnosis.record': 'diagnosis.recorded',
  'decision.propose': 'decision.proposed',
  'decision.return': 'decision.returned',
  'decision.approve': 'decision.approved',
  'decision.accept': 'decision.accepted',
  'refund.record': 'refund.recorded',
  'arrival.confirm': 'arrival.confirmed',
  'case.close': 'case.closed',
  'evidence.add': 'evidence.added',
  'evidence.disclose': 'evidence.disclosed',
  'message.send': 'message.sent',
  'note.add': 'note.added',
  'contact.reveal': 'contact.revealed',
  'clock.start': 'clock.started',
  'clock.pause': 'clock.paused',
  'clock.resume': 'clock.resumed',
  'clock.stop': 'clock.stopped',
  'clock.breach': 'clock.breached',
} as const satisfies Record<Exclude<Action, 'case.view'>, EventType>

export const EVENT_TYPES = Object.values(EVENT_OF) as EventType[]

export const ACTION_OF = Object.fromEntries(
  Object.entries(EVENT_OF).map(([action, type]) => [type, action]),
) as Record<EventType, Exclude<Action, 'case.view'>>

/** Events that overwrite nothing: they do not make another person's open form stale. */
export const ADDITIVE: ReadonlySet<EventType> = new Set<EventType>([
  'evidence.added', 'evidence.disclosed', 'message.sent', 'note.added', 'contact.revealed', 'ledger.attached', 'diagnosis.recorded',
  'clock.started', 'clock.paused', 'clock.resumed', 'clock.stopped', 'clock.breached',
])

/** Events that only the institution, its supervisor and the machine may read. */
export const INTERNAL: ReadonlySet<EventType> = new Set<EventType>([
  'case.assigned', 'note.added', 'decision.proposed', 'decision.returned', 'ledger.attached', 'diagnosis.recorded', 'clock.breached',
])

/** One event as the timeline keeps it. */
export interface CaseEvent {
  caseId: string
  seq: number
  at: Date
  actorId: string
  actorRole: Role
  body: EventBody
}
