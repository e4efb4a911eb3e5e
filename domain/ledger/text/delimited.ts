import type { TableRecord } from '../container/table'
import { LIMITS } from '../ledger-file'
import { Unreadable } from '../unreadable'

/** Signs that part the cells of a line where commas do not. */
export const SEPARATORS = ['\t', '|', ';'] as const
export type Separator = (typeof SEPARATORS)[number]

/** Lines parted by a tab, a bar or a semicolon: a line is a record. Quotes around a whole cell come off. Blank lines are left out. Throws `Unreadable`. */
export function* readDelimited(lines: Iterable<string>, separator: Separator): Generator<TableRecord> {
  let count = 0
  let line = 0
  for (const written of lines) {
    line += 1
    const cells = cellsOf(written, separator)
    if (cells.every((cell) => cell === '')) continue
    if ((count += 1) > LIMITS.rows) throw new Unreadable('too_large', 'rows')
    yield { line, lastLine: line, cells, open: false }
  }
}

function cellsOf(line: string, separator: Separator): string[] {
  const cells = line.split(separator, LIMITS.columns + 1)
  if (cells.length > LIMITS.columns) throw new Unreadable('too_large', 'columns')
  return cells.map((cell) => {
    if (cell.length > LIMITS.cell) throw new Unreadable('too_large', 'cell')
    const [, quoted] = /^\s*"((?:[^"]|"")*)"\s*$/.exec(cell) ?? []
    return (quoted?.replaceAll('""', '"') ?? cell).trim()
  })
}
