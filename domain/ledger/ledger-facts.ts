import { readMoment } from '../diagnosis/moments'
import type { LedgerFile, LedgerNote, RowProblem } from './ledger-file'
import { type LedgerRow, type WechatRow, writtenTime } from './row'
import { creditKind } from './words/bank-words'
import { type PosKind, posKind } from './words/pos-words'
import { refundMark, refundState, wechatRole } from './words/wechat-words'

/** What a file holds, counted: the answer of `mz ledger inspect`, and what a person checks before an import. */
export interface LedgerFacts {
  format: string
  container: string
  encoding: string
  bom: boolean
  headerLine: number | null
  rows: number
  outFen: number
  inFen: number
  otherFen: number
  currency: string | null
  refundReceipts: { rows: number; fen: number }
  refundedPayments: { rows: number }
  statuses: Record<string, number>
  from: string | null
  to: string | null
  sha256: string
  problems: RowProblem[]
  /** Absent where there is none. */
  notes?: LedgerNote[]
}

/** Counts a file. `sha256` is of the bytes as given. A row without a direction is added to no sum; nor is one that moved nothing. */
export function ledgerFacts(file: LedgerFile, sha256: string): LedgerFacts {
  const { rows } = file
  const receipts = rows.filter(isRefundReceipt)
  const times = rows.flatMap((row) => writtenTime(row) ?? []).map((text) => ({ text, ms: readMoment(text)?.fromMs ?? 0 })).sort((one, other) => one.ms - other.ms)
  const currencies = [...new Set(rows.map((row) => row.currency))]
  return {
    format: file.format,
    container: file.container,
    encoding: file.encoding,
    bom: file.bom,
    headerLine: file.headerLine,
    rows: file.entries,
    outFen: sum(rows.filter((row) => row.direction === 'out' || row.direction === 'debit')),
    inFen: sum(rows.filter((row) => row.direction === 'in' || row.direction === 'credit')),
    otherFen: sum(rows.filter((row) => row.direction === 'neutral')),
    currency: currencies.length === 1 ? currencies[0]! : null,
    refundReceipts: { rows: receipts.length, fen: sum(receipts) },
    refundedPayments: { rows: rows.filter(isRefundedPayment).length },
    statuses: counted(rows),
    from: times[0]?.text ?? null,
    to: times.at(-1)?.text ?? null,
    sha256,
    problems: file.problems,
    ...(file.notes.length > 0 && { notes: file.notes }),
  }
}

const sum = (rows: readonly LedgerRow[]): number => rows.reduce((total, row) => total + row.amountFen, 0)

function counted(rows: readonly LedgerRow[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status } of rows) if (status !== undefined) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

const TAKEBACKS: readonly PosKind[] = ['reversal', 'void', 'cancel', 'refund']

/** Money on its way back to a payer. A refund that failed counts nowhere. */
function isRefundReceipt(row: LedgerRow): boolean {
  if (/失败/.test(row.status ?? '')) return false
  switch (row.ledger) {
    case 'wechat': return isWechatReceipt(row)
    case 'pos': return row.direction === 'out' && TAKEBACKS.includes(posKind(row))
    case 'bank': return row.direction === 'credit' && creditKind(row) === 'refund'
  }
}

/** The payer's side of a refund, or a merchant's that is on its way; a merchant's that failed or came back is on none. */
function isWechatReceipt(row: WechatRow): boolean {
  switch (wechatRole(row)) {
    case 'receipt': return true
    case 'refund': return row.direction === 'out' || refundState(row) === 'done'
    case 'refund_flow': return row.direction === 'out'
    default: return false
  }
}

const isRefundedPayment = (row: LedgerRow): boolean => row.ledger === 'wechat' && wechatRole(row) !== 'receipt' && refundMark(row) !== null
