import type { LedgerSource } from '../container/ledger-source'
import { openLedgerFile } from '../container/open-ledger-file'
import type { TableRecord } from '../container/table'
import type { LedgerProblem } from '../ledger-file'
import { SEPARATORS } from '../text/delimited'
import { Unreadable } from '../unreadable'
import type { LedgerMapping } from './ledger-mapping'
import { mappedTable } from './read-mapped'

/** What a person who teaches a file is shown of it, and what `suggestMapping` is asked with. */
export interface TableSample { sheet: string | null; separator: LedgerMapping['separator']; headerLine: number; header: string[]; rows: string[][] }

const SAMPLE_ROWS = 20
const LEAST_COLUMNS = 3

/** The tables that may be taught in a file: its name row and a few rows of each. Why there is none is in the answer. */
export function sampleTables(bytes: Uint8Array, password?: string): TableSample[] | LedgerProblem {
  try {
    const samples = openLedgerFile(bytes, password).flat().flatMap((source) => sampleOf(source) ?? [])
    return samples.length > 0 ? samples : { ok: false, code: 'unknown_format' }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, ...(error.limit && { limit: error.limit }) }
    throw error
  }
}

/** Of the signs that may part its lines, the one that makes the widest table. */
function sampleOf(source: LedgerSource): TableSample | null {
  const separators = source.sheet === null ? [',', ...SEPARATORS] as const : [','] as const
  const [widest] = separators
    .flatMap((separator) => headerIn(separator, mappedTable(source, separator).head) ?? [])
    .sort((one, other) => other.header.length - one.header.length)
  return widest ? { sheet: source.sheet, ...widest } : null
}

/** The first line all of whose cells are words, and below which stands a line as wide that is not. */
function headerIn(separator: LedgerMapping['separator'], head: readonly TableRecord[]): Omit<TableSample, 'sheet'> | null {
  for (const [index, { line, cells }] of head.entries()) {
    const named = cells.filter((cell) => cell !== '')
    const next = head[index + 1]
    if (named.length < LEAST_COLUMNS || named.some((cell) => /\d{2}/.test(cell)) || !next?.cells.some((cell) => /\d/.test(cell))) continue
    return { separator, headerLine: line, header: cells, rows: head.slice(index + 1, index + 1 + SAMPLE_ROWS).map((record) => record.cells) }
  }
  return null
}
