import { LIMITS } from '../../ledger-file'
import { Unreadable } from '../../unreadable'
import type { TableRecord } from '../table'

/** Cells of a row by their column, from 0. */
export type SparseCells = ReadonlyMap<number, string>

/**
 * Rows of a sheet as records. Sheets leave out empty cells, so each row is filled up to the widest above it; rows without words are left
 * out. Throws `Unreadable`.
 */
export function* sheetRecords(rows: Iterable<readonly [line: number, cells: SparseCells]>): Generator<TableRecord> {
  let width = 0
  let count = 0
  for (const [line, sparse] of rows) {
    const cells: string[] = []
    for (const [column, text] of sparse) {
      const words = text.trim()
      if (words === '') continue
      if (column >= LIMITS.columns) throw new Unreadable('too_large', 'columns')
      if (words.length > LIMITS.cell) throw new Unreadable('too_large', 'cell')
      while (cells.length <= column) cells.push('')
      cells[column] = words
    }
    if (cells.length === 0) continue
    if (count === LIMITS.rows) throw new Unreadable('too_large', 'rows')
    count += 1
    while (cells.length < width) cells.push('')
    width = cells.length
    yield { line, lastLine: line, cells, open: false }
  }
}
