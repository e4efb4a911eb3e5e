import type { LedgerSource } from '../../container/ledger-source'
import type { TableRecord } from '../../container/table'
import { LIMITS } from '../../ledger-file'
import { Unreadable } from '../../unreadable'
import { Columns } from '../../text/columns'
import { type Footer, Tally } from './tally'

/**
 * The rows of a merchant's bill, checked against the summary below them. Values begin with a backtick and nothing is quoted, so a
 * comma within a value is a comma (formats.md, section 2.2). Throws `Unreadable`: footer_mismatch, also where the summary is missing.
 */
export function* billRecords(source: LedgerSource, columns: Columns, headerLine: number, footer: Footer): Generator<TableRecord> {
  const tally = new Tally(footer)
  let summary: Columns | null = null
  for (const record of source.sheet === null ? textRecords(source.lines) : source.records) {
    if (record.line <= headerLine) continue
    const values = { ...record, cells: record.cells.map((cell) => cell.replace(/^`/, '')) }
    if (summary !== null) {
      if (!tally.agrees((name) => summary!.cell(values, name))) throw new Unreadable('footer_mismatch')
      return
    }
    if (record.cells[0] === tally.firstName) summary = new Columns(record.cells)
    else {
      if (values.cells.length === columns.width) tally.add((name) => columns.cell(values, name))
      else tally.addUnread()
      yield values
    }
  }
  throw new Unreadable('footer_mismatch')
}

function* textRecords(lines: Iterable<string>): Generator<TableRecord> {
  let line = 0
  let count = 0
  for (const text of lines) {
    line += 1
    if (text.trim() === '') continue
    const cells = text.startsWith('`') ? text.slice(1).split(',`') : text.split(',')
    if (cells.length > LIMITS.columns) throw new Unreadable('too_large', 'columns')
    if (cells.some((cell) => cell.length > LIMITS.cell)) throw new Unreadable('too_large', 'cell')
    if (count++ === LIMITS.rows) throw new Unreadable('too_large', 'rows')
    yield { line, lastLine: line, cells: cells.map((cell) => cell.trim()), open: false }
  }
}
