import type { Party, Role } from '../../domain/access/roles'
import type { Action } from '../../domain/case/actions'
import type { EventBody } from '../../domain/case/events'
import type { CaseFacts } from '../../domain/case/facts'
import type { ClockFacts } from '../../domain/clock/clock-facts'
import type { Mark, Unit } from '../../domain/clock/policies/policy'
import type { Diagnosis } from '../../domain/diagnosis/diagnosis'
import type { LedgerRow } from '../../domain/ledger/row'
import type { Refusal } from '../../domain/refusal'
import type { OtherCase } from '../../db/queries/payments'
import type { OrganisationName } from '../../db/queries/people'

/** A case as one party may see it: only what its side may read, contacts masked. */
export interface CaseView {
  /** The party looking. */
  party: Party
  facts: CaseFacts
  merchant: OrganisationName
  acquirer: OrganisationName
  /** `agentName`: who filed it in the name of another; phone and mailbox are then theirs. */
  contact: { name: string; agentName: string | null; phone: string | null; email: string | null } | null
  handlerName: string | null
  events: EventView[]
  evidence: EvidenceView[]
  clocks: ClockView[]
  /** The date to decide by if more time were given; for the institution and its supervisor. */
  longerTerm: LongerTerm | null
  /** Other complaints about the same payment, with what went back under each; for the institution and its supervisor. */
  alike: OtherCase[]
  diagnosis: { id: string; at: Date; result: Diagnosis } | null
  ledger: LedgerRowView[]
  /** Why an act is not open to this person now; null means it is. Acts the role can never do are absent. */
  acts: Partial<Record<Action, Refusal | null>>
  /** Events in the chain and whether each follows from the one before. Null where the party may not read all of them. */
  chain: { length: number; whole: boolean } | null
  /** The events that are new to this person since they last opened the case; to whoever did not file it, none on the first visit, when all of it is. */
  unread: number[]
  readings: { role: Role; organisation: string | null; organisationEn: string | null; name: string | null; act: 'view' | 'export'; at: Date }[]
}

export interface LongerTerm { fromDueAt: string; dueAt: string; source: { zh: string; en: string } }

export interface EventView {
  seq: number
  at: Date
  role: Role
  party: Party
  /** Full to the institution and its supervisor, masked to the parties; null for the machine. */
  name: string | null
  body: EventBody
  words: string | null
  hash: string
}

export interface EvidenceView {
  id: string
  slot: string
  name: string
  mediaType: string
  sizeBytes: number
  sha256: string
  state: string
  party: Party
  disclosedTo: string[]
  at: Date
}

export interface ClockView extends ClockFacts {
  /** The length of the policy in its own unit: 15 'cd', 24 'h', 7 'wd'. */
  duration: number
  policyUnit: Unit
  source: { zh: string; en: string }
  /** How well that source was checked. */
  marks: readonly Mark[]
}

export interface LedgerRowView { id: string; line: number; matchedBy: string; row: LedgerRow }
