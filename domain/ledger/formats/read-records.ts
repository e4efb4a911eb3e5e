import type { TableRecord } from '../container/table'
import type { LedgerContent, RowProblemCode } from '../ledger-file'
import type { LedgerRow } from '../row'
import { withoutLostDigits } from './lost-digits'

/** Reads the records of a table one by one. What is not understood is told line by line, all lines of a record that swallowed others. */
export function readRecords(
  head: Pick<LedgerContent, 'format' | 'headerLine' | 'coverage'>, records: Iterable<TableRecord>, readRow: (record: TableRecord) => LedgerRow[] | RowProblemCode,
): LedgerContent {
  const content: LedgerContent = { ...head, entries: 0, rows: [], problems: [] }
  for (const record of records) {
    const read = readRow(record)
    if (typeof read === 'string') {
      for (let { line } = record; line <= record.lastLine; line += 1) content.problems.push({ line, code: read })
      continue
    }
    const rows = read.map(withoutLostDigits)
    content.entries += 1
    content.rows.push(...rows)
    if (rows.some((row, index) => row !== read[index])) content.problems.push({ line: record.line, code: 'lost_digits' })
    if (rows.some((row) => row.direction === undefined)) content.problems.push({ line: record.line, code: 'unknown_direction' })
  }
  return content
}
