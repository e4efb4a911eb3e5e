import { type LedgerContent, LIMITS, type RowProblemCode } from '../ledger-file'
import type { LedgerRow } from '../row'
import { Unreadable } from '../unreadable'

/** What is read so far. */
type Collected = Pick<LedgerContent, 'entries' | 'rows' | 'problems'>

/** Takes in what became of one entry of a file; says whether all of it was understood. Throws `Unreadable` beyond the limit of rows. */
export function collect(content: Collected, line: number, rows: readonly LedgerRow[] | RowProblemCode): boolean {
  if (typeof rows === 'string') {
    content.problems.push({ line, code: rows })
    return false
  }
  content.entries += 1
  for (const row of rows) content.rows.push(row)
  if (content.rows.length > LIMITS.rows) throw new Unreadable('too_large', 'rows')
  const isSided = rows.every(({ direction }) => direction !== undefined)
  if (!isSided) content.problems.push({ line, code: 'unknown_direction' })
  return isSided
}
