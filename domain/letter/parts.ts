import type { ComplaintType, Clause, ContestGround, Filed, InformationItem, MediationGround, Outcome, RefundKind, RefusalGround, ReviewResult, Shown, Wish } from '../case/claim'
import type { DecisionTerms, PaymentKeys } from '../case/event-parts'
import type { EventType } from '../case/events'
import type { ClockKind } from '../clock/clock-facts'
import type { Bilingual, Unit } from '../clock/policies/policy'
import type { Proof } from '../diagnosis/proofs'
import type { Cause } from '../diagnosis/vocabulary'
import type { Addressee, Contact, LetterKind, OrganisationName } from './letter-names'

/** Instrument and article. */
export interface Citation { instrument: Bilingual; article: Bilingual | null }

/** By when something is due, and by which rule. */
export interface DueDate { kind: ClockKind; dueAt: string; duration: number; unit: Unit; source: Bilingual }

/** A fact found, and what it rests on: a line of a ledger, or a file. */
export type VerifiedFact =
  | { from: 'ledger'; rowId: string; proves: Proof }
  | { from: 'evidence'; evidenceId: string; slot: string; sha256: string; party: 'consumer' | 'merchant' | 'institution'; at: string }

/** How the consumer took it. */
export type Satisfaction = { accepted: boolean | null; stars: number | null }

/** What each part of a letter says: ids, codes, whole fen, instants as ISO text, and words somebody wrote. */
export type Part =
  | { code: 'head'; to: Addressee; name: OrganisationName | null; reference: string; at: string }
  | { code: 'received'; at: string; filed: Filed }
  | { code: 'claim'; complaintType: ComplaintType; shown: Shown; wish: Wish; wishFen: number; words: string | null }
  | { code: 'transaction'; amountFen: number; paidAt: string; merchant: OrganisationName; keys: PaymentKeys; to: Addressee }
  | { code: 'due_dates'; dates: DueDate[] }
  | { code: 'next_step'; after: LetterKind }
  | { code: 'contact'; institution: OrganisationName; contact: Contact }
  | { code: 'legal_ground'; citations: Citation[] }
  | { code: 'items'; items: InformationItem[]; words: string | null }
  | { code: 'where_to_send'; to: Addressee; institution: OrganisationName; contact: Contact }
  | { code: 'silence'; after: LetterKind }
  | { code: 'accepted'; institution: OrganisationName }
  | { code: 'handler'; name: string | null; institution: OrganisationName; contact: Contact }
  | { code: 'ground'; ground: NumberedGround }
  | { code: 'article'; citation: Citation }
  | { code: 'explanation'; words: string | null }
  | { code: 'other_routes' }
  | { code: 'questions'; words: string | null }
  | { code: 'evidence_wanted'; slots: string[] }
  | { code: 'reason'; words: string | null }
  | { code: 'approver'; name: string | null; institution: OrganisationName }
  | { code: 'new_date'; oldDueAt: string | null; date: DueDate | null }
  | { code: 'meeting'; meetsAt: string }
  | { code: 'mediator'; name: string | null }
  | { code: 'place'; words: string | null }
  | { code: 'bring'; words: string | null }
  | { code: 'challenge'; days: number; contact: Contact }
  | { code: 'parties'; consumerName: string | null; merchant: OrganisationName; institution: OrganisationName }
  | { code: 'agents'; filed: Filed }
  | { code: 'terms'; words: string | null }
  | { code: 'effect' }
  | { code: 'unperformed' }
  | { code: 'signatures' }
  | { code: 'verified_facts'; cause: Cause | null; facts: VerifiedFact[] }
  | { code: 'reasons'; words: string | null }
  | { code: 'legal_basis'; clause: Clause | null }
  | { code: 'outcome'; terms: Amounts }
  | { code: 'remedy'; outcome: Outcome; approvedFen: number; arrival: { duration: number; unit: Unit } }
  | { code: 'remedies_left'; after: 'decision' | 'review'; reviewBy: string | null }
  | { code: 'reviewed'; decidedAt: string | null; requestedAt: string | null; isLate: boolean }
  | { code: 'result'; result: ReviewResult; terms: Amounts | null }
  | { code: 'basics'; consumerName: string | null; merchant: OrganisationName; submittedAt: string; filed: Filed; complaintType: ComplaintType; amountFen: number; paidAt: string; wish: Wish; wishFen: number }
  | { code: 'dispute'; shown: Shown; contested: ContestGround | null; isAgreed: boolean }
  | { code: 'findings'; words: string | null; terms: Amounts | null }
  | { code: 'contacts'; contacts: { at: string; type: EventType }[] }
  | { code: 'extensions'; extensions: { at: string; dueAt: string | null }[] }
  | { code: 'satisfaction'; satisfaction: Satisfaction }
  | { code: 'refund'; kind: RefundKind; amountFen: number; channelRefundNo: string; recordedAt: string; dueAt: string | null }
  | { code: 'bank_questions' }
  | { code: 'dated'; at: string; institution: OrganisationName; isWhole: boolean }

export type PartCode = Part['code']
export type PartOf<C extends PartCode> = Extract<Part, { code: C }>

export type Amounts = Pick<DecisionTerms, 'outcome' | 'claimedFen' | 'establishedFen' | 'approvedFen'>

export type NumberedGround = { of: 'refusal'; ground: RefusalGround; number: number } | { of: 'mediation'; ground: MediationGround; number: number }
