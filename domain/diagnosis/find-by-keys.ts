import type { LedgerRow, PosRow, WechatRow } from '../ledger/row'
import { posKind } from '../ledger/words/pos-words'
import { wechatRole } from '../ledger/words/wechat-words'
import type { Subject } from './input'

/** How a row was seen to belong to the payment. */
export type MatchReason =
  | 'transaction_id' | 'out_trade_no' | 'refund_id' | 'rrn' | 'trace' | 'receipt_of_payment'
  | 'amount_and_time' | 'amount_time_account' | 'refund_credit' | 'dispute_credit' | 'other_account' | 'settlement'

export type Found = Map<LedgerRow, MatchReason>

/** The numbers under which the sides know one payment; each found row may teach more of them. */
class PaymentKeys {
  readonly transactionIds = new Set<string>()
  readonly orders = new Set<string>()
  readonly refunds = new Set<string>()
  readonly rrns = new Set<string>()
  readonly traces = new Set<string>()

  constructor({ transactionId, outTradeNo, rrn }: Subject) {
    put(this.transactionIds, transactionId)
    put(this.orders, outTradeNo)
    put(this.rrns, rrn)
  }

  reasonFor(row: LedgerRow): MatchReason | null {
    if (row.ledger === 'wechat') return this.wechatReason(row)
    return row.ledger === 'pos' ? this.posReason(row) : null
  }

  private wechatReason(row: WechatRow): MatchReason | null {
    if (wechatRole(row) === 'receipt') {
      // A receipt bears the refund's number, or the order's where a transfer came back (formats.md, section 1.6).
      if (has(this.refunds, row.transactionId)) return 'refund_id'
      return has(this.orders, row.transactionId) ? 'out_trade_no' : null
    }
    if (has(this.transactionIds, row.transactionId)) return 'transaction_id'
    if (has(this.orders, row.outTradeNo) && !contradicts(this.transactionIds, row.transactionId)) return 'out_trade_no'
    // A refund number counts only where the row names no payment: the same number on another order is another's refund.
    if (row.transactionId || row.outTradeNo) return null
    return has(this.refunds, row.refundId) || has(this.refunds, row.outRefundNo) ? 'refund_id' : null
  }

  private posReason(row: PosRow): MatchReason | null {
    if (has(this.transactionIds, row.transactionId)) return 'transaction_id'
    if (has(this.orders, row.outTradeNo) && !contradicts(this.transactionIds, row.transactionId)) return 'out_trade_no'
    if (has(this.rrns, row.rrn)) return 'rrn'
    return has(this.traces, originalTrace(row)) ? 'trace' : null
  }

  learn(row: LedgerRow): void {
    if (row.ledger === 'wechat' && wechatRole(row) !== 'receipt') {
      put(this.transactionIds, row.transactionId)
      put(this.orders, row.outTradeNo)
      put(this.refunds, row.refundId)
      put(this.refunds, row.outRefundNo)
    }
    if (row.ledger !== 'pos') return
    if (posKind(row) === 'sale') {
      put(this.transactionIds, row.transactionId)
      put(this.orders, row.outTradeNo)
      put(this.rrns, row.rrn)
    }
    put(this.traces, ownTrace(row))
  }
}

/** Every row that a key ties to the payment, over as many steps as it takes: order → sale → its reversal by trace. */
export function findByKeys(rows: readonly LedgerRow[], subject: Subject, found: Found = new Map()): Found {
  const keys = new PaymentKeys(subject)
  for (const row of found.keys()) keys.learn(row)
  for (let grew = true; grew;) {
    grew = false
    for (const row of rows) {
      const reason = found.has(row) ? null : keys.reasonFor(row)
      if (reason === null) continue
      found.set(row, reason)
      keys.learn(row)
      grew = true
    }
  }
  return found
}

/** Terminal, batch and trace name one line of a journal. */
export const ownTrace = (row: PosRow): string | undefined => row.traceNo && `${row.terminalId ?? ''}|${row.batchNo ?? ''}|${row.traceNo}`

/** The line an act takes back; a journal that names no batch means the open one. */
export const originalTrace = (row: PosRow): string | undefined =>
  row.origTraceNo && `${row.terminalId ?? ''}|${row.origBatchNo ?? row.batchNo ?? ''}|${row.origTraceNo}`

const has = (keys: ReadonlySet<string>, key: string | undefined): boolean => key !== undefined && keys.has(key)
const put = (keys: Set<string>, key: string | undefined): void => { if (key !== undefined) keys.add(key) }
const contradicts = (keys: ReadonlySet<string>, key: string | undefined): boolean => key !== undefined && keys.size > 0 && !keys.has(key)
