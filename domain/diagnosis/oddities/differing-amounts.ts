import type { LedgerRow } from '../../ledger/row'
import { within } from '../moments'
import type { PaymentView } from '../payment-view'
import { isDone } from '../returns'
import { THRESHOLDS } from '../thresholds'

/** Yuan taken for fen, or fen for yuan. */
const UNIT_FACTOR = 100

/**
 * The sides agree on the act and differ in its amount: the sale, or a refund written down in the same minutes.
 * Another unit or currency explains a difference, and so does any of WeChat's rows that has the till's amount, before a coupon or after.
 */
export const differingAmounts = (view: PaymentView): LedgerRow[] => [...differingSale(view), ...differingRefund(view)]

function differingSale({ till, wechat }: PaymentView): LedgerRow[] {
  const { sale } = till
  const told = [...wechat.payments, ...wechat.orders]
  if (!sale || told.length === 0 || told.some((row) => isOneAmount(row, sale) || row.orderAmountFen === sale.amountFen)) return []
  return [sale, ...told]
}

function differingRefund({ till, returns, carrier }: PaymentView): LedgerRow[] {
  if (carrier === 'card') return []
  const alone = returns.filter((one) => one.takeback === null && one.refund !== null)
  for (const act of till.takebacks) {
    if (!isDone(act) || act.isCash || act.isCrossed || returns.some((one) => one.takeback === act)) continue
    const counterpart = alone.find((one) => within(one.at, act.at, THRESHOLDS.sameActMs))
    if (counterpart?.refund && counterpart.amountFen !== act.row.amountFen) return [act.row, ...counterpart.refund.rows]
  }
  return []
}

const isOneAmount = (a: LedgerRow, b: LedgerRow): boolean =>
  a.amountFen === b.amountFen || a.currency !== b.currency || a.amountFen === b.amountFen * UNIT_FACTOR || a.amountFen * UNIT_FACTOR === b.amountFen
