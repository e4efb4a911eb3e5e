import type { LedgerRow, PosRow, WechatRow } from '../../ledger/row'
import { isCash, posAnswer, posKind } from '../../ledger/words/pos-words'
import { tailOf, wechatRole } from '../../ledger/words/wechat-words'
import { originalTrace, ownTrace } from '../find-by-keys'
import { gapMs } from '../moments'
import type { PaymentView } from '../payment-view'
import { isDone } from '../returns'
import { THRESHOLDS } from '../thresholds'
import { isToAnotherCard } from './foreign-card'

/** D19: what this payment has in common with several others. One slip is never a pattern. Returns the rows of the pattern. */
export function fraudPattern(view: PaymentView): LedgerRow[] {
  for (const pattern of [unbackedReturns, oneForeignAccount, oneForeignCard, saleAndReturnCycles]) {
    const cases = pattern(view)
    if (cases.length >= THRESHOLDS.patternRows) return cases.flat()
  }
  return []
}

/** The rows of one payment in a pattern. */
type Case = LedgerRow[]

/** The same hand writes returns, in cash or minutes after the sale, for payments that WeChat holds and never refunded. */
function unbackedReturns(view: PaymentView): Case[] {
  const { till, rows, returns } = view
  const own = till.takebacks.find((act) => isReturn(act.row) && isDone(act))?.row
  if (!own || returns.length > 0) return []
  const refunded = new Set(rows.wechat.filter((row) => ['refund', 'refund_flow'].includes(wechatRole(row))).flatMap((row) => row.outTradeNo ?? []))
  return salesAndReturns(view).flatMap(([sale, act]) => {
    const isByHand = act.terminalId === own.terminalId && act.operator === own.operator && (isCash(act) || act.responseCode === null || isSwift(sale, act, view))
    if (!isByHand || refunded.has(sale.outTradeNo ?? '')) return []
    const paid = rows.wechat.filter((row) => wechatRole(row) === 'payment' && isPaymentOf(row, sale))
    return paid.length > 0 ? [[sale, act, ...paid]] : []
  })
}

const isPaymentOf = (payment: WechatRow, sale: PosRow): boolean =>
  (payment.outTradeNo !== undefined && payment.outTradeNo === sale.outTradeNo) || (payment.transactionId !== undefined && payment.transactionId === sale.transactionId)

/** WeChat's refunds of different orders end on one account, which is not this payer's. */
function oneForeignAccount({ returns, rows, wechat }: PaymentView): Case[] {
  const target = returns.map((one) => one.refund?.tail).find((tail) => tail !== undefined && wechat.tail !== undefined && tail !== wechat.tail)
  if (target === undefined) return []
  const byOrder = new Map<string, Case>()
  for (const row of rows.wechat.filter((one) => wechatRole(one) === 'refund' && tailOf(one.receivedAccount) === target)) {
    const order = row.outTradeNo ?? row.transactionId ?? row.rowId
    byOrder.set(order, [...(byOrder.get(order) ?? []), row])
  }
  return [...byOrder.values()]
}

/** The till's refunds of different cards' sales go to one card. */
function oneForeignCard(view: PaymentView): Case[] {
  const own = view.till.takebacks.find((act) => isDone(act) && isToAnotherCard(act.row, view.till.sale))?.row
  if (!own) return []
  return salesAndReturns(view).filter(([sale, act]) => isToAnotherCard(act, sale) && tailOf(act.cardNo) === tailOf(own.cardNo))
}

/** One card is charged and at once refunded in full at one terminal, again and again. */
function saleAndReturnCycles(view: PaymentView): Case[] {
  const { sale: own, takebacks } = view.till
  if (!own?.cardNo || !takebacks.some((act) => isReturn(act.row) && isDone(act))) return []
  return salesAndReturns(view).filter(([sale, act]) =>
    sale.cardNo === own.cardNo && sale.terminalId === own.terminalId && act.amountFen === sale.amountFen && isSwift(sale, act, view))
}

/** Each sale of the journal with the return that names its trace. */
function salesAndReturns({ rows }: PaymentView): [PosRow, PosRow][] {
  const sales = new Map(rows.pos.flatMap((row) => { const trace = ownTrace(row); return posKind(row) === 'sale' && trace !== undefined ? [[trace, row] as const] : [] }))
  return rows.pos.flatMap((act) => {
    const sale = sales.get(originalTrace(act) ?? '')
    return sale && isReturn(act) && ['approved', 'unstated'].includes(posAnswer(act)) ? [[sale, act]] : []
  })
}

const isReturn = (row: PosRow): boolean => ['refund', 'void'].includes(posKind(row))

function isSwift(sale: PosRow, act: PosRow, { clock }: PaymentView): boolean {
  const [from, to] = [clock(sale), clock(act)]
  const ms = from && to ? gapMs(from, to) : -1
  return ms >= 0 && ms <= THRESHOLDS.cycleMs
}
