import { type LetterDocument, textsOf } from './document'
import type { LetterKind } from './letter-names'
import { LETTERS } from './letters'
import type { PartCode } from './parts'

/** Parts that a letter of this kind must have and this one has not, or has empty. Source: complaint rules, section 2.3. */
export function missingParts(kind: LetterKind, { sections }: Pick<LetterDocument, 'sections'>): PartCode[] {
  const said = new Set(sections.filter(({ blocks }) => blocks.flatMap(textsOf).some((text) => text.trim() !== '')).map(({ part }) => part))
  return LETTERS[kind].parts.map(([code]) => code).filter((code) => !said.has(code))
}
