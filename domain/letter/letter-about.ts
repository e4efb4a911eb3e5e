import type { Party, Role } from '../access/roles'
import type { EventBody } from '../case/events'
import type { CaseFacts } from '../case/facts'
import type { Diagnosis } from '../diagnosis/diagnosis'
import type { Addressee, Contact, LetterKind, OrganisationName } from './letter-names'

/** Something that happened to the case, as the addressee may see it. */
export interface Happening { seq: number; at: Date; role: Role; body: EventBody; words: string | null }

/** What a letter is made from: the act that gave rise to it and the case around it. */
export interface LetterAbout {
  kind: LetterKind
  to: Addressee
  event: Happening & { hash: string; /** Who did it. */ name: string | null }
  events: readonly Happening[]
  facts: CaseFacts
  evidence: readonly { id: string; slot: string; sha256: string; party: Party; disclosedTo: readonly string[]; at: Date }[]
  /** As it stood when the letter was written. */
  diagnosis: Diagnosis | null
  /** Masked; null where the addressee may not know it. */
  consumerName: string | null
  merchant: OrganisationName
  acquirer: OrganisationName
  contact: Contact
  /** Whether the record of the case is whole, computed anew. */
  isWhole: boolean
}
