import { LIMITS, type Limit } from '../ledger-file'

export interface CsvRecord {
  /** The first and the last line of the record in its file, from 1. */
  line: number
  lastLine: number
  /** Trimmed of blanks and tabs, quotes taken off. */
  cells: string[]
  /** The file ends here with a quote still open: the record was cut. */
  open: boolean
}

export interface CsvText { records: CsvRecord[]; exceeded: Limit | null }

const COMMA = 44
const LF = 10
const CR = 13
const QUOTE = 34

/**
 * Reads comma-separated text as bills write it: quotes around some cells, tabs after a closing quote, bare quotes inside unquoted cells.
 * Blank lines are left out. Reading stops at the first limit that is exceeded. The time taken grows with the length alone.
 */
export function readCsv(text: string, limits: Omit<Record<Limit, number>, 'bytes'> = LIMITS): CsvText {
  const records: CsvRecord[] = []
  let at = 0
  let line = 1
  let bareUntil = 0

  while (at < text.length) {
    const record: CsvRecord = { line, lastLine: line, cells: [], open: false }
    let unclosed = false
    for (let more = true; more;) {
      if (record.cells.length === limits.columns) return { records, exceeded: 'columns' }
      at = afterBlanks(text, at)
      const closing = text.charCodeAt(at) === QUOTE && at >= bareUntil ? closingQuote(text, at + 1, limits.cell, record.cells[0]) : null
      let cell: string
      if (closing?.found) {
        cell = text.slice(at + 1, closing.at).replaceAll('""', '"')
        at = afterBlanks(text, closing.at + 1)
        if (cell.includes('\n')) line += cell.split('\n').length - 1
      } else {
        // A quote that is never closed is a letter, and so are the others up to where the search for its partner gave up.
        if (closing) [bareUntil, unclosed] = [closing.at, true]
        const end = cellEnd(text, at)
        cell = text.slice(at, end)
        at = end
      }
      if (cell.length > limits.cell) return { records, exceeded: 'cell' }
      record.cells.push(cell.trim())
      more = text.charCodeAt(at) === COMMA
      if (more) at += 1
    }
    record.lastLine = line
    record.open = unclosed && at >= text.length
    if (text.charCodeAt(at) === CR) at += 1
    if (text.charCodeAt(at) === LF) at += 1
    line += 1
    if (record.cells.every((cell) => cell === '')) continue
    if (records.length === limits.rows) return { records, exceeded: 'rows' }
    records.push(record)
  }
  return { records, exceeded: null }
}

/** The quote that closes a cell stands before a separator; a doubled one, or one amid text, is a letter. Else where the search gave up. */
function closingQuote(text: string, from: number, atMost: number, firstCell: string | undefined): { found: boolean; at: number } {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at)) {
    if (at - from > atMost) return { found: false, at }
    if (text.charCodeAt(at + 1) === QUOTE) at += 2
    else if (!endsCell(text, at + 1)) at += 1
    else if (swallowsRecord(text.slice(from, at), firstCell)) return { found: false, at: text.indexOf('\n', from) }
    else return { found: true, at }
  }
  return { found: false, at: text.length }
}

/** A shorter beginning than a date could also begin a line of prose. */
const TELLING_LENGTH = 8

/** A line within the quotes that begins as this record began, a date or a number, is a record of its own: the quote was left open. */
function swallowsRecord(cell: string, firstCell: string | undefined): boolean {
  if (firstCell === undefined || firstCell.length < TELLING_LENGTH || !cell.includes('\n')) return false
  const shape = (words: string): string => words.replace(/\d/g, '0')
  return cell.split('\n').slice(1).some((line) => shape(line.trim().slice(0, firstCell.length)) === shape(firstCell))
}

function endsCell(text: string, from: number): boolean {
  const at = afterBlanks(text, from)
  return at >= text.length || [COMMA, LF, CR].includes(text.charCodeAt(at))
}

function afterBlanks(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1
  return at
}

function cellEnd(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); at < text.length && code !== COMMA && code !== LF && code !== CR; code = text.charCodeAt(at)) at += 1
  return at
}
