import type { Action } from './actions'
import type { ContestGround, InformationItem, MediationGround, MergeGround, RefundKind, RefusalGround, ReopenGround, ReviewResult } from './claim'
import type { ClockKind } from '../clock/clock-facts'
import type { ClockComputation, DecisionTerms, DiagnosisSummary, Filing } from './event-parts'
import type { Party, Role } from '../access/roles'

/** Free text lives in its own row; the event keeps its id and a keyed hash of the content. */
interface Words { textId: string; textHash: string }

/**
 * What an event says, without who and when. The payload is a contract: widen it, never reshape it.
 * Only ids, codes, whole numbers and keyed hashes: no personal data. Instants are ISO 8601 UTC text.
 */
export type EventBody =
  | ({ type: 'complaint.submitted' } & Filing & Words)
  /** Told on the phone and typed by staff. */
  | ({ type: 'complaint.recorded' } & Filing & Words)
  | { type: 'complaint.withdrawn' }
  | ({ type: 'information.requested'; items: InformationItem[] } & Words)
  | ({ type: 'information.supplied' } & Words)
  /** What the consumer sent changes the facts of the case: a bank's time to decide runs anew. */
  | ({ type: 'new_facts.recorded' } & Words)
  | { type: 'case.accepted' }
  | ({ type: 'case.refused'; ground: RefusalGround } & Words)
  | { type: 'case.assigned'; handlerId: string }
  /** This complaint goes on under another, the older one; the other notes it too. */
  | ({ type: 'case.merged'; ground: MergeGround; intoId: string; intoReference: string } & Words)
  | { type: 'case.absorbed'; otherId: string; otherReference: string }
  | ({ type: 'case.unmerged' } & Words)
  | { type: 'case.released'; otherId: string; otherReference: string }
  /** Somebody has a direct interest and steps back. */
  | ({ type: 'interest.declared' } & Words)
  | ({ type: 'merchant.asked' } & Words)
  | ({ type: 'refund.agreed'; amountFen: number } & Words)
  /** The shop agrees and asks its acquirer to refund for it. */
  | ({ type: 'refund.asked'; taskId: string; amountFen: number } & Words)
  | ({ type: 'response.contested'; ground: ContestGround } & Words)
  | { type: 'merchant.passed' }
  | { type: 'investigation.opened' }
  | ({ type: 'investigation.paused' } & Words)
  | { type: 'investigation.resumed' }
  | ({ type: 'pause.objected' } & Words)
  | { type: 'ledger.attached'; importId: string; ledger: 'wechat' | 'pos' | 'bank'; rows: number }
  | { type: 'diagnosis.recorded'; diagnosisId: string; inputHash: string; summary: DiagnosisSummary }
  | ({ type: 'mediation.proposed' } & Words)
  | { type: 'mediation.consented' }
  /** `meetsAt`: when the parties meet, ISO text. The words say where, with whom, what to bring. */
  | ({ type: 'mediation.opened'; meetsAt: string } & Words)
  | ({ type: 'mediation.agreed' } & DecisionTerms & Words)
  | ({ type: 'mediation.ended'; ground: MediationGround } & Partial<Words>)
  | ({ type: 'extension.proposed'; policyId: string } & Words)
  | ({ type: 'extension.returned' } & Words)
  | ({ type: 'extension.approved'; proposalSeq: number } & Partial<Words>)
  /** `soloUpToFen`: up to how much a full award needed one person when this was proposed. */
  | ({ type: 'decision.proposed'; soloUpToFen?: number } & DecisionTerms & Words)
  | ({ type: 'decision.returned' } & Words)
  /** With what was proposed, for those who may not read the proposal; absent in rulings written before it stood here. */
  | ({ type: 'decision.approved'; proposalSeq: number; terms?: DecisionTerms } & Partial<Words>)
  | { type: 'decision.accepted' }
  | ({ type: 'decision.rejected' } & Words)
  | { type: 'refund.recorded'; refundId: string; amountFen: number; channelRefundNo: string; kind?: RefundKind }
  /** More is to go back than was paid: two people say why. */
  | ({ type: 'excess.proposed'; amountFen: number } & Words)
  | ({ type: 'excess.returned' } & Words)
  | { type: 'excess.allowed'; proposalSeq: number }
  | { type: 'arrival.confirmed'; refundId: string }
  /** The credit stands in the payer's ledger. */
  | { type: 'arrival.observed'; refundId: string; rowId: string }
  /** The refund is overdue and the payer's bank is asked where it is. */
  | { type: 'bank.asked'; refundId: string }
  | ({ type: 'review.requested' } & Words)
  | ({ type: 'review.decided'; result: ReviewResult; terms?: DecisionTerms } & Words)
  | ({ type: 'case.escalated' } & Words)
  /** The regulator has sent the complaint on to the institution. */
  | { type: 'escalation.forwarded' }
  /** What the institution told the regulator. Source: PBoC Order 2020-5, art. 44(2). */
  | ({ type: 'feedback.recorded' } & Words)
  | ({ type: 'escalation.returned' } & Words)
  | ({ type: 'escalation.ended' } & Words)
  | { type: 'case.closed' }
  | ({ type: 'case.reopened'; ground: ReopenGround } & Words)
  | ({ type: 'case.rated'; stars: number } & Partial<Words>)
  | { type: 'evidence.added'; evidenceId: string; slot: string; sha256: string; sizeBytes: number }
  | { type: 'evidence.disclosed'; evidenceId: string; to: Party }
  | ({ type: 'message.sent'; audience: Party[]; evidenceIds?: string[]; template?: string } & Words)
  /** The consumer's messages so far are read and need no answer of their own. */
  | { type: 'message.acknowledged' }
  | ({ type: 'note.added' } & Words)
  | ({ type: 'contact.revealed'; field: 'name' | 'phone' | 'email' } & Words)
  | ({ type: 'clock.started' } & ClockComputation)
  | { type: 'clock.paused'; kind: ClockKind }
  | ({ type: 'clock.resumed' } & ClockComputation)
  | ({ type: 'clock.extended' } & ClockComputation)
  /** The calendar of a year came out and moved a provisional date. */
  | ({ type: 'clock.recomputed' } & ClockComputation)
  | { type: 'clock.stopped'; kind: ClockKind }
  /** So much of the time is gone, in hundredths. */
  | { type: 'clock.warned'; kind: ClockKind; percent: number }
  | { type: 'clock.breached'; kind: ClockKind; dueAt: string }
  /** A time within which somebody might have acted is over; nobody broke a duty. */
  | { type: 'clock.lapsed'; kind: ClockKind; dueAt: string }

export type EventType = EventBody['type']

/** Which action leaves which event: the same words, in the past tense. */
export const EVENT_OF = {
  'complaint.submit': 'complaint.submitted',
  'complaint.record': 'complaint.recorded',
  'complaint.withdraw': 'complaint.withdrawn',
  'information.request': 'information.requested',
  'information.supply': 'information.supplied',
  'new_facts.record': 'new_facts.recorded',
  'case.accept': 'case.accepted',
  'case.refuse': 'case.refused',
  'case.assign': 'case.assigned',
  'case.merge': 'case.merged',
  'case.absorb': 'case.absorbed',
  'case.unmerge': 'case.unmerged',
  'case.release': 'case.released',
  'interest.declare': 'interest.declared',
  'merchant.ask': 'merchant.asked',
  'refund.agree': 'refund.agreed',
  'refund.ask': 'refund.asked',
  'response.contest': 'response.contested',
  'merchant.pass': 'merchant.passed',
  'investigation.open': 'investigation.opened',
  'investigation.pause': 'investigation.paused',
  'investigation.resume': 'investigation.resumed',
  'pause.object': 'pause.objected',
  'ledger.attach': 'ledger.attached',
  'diagnosis.record': 'diagnosis.recorded',
  'mediation.propose': 'mediation.proposed',
  'mediation.consent': 'mediation.consented',
  'mediation.open': 'mediation.opened',
  'mediation.agree': 'mediation.agreed',
  'mediation.end': 'mediation.ended',
  'extension.propose': 'extension.proposed',
  'extension.return': 'extension.returned',
  'extension.approve': 'extension.approved',
  'decision.propose': 'decision.proposed',
  'decision.return': 'decision.returned',
  'decision.approve': 'decision.approved',
  'decision.accept': 'decision.accepted',
  'decision.reject': 'decision.rejected',
  'refund.record': 'refund.recorded',
  'excess.propose': 'excess.proposed',
  'excess.return': 'excess.returned',
  'excess.allow': 'excess.allowed',
  'arrival.confirm': 'arrival.confirmed',
  'arrival.observe': 'arrival.observed',
  'bank.ask': 'bank.asked',
  'review.request': 'review.requested',
  'review.decide': 'review.decided',
  'case.escalate': 'case.escalated',
  'escalation.forward': 'escalation.forwarded',
  'feedback.record': 'feedback.recorded',
  'escalation.return': 'escalation.returned',
  'escalation.end': 'escalation.ended',
  'case.close': 'case.closed',
  'case.reopen': 'case.reopened',
  'case.rate': 'case.rated',
  'evidence.add': 'evidence.added',
  'evidence.disclose': 'evidence.disclosed',
  'message.send': 'message.sent',
  'message.acknowledge': 'message.acknowledged',
  'note.add': 'note.added',
  'contact.reveal': 'contact.revealed',
  'clock.start': 'clock.started',
  'clock.pause': 'clock.paused',
  'clock.resume': 'clock.resumed',
  'clock.extend': 'clock.extended',
  'clock.recompute': 'clock.recomputed',
  'clock.stop': 'clock.stopped',
  'clock.warn': 'clock.warned',
  'clock.breach': 'clock.breached',
  'clock.lapse': 'clock.lapsed',
} as const satisfies Record<Exclude<Action, 'case.view'>, EventType>

export const EVENT_TYPES = Object.values(EVENT_OF) as EventType[]

export const ACTION_OF = Object.fromEntries(
  Object.entries(EVENT_OF).map(([action, type]) => [type, action]),
) as Record<EventType, Exclude<Action, 'case.view'>>

/** Events that overwrite nothing: they do not make another person's open form stale. */
export const ADDITIVE: ReadonlySet<EventType> = new Set<EventType>([
  'evidence.added', 'evidence.disclosed', 'message.sent', 'message.acknowledged', 'note.added', 'contact.revealed', 'ledger.attached', 'diagnosis.recorded',
  'pause.objected', 'case.absorbed', 'case.released', 'case.rated', 'bank.asked',
  'clock.started', 'clock.paused', 'clock.resumed', 'clock.extended', 'clock.recomputed', 'clock.stopped', 'clock.warned', 'clock.breached', 'clock.lapsed',
])

/** Events that only the institution, its supervisor and the machine may read. */
export const INTERNAL: ReadonlySet<EventType> = new Set<EventType>([
  'case.assigned', 'case.absorbed', 'case.released', 'interest.declared', 'note.added', 'message.acknowledged', 'ledger.attached', 'diagnosis.recorded',
  'decision.proposed', 'decision.returned', 'extension.proposed', 'extension.returned', 'excess.proposed', 'excess.returned', 'excess.allowed', 'feedback.recorded',
  'clock.warned', 'clock.breached',
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
