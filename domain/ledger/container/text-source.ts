import { type Container, LIMITS } from '../ledger-file'
import { readCsv } from '../text/csv'
import { encodingOf, textPieces } from '../text/decode'
import { Unreadable } from '../unreadable'
import type { LedgerSource } from './ledger-source'
import { tableOf } from './table'

const BEGINNING_CHARACTERS = 4_096
/** As long as a row may be whose columns are all there and all full. */
const LINE_CHARACTERS = LIMITS.columns * LIMITS.cell

/** Bytes as text and as the table its commas make of it; null when they are no text. */
export function textSource(bytes: Uint8Array, container: Container): LedgerSource | null {
  const found = encodingOf(bytes)
  if (!found) return null
  const pieces: Iterable<string> = { [Symbol.iterator]: () => textPieces(bytes, found.encoding) }
  const [first = ''] = pieces
  let whole: string | undefined
  return {
    container, ...found, sheet: null, beginning: first.slice(0, BEGINNING_CHARACTERS),
    lines: { [Symbol.iterator]: () => linesOf(pieces) },
    get text() { return (whole ??= [...pieces].join('')) },
    ...tableOf({ [Symbol.iterator]: () => readCsv(pieces) }),
  }
}

function* linesOf(pieces: Iterable<string>): Generator<string> {
  let begun = ''
  for (const piece of pieces) {
    const lines = (begun + piece).split('\n')
    begun = lines.pop()!
    if (begun.length > LINE_CHARACTERS) throw new Unreadable('too_large', 'cell')
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  if (begun !== '') yield begun.replace(/\r$/, '')
}
