import type { LedgerSource } from './container/ledger-source'
import { openLedgerFile } from './container/open-ledger-file'
import { FORMATS } from './formats/formats'
import type { Container, LedgerContent, LedgerFile, LedgerFormat, LedgerNote, LedgerProblem } from './ledger-file'
import { Unreadable } from './unreadable'

/** Formats whose plain text is no table parted by commas. */
const PLAIN_CONTAINERS: Partial<Record<LedgerFormat, Container>> = { 'camt.053': 'xml', 'camt.054': 'xml', mt940: 'text', ofx: 'text', 'unionpay-merchant-file': 'text' }

interface Reading { source: LedgerSource; content: LedgerContent }

/**
 * Reads a ledger file, recognised by its content alone. A file that cannot be read is refused whole: nothing is half imported.
 * The password opens an archive; it is kept nowhere.
 */
export function readLedgerFile(bytes: Uint8Array, password?: string): LedgerFile | LedgerProblem {
  try {
    const readings = openLedgerFile(bytes, password).flatMap((sources) => bestReading(sources) ?? [])
    return readings.length === 0 ? { ok: false, code: 'unknown_format' } : readings.reduce(asOne)
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, ...(error.limit && { limit: error.limit }) }
    throw error
  }
}

/** An archive holds one ledger; but UnionPay packs the errors of a day beside its details. Throws `Unreadable` for two ledgers. */
function asOne(one: LedgerFile, other: LedgerFile): LedgerFile {
  const ids = new Set(one.rows.map(({ rowId }) => rowId))
  if ([one, other].some(({ format }) => format !== 'unionpay-merchant-file') || other.rows.some(({ rowId }) => ids.has(rowId))) throw new Unreadable('several_ledgers')
  return { ...one, entries: one.entries + other.entries, rows: [...one.rows, ...other.rows], problems: [...one.problems, ...other.problems], notes: [...one.notes, ...other.notes] }
}

/** Of the sheets of one workbook, which often hold the same rows twice, the one with the fewest foreign rows; the others are noted. */
function bestReading(sources: readonly LedgerSource[]): LedgerFile | null {
  const [best, ...others] = sources.flatMap((source) => readSource(source) ?? []).sort((one, other) => foreignRows(one) - foreignRows(other))
  if (!best) return null
  const { source: { container, encoding, bom }, content } = best
  const notes: LedgerNote[] = [...(content.notes ?? []), ...others.map((other) => ({ line: other.content.headerLine ?? 1, code: 'other_sheet' as const }))]
  return { ok: true, container: (container === 'csv' && PLAIN_CONTAINERS[content.format]) || container, encoding, bom, ...content, notes }
}

function readSource(source: LedgerSource): Reading | null {
  for (const read of FORMATS) {
    const content = read(source)
    if (content) return { source, content }
  }
  return null
}

/** Rows that are none of the format's: those not understood, and tables above the header, such as the one a spreadsheet program puts there itself. */
function foreignRows({ source, content: { headerLine, problems } }: Reading): number {
  const above = source.head.filter(({ line, cells }) => line < (headerLine ?? 0) && cells.filter((cell) => cell !== '').length > 1)
  return problems.length + above.length
}
