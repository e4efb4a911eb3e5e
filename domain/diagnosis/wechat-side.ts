import type { WechatRow } from '../ledger/row'
import { type WechatRole, meansOf, orderState, tailOf, wechatRole } from '../ledger/words/wechat-words'
import { type Moment, byTime } from './moments'
import { type Refund, gatherRefunds } from './refunds'
import type { Clock } from './row-moment'

/** What WeChat's rows say of one payment. */
export interface WechatSide {
  payments: WechatRow[]
  orders: WechatRow[]
  history: WechatRow[]
  refunds: Refund[]
  state: 'paid' | 'unpaid' | 'pending' | 'absent'
  paidFen: number
  paidAt: Moment | null
  shop: string | undefined
  means: 'wallet' | 'card' | undefined
  tail: string | undefined
  /** The live order was asked and knows of no refund. */
  deniesRefund: boolean
  /** Rows say that a refund was begun, but none shows it. */
  hintsAtRefund: boolean
}

/** `rows` are those of the payment, in order of time. */
export function wechatSide(rows: readonly WechatRow[], clock: Clock): WechatSide {
  const of = (role: WechatRole): WechatRow[] => rows.filter((row) => wechatRole(row) === role)
  const [payments, orders] = [of('payment'), of('order')]
  const refunds = gatherRefunds(rows, payments, orders, clock)
  const states = new Set([...payments, ...orders].map(orderState))
  const payMethod = payments.map((row) => row.payMethod).find((words) => meansOf(words) !== undefined)
  const accounts = refunds.flatMap((refund) => (refund.isRerouted ? [] : refund.means ?? []))
  return {
    payments, orders, history: of('history'), refunds,
    state: states.has('paid') || refunds.length > 0 ? 'paid' : states.has('pending') ? 'pending' : states.has('unpaid') ? 'unpaid' : 'absent',
    paidFen: [...payments.filter((row) => row.source === 'consumer_bill'), ...payments, ...orders].find((row) => row.amountFen > 0)?.amountFen ?? 0,
    paidAt: [...payments, ...orders].map(clock).sort(byTime)[0] ?? null,
    shop: rows.find((row) => row.counterparty !== undefined)?.counterparty,
    means: meansOf(payMethod) ?? accounts[0],
    tail: tailOf(payMethod) ?? refunds.find((refund) => !refund.isRerouted)?.tail,
    deniesRefund: orders.some((row) => row.status === 'SUCCESS'),
    hintsAtRefund: refunds.length === 0 && orders.some((row) => row.status === 'REFUND'),
  }
}
