import { decisionParts } from './parts-of-decision'
import { feedbackParts } from './parts-of-feedback'
import { mediationParts } from './parts-of-mediation'
import { openingParts } from './parts-of-opening'
import type { LetterAbout } from './letter-about'
import type { Addressee, LetterKind } from './letter-names'
import { LETTERS } from './letters'
import type { Part, PartCode, PartOf } from './parts'
import { sharedParts } from './shared-parts'

/** A letter as what it says, in no language: its parts in the order they are read. The same case gives the same letter, whoever opens it. */
export interface LetterContent {
  kind: LetterKind
  to: Addressee
  seq: number
  reference: string
  /** When the act happened, ISO text. */
  at: string
  issuer: { name: string; nameEn: string }
  parts: readonly Part[]
  /** Hex: the hash of the act in the record. */
  hash: string
}

export type PartMakers = { [C in PartCode]: (about: LetterAbout) => PartOf<C> }

const MAKE: PartMakers = { ...sharedParts, ...openingParts, ...mediationParts, ...decisionParts, ...feedbackParts }

/** What the letter says that this act gives rise to. */
export function letterContent(about: LetterAbout): LetterContent {
  const { kind, to, event, facts, acquirer } = about
  return {
    kind, to, seq: event.seq, reference: facts.reference, at: event.at.toISOString(), issuer: { name: acquirer.name, nameEn: acquirer.nameEn }, hash: event.hash,
    parts: LETTERS[kind].parts.map(([code]) => MAKE[code](about)),
  }
}
