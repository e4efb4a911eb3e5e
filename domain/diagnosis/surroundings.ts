import type { LedgerRow, PosRow } from '../ledger/row'
import { posAnswer, posKind } from '../ledger/words/pos-words'
import { wechatRole } from '../ledger/words/wechat-words'
import { within } from './moments'
import type { PaymentView } from './payment-view'
import { THRESHOLDS } from './thresholds'
import type { RuleId } from './vocabulary'

/** Rows of other payments, or of none, that make a rule's case stronger. They never make it. */
const AROUND: Partial<Record<RuleId, (view: PaymentView) => LedgerRow[]>> = { D01: sameFaults, D05: settledWithoutIt }

export const surroundingRows = (rule: RuleId, view: PaymentView): LedgerRow[] => AROUND[rule]?.(view) ?? []

/** Other sales that failed at the same terminal with the same answer in the same minutes, and that WeChat took: a fault of the system. */
function sameFaults({ till, rows, clock }: PaymentView): LedgerRow[] {
  const { sale } = till
  if (!sale?.responseCode || !sale.terminalId || posAnswer(sale) !== 'unsure') return []
  return rows.pos.flatMap((other) => {
    const isAlike = other !== sale && posKind(other) === 'sale' && other.terminalId === sale.terminalId && other.responseCode === sale.responseCode
    if (!isAlike || !within(clock(other), clock(sale), THRESHOLDS.sameFaultMs)) return []
    const taken = rows.wechat.filter((row) => wechatRole(row) === 'payment' && row.outTradeNo !== undefined && row.outTradeNo === other.outTradeNo)
    return taken.length > 0 ? [other, ...taken] : []
  })
}

/** The batch the sale should have been in, and what the shop was paid for it. */
function settledWithoutIt({ till, rows, bank }: PaymentView): LedgerRow[] {
  const { sale } = till
  const isItsBatch = (row: PosRow): boolean => posKind(row) === 'settlement' && row.terminalId === sale?.terminalId && row.batchNo === sale?.batchNo
  const batches = rows.pos.filter((row) => row.batchNo !== undefined && isItsBatch(row))
  return batches.length > 0 ? [...batches, ...bank.settlements] : []
}
