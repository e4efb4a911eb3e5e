import type { Bilingual } from '@/domain/clock/policies/policy'
import type { Block, ListItem } from '@/domain/letter/document'
import type { Addressee, LetterKind, OrganisationName } from '@/domain/letter/letter-names'
import type { Citation, PartCode, PartOf } from '@/domain/letter/parts'

/** Dates as papers say them, with year and weekday: nobody knows on which day they are read. Instants are ISO text. */
export interface WholeDates {
  day: (at: string) => string
  moment: (at: string) => string
  due: (at: string) => string
}

/** How a letter says dates, money, names and laws in one language, and where it sends the reader. */
export interface LetterSpeech extends WholeDates {
  yuan: (amountFen: number) => string
  name: (organisation: OrganisationName) => string
  law: (law: Bilingual) => string
  cite: (citation: Citation) => string
  /** Where a case is followed by its reference. */
  trackUrl: string
}

export interface SectionWords { heading: string | null; blocks: readonly Block[] }

/** Everything letters say; a part without words does not compile. */
export interface LetterWords {
  titles: Record<LetterKind, string>
  addressees: Record<Addressee, string>
  parts: { [C in PartCode]: (part: PartOf<C>, say: LetterSpeech) => SectionWords }
  proof: { label: string; note: string }
  list: { title: string; open: string; download: string; entry: (letter: string, to: string, when: string) => string; line: (to: string, when: string) => string; back: string }
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
/** What somebody wrote, a paragraph a line. */
export const paragraphs = (words: string): Block[] => words.split('\n').filter((line) => line.trim() !== '').map(paragraph)
export const facts = (...items: readonly (readonly [string, string | null])[]): Block =>
  ({ kind: 'facts', items: items.flatMap(([term, value]) => (value === null ? [] : [{ term, value }])) })
export const item = (text: string, citation: ListItem['citation'] = null): ListItem => ({ text, citation })
export const list = (items: readonly ListItem[], isNumbered = false): Block => ({ kind: 'list', isNumbered, items })
export const section = (heading: string | null, ...blocks: readonly Block[]): SectionWords => ({ heading, blocks })
