import type { LedgerContent, RowProblemCode } from '../ledger-file'
import type { LedgerRow } from '../row'
import type { CsvRecord } from '../text/csv'

/** Reads the records of a table one by one. What is not understood is told line by line, all lines of a record that swallowed others. */
export function readRecords(
  head: Pick<LedgerContent, 'format' | 'headerLine' | 'coverage'>, records: readonly CsvRecord[], readRow: (record: CsvRecord) => LedgerRow[] | RowProblemCode,
): LedgerContent {
  const content: LedgerContent = { ...head, entries: 0, rows: [], problems: [] }
  for (const record of records) {
    const rows = readRow(record)
    if (typeof rows === 'string') {
      for (let { line } = record; line <= record.lastLine; line += 1) content.problems.push({ line, code: rows })
      continue
    }
    content.entries += 1
    content.rows.push(...rows)
    if (rows.some((row) => row.direction === undefined)) content.problems.push({ line: record.line, code: 'unknown_direction' })
  }
  return content
}
