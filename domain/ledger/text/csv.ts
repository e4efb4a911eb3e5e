import { Unreadable } from '../unreadable'
import type { TableRecord } from '../container/table'
import { LIMITS, type Limit } from '../ledger-file'
import { Window } from './window'

const COMMA = 44
const LF = 10
const CR = 13

/**
 * Reads comma-separated text as bills write it: quotes around some cells, tabs after a closing quote, bare quotes inside unquoted cells.
 * Blank lines are left out. The text comes in pieces, and no more of it is held than a cell may be long. The time taken grows with the
 * length alone. Throws `Unreadable`.
 */
export function* readCsv(pieces: Iterable<string>, limits: Pick<Record<Limit, number>, 'rows' | 'columns' | 'cell'> = LIMITS): Generator<TableRecord> {
  const window = new Window(pieces, 2 * limits.cell + 2)
  let line = 1
  let count = 0

  while (window.more()) {
    const record: TableRecord = { line, lastLine: line, cells: [], open: false }
    let unclosed = false
    do {
      if (record.cells.length === limits.columns) throw new Unreadable('too_large', 'columns')
      window.passBlanks()
      const quoted = window.quotedCell(limits.cell, record.cells[0])
      if (quoted === null) unclosed = true
      if (quoted?.includes('\n')) line += quoted.split('\n').length - 1
      const cell = quoted ?? window.bareCell()
      if (cell.length > limits.cell) throw new Unreadable('too_large', 'cell')
      record.cells.push(cell.trim())
    } while (window.pass(COMMA))
    record.lastLine = line
    record.open = unclosed && !window.more()
    window.pass(CR)
    window.pass(LF)
    line += 1
    if (record.cells.every((cell) => cell === '')) continue
    if (count === limits.rows) throw new Unreadable('too_large', 'rows')
    count += 1
    yield record
  }
}
