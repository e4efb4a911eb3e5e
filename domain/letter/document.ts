import type { PartCode } from './parts'

/** A letter as words on paper, knowing neither HTML nor PDF: both are made from this, so they cannot differ. */
export interface LetterDocument {
  lang: 'zh-CN' | 'en'
  /** What the letter is called: 受理通知书. */
  title: string
  /** Whose letterhead it is. */
  issuer: string
  reference: string
  /** When it was written, ISO text. */
  at: string
  sections: readonly LetterSection[]
  /** How the letter can be checked against the record; at its foot. */
  proof: LetterProof
}

/** What one part of the letter says. The first stands under the title and has no heading of its own. */
export interface LetterSection { part: PartCode; heading: string | null; blocks: readonly Block[] }

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; items: readonly { term: string; value: string }[] }
  | { kind: 'list'; isNumbered: boolean; items: readonly ListItem[] }
  | { kind: 'table'; caption: string; head: readonly Column[]; rows: readonly (readonly string[])[] }
  | { kind: 'signature'; issuer: string; date: string; seal: readonly [string, string]; isSealWhole: boolean }
  /** Lines for hands to sign on. */
  | { kind: 'signing'; lines: readonly string[] }

/** The first cell of a row names it. */
export interface Column { text: string; isNumeric: boolean }

/** A line and, where it rests on something, what: the label is printed, the address is for screens. */
export interface ListItem { text: string; citation: { label: string; href: string | null } | null }

export interface LetterProof { label: string; hash: string; note: string }

/** Every text of a block, in reading order. */
export function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph': return [block.text]
    case 'facts': return block.items.flatMap(({ term, value }) => [term, value])
    case 'list': return block.items.flatMap(({ text, citation }) => (citation ? [text, citation.label] : [text]))
    case 'table': return [block.caption, ...block.head.map(({ text }) => text), ...block.rows.flat()]
    case 'signature': return [block.issuer, block.date, ...block.seal]
    case 'signing': return [...block.lines]
  }
}

/** Every text of a letter, in reading order. */
export function textsOfLetter({ title, issuer, sections, proof }: LetterDocument): string[] {
  const inside = sections.flatMap(({ heading, blocks }) => [...(heading === null ? [] : [heading]), ...blocks.flatMap(textsOf)])
  return [issuer, title, ...inside, proof.label, proof.hash, proof.note]
}
