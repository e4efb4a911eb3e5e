import type { LedgerRow, PosRow, WechatRow } from '../../ledger/row'
import { posKind } from '../../ledger/words/pos-words'
import { tailOf, wechatRole } from '../../ledger/words/wechat-words'
import { originalTrace, ownTrace } from '../find-by-keys'
import { within } from '../moments'
import type { PaymentView } from '../payment-view'
import { isDone } from '../returns'
import { THRESHOLDS } from '../thresholds'
import { isToAnotherCard } from './foreign-card'

/** A promised number shorter than this could stand in a sentence by chance. */
const SHORTEST_NUMBER = 6

/**
 * D14: the refund meant for this payment went to another. Either a number promised here was paid out under another order, or the
 * till's refund carries this order and another sale's trace, or this order's refund lies on somebody else's card.
 * Returns the rows that show it. An equal neighbour's own refund is no such thing.
 */
export function crossedRefund(view: PaymentView): LedgerRow[] {
  if (view.carrier === 'card') return toAnotherCard(view)
  return view.returns.length > 0 ? sentElsewhere(view) : paidOutElsewhere(view)
}

function paidOutElsewhere({ rows, found, wechat, till, bank, clock, subject }: PaymentView): LedgerRow[] {
  const foreign = rows.wechat.filter((row) => !found.has(row) && wechatRole(row) === 'refund' && row.amountFen === subject.amountFen)
  const promises = [...wechat.history.map((row) => row.remark), ...till.takebacks.map(({ row }) => row.remark)].filter((words) => words !== undefined)
  const crossed = till.takebacks.filter((act) => act.isCrossed)
  const strayed = foreign.filter((row) => {
    const isPromised = [row.outRefundNo, row.refundId].some((number) => number !== undefined && number.length >= SHORTEST_NUMBER && promises.some((words) => words.includes(number)))
    return isPromised || crossed.some((act) => isRefundOf(row, soldAs(act.row, rows.pos, till.sale)) && within(clock(row), act.at, THRESHOLDS.refundPairMs))
  })
  const [first] = strayed
  if (!first) return []
  const others = rows.wechat.filter((row) => !found.has(row) && wechatRole(row) === 'payment' && row.transactionId !== undefined && row.transactionId === first.transactionId)
  const sales = crossed.flatMap((act) => soldAs(act.row, rows.pos, till.sale) ?? [])
  return [...others, ...strayed, ...sales, ...bank.elsewhere]
}

/** The other sale that a crossed act speaks of, by trace or by order. */
const soldAs = (act: PosRow, journal: readonly PosRow[], own: PosRow | null): PosRow | undefined => journal.find((row) => row !== own && posKind(row) === 'sale'
  && ((ownTrace(row) !== undefined && ownTrace(row) === originalTrace(act)) || (row.outTradeNo !== undefined && row.outTradeNo === act.outTradeNo)))

const isRefundOf = (refund: WechatRow, sale: PosRow | undefined): boolean => sale !== undefined
  && ((refund.outTradeNo !== undefined && refund.outTradeNo === sale.outTradeNo) || (refund.transactionId !== undefined && refund.transactionId === sale.transactionId))

/** The till's refund names another card than its sale. */
function toAnotherCard({ till, bank }: PaymentView): LedgerRow[] {
  return till.takebacks.filter((act) => isDone(act) && isToAnotherCard(act.row, till.sale)).flatMap(({ row }) => [
    row, ...bank.elsewhere.filter((line) => line.accountTail?.slice(-4) === tailOf(row.cardNo)),
  ])
}

/** WeChat names another account than the one that paid, and that account shows the credit. */
function sentElsewhere({ returns, wechat, bank }: PaymentView): LedgerRow[] {
  return returns.flatMap(({ refund, credit }) => {
    if (!refund?.tail || !wechat.tail || refund.tail === wechat.tail || credit !== null) return []
    const landed = bank.elsewhere.filter((row) => row.accountTail?.slice(-4) === refund.tail)
    return landed.length > 0 ? [...refund.rows, ...landed] : []
  })
}
