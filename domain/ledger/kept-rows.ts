import { readMoment } from '../diagnosis/moments'
import { THRESHOLDS } from '../diagnosis/thresholds'
import { type LedgerRow, writtenTime } from './row'

/** How many rows of one file are kept for a case. */
export const MOST_KEPT = 20_000

interface Payment {
  amountFen: number
  paidAt: Date
  /** Rows that bear a number of the payment. */
  isTied: (row: LedgerRow) => boolean
}

/**
 * The rows of a file that may have to do with a payment: from a few days before it on, and those without a time. What lies
 * earlier is other business of the people in the file, and is not kept. Of a longer file: those that are tied to the payment or
 * have its amount, then those nearest to it in time; among its neighbours a pattern shows.
 */
export function keptRows(rows: readonly LedgerRow[], { amountFen, paidAt, isTied }: Payment, atMost = MOST_KEPT): LedgerRow[] {
  const at = paidAt.getTime()
  const from = at - THRESHOLDS.bankPostingMs
  const near = rows.filter((row) => isTied(row) || (momentOf(row)?.untilMs ?? from) >= from)
  if (near.length <= atMost) return near

  const distance = (row: LedgerRow): number => (isTied(row) ? -2 : row.amountFen === amountFen ? -1 : Math.abs((momentOf(row)?.fromMs ?? at) - at))
  const nearest = new Set(near.map((row) => ({ row, far: distance(row) })).sort((a, b) => a.far - b.far).slice(0, atMost).map(({ row }) => row))
  return near.filter((row) => nearest.has(row))
}

const momentOf = (row: LedgerRow) => readMoment(writtenTime(row))
