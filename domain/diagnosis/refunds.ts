import type { WechatRow } from '../ledger/row'
import { type RefundState, meansOf, refundMark, refundState, tailOf, wechatRole } from '../ledger/words/wechat-words'
import { type Moment, byTime, readMoment, within } from './moments'
import type { Clock } from './row-moment'
import { THRESHOLDS } from './thresholds'

/** One return of money, out of however many rows tell of it. */
export interface Refund {
  rows: WechatRow[]
  /** The till's or WeChat's own undoing of the payment, under the payment's order number. */
  isRevocation: boolean
  amountFen: number
  state: RefundState
  at: Moment | null
  doneAt: Moment | null
  outRefundNo: string | undefined
  means: 'wallet' | 'card' | undefined
  tail: string | undefined
  /** Sent elsewhere than to where the payment came from, by WeChat's own word. */
  isRerouted: boolean
  initiators: string[]
  remarks: string[]
}

/** The refunds of one payment: the rows of each are brought together, however many sources tell of it. */
export function gatherRefunds(rows: readonly WechatRow[], payments: readonly WechatRow[], orders: readonly WechatRow[], clock: Clock): Refund[] {
  const groups: WechatRow[][] = []
  const telling = rows.filter((row) => ['refund', 'refund_flow', 'receipt'].includes(wechatRole(row)))
  // Rows with more numbers first: a row with fewer joins the refund it agrees with.
  for (const row of [...telling].sort((a, b) => numbersOf(b).size - numbersOf(a).size)) {
    const group = groups.find((others) => others.some((other) => isSameRefund(row, other, clock)))
    if (group) group.push(row)
    else groups.push([row])
  }
  const marks = payments.filter((row) => refundMark(row) !== null || /退款处理中/.test(row.status ?? ''))
  const revoked = orders.filter((row) => row.status === 'REVOKED')
  if (groups.length === 0 && marks.length + revoked.length > 0) groups.push([])
  const [paidFen, markedFen] = [payments[0]?.amountFen ?? orders[0]?.amountFen ?? 0, Math.max(0, ...marks.map(marked))]
  return groups
    .map((group) => refundOf(group, { marks, revoked: groups.length === 1 ? revoked : [], payments, clock, amountFen: amountOf(group, groups.length, paidFen, markedFen) }))
    .sort((a, b) => byTime(a.at, b.at))
}

function refundOf(rows: WechatRow[], { marks, revoked, payments, clock, amountFen }: {
  marks: WechatRow[]; revoked: WechatRow[]; payments: readonly WechatRow[]; clock: Clock; amountFen: number
}): Refund {
  const receipts = rows.filter((row) => wechatRole(row) === 'receipt')
  const account = rows.map((row) => row.receivedAccount).find((words) => words !== undefined)
  const destination = account ?? [...receipts, ...payments].map((row) => row.payMethod).find((words) => meansOf(words) !== undefined)
  const channel = rows.map((row) => row.refundChannel).find((word) => word !== undefined)
  return {
    rows, amountFen,
    isRevocation: revoked.length > 0 || rows.some((row) => row.status === 'REVOKED'),
    state: stateOf(rows, receipts, marks),
    at: rows.map(clock).sort(byTime)[0] ?? null,
    doneAt: rows.map((row) => readMoment(row.refundSuccessTime)).find((at) => at !== null) ?? receipts.map(clock)[0] ?? null,
    outRefundNo: rows.map((row) => row.outRefundNo).find((number) => number !== undefined),
    means: channel === 'BALANCE' ? 'wallet' : meansOf(destination),
    tail: tailOf(destination),
    isRerouted: /^OTHER/.test(channel ?? ''),
    initiators: distinct(rows.map((row) => row.initiator)),
    remarks: distinct(rows.map((row) => row.remark)),
  }
}

/** The refund's own interface row is the live word; the payer's bill comes next; a merchant's bill only knows that it was accepted. */
function stateOf(rows: readonly WechatRow[], receipts: readonly WechatRow[], marks: readonly WechatRow[]): RefundState {
  const flow = rows.filter((row) => wechatRole(row) === 'refund_flow').map(refundState)
  const live = rows.filter((row) => wechatRole(row) === 'refund' && row.source !== 'merchant_trade_bill').map(refundState)
  const states: readonly RefundState[] = live.length > 0 ? live : [...receipts.map(() => 'done' as const), ...marks.map(refundState), ...flow]
  const order: readonly RefundState[] = ['closed', 'done', 'abnormal', 'processing']
  return order.find((state) => states.includes(state)) ?? 'accepted'
}

/** A fund flow is net of the fee given back, so it names an amount only where nothing else does. */
function amountOf(rows: readonly WechatRow[], refunds: number, paidFen: number, markedFen: number): number {
  const gross = rows.filter((row) => wechatRole(row) !== 'refund_flow').map((row) => row.amountFen).find((fen) => fen > 0)
  if (gross !== undefined) return gross
  if (refunds === 1 && markedFen > 0) return markedFen
  const net = rows[0]?.amountFen ?? 0
  const isNetOfAll = net === 0 || (net <= paidFen && net >= paidFen - Math.ceil(paidFen * MAX_FEE_RATE))
  return isNetOfAll ? paidFen : net
}

/** No merchant pays WeChat more than this share. */
const MAX_FEE_RATE = 0.01

function marked(payment: WechatRow): number {
  const mark = refundMark(payment)
  return typeof mark === 'number' ? mark : payment.amountFen
}

/** Two rows tell of one refund when they share a number or, having none of a kind to compare, agree in amount and time. */
function isSameRefund(row: WechatRow, other: WechatRow, clock: Clock): boolean {
  const [mine, theirs] = [numbersOf(row), numbersOf(other)]
  const compared = [...mine.keys()].filter((kind) => theirs.has(kind))
  if (compared.length > 0) return compared.some((kind) => mine.get(kind) === theirs.get(kind))
  const isNet = wechatRole(row) === 'refund_flow' || wechatRole(other) === 'refund_flow'
  return (isNet || row.amountFen === other.amountFen) && within(clock(row), clock(other), THRESHOLDS.sameActMs)
}

/** WeChat's and the merchant's number of a refund; a receipt bears WeChat's where other rows bear the payment's. */
function numbersOf(row: WechatRow): Map<'refund' | 'out_refund', string> {
  const refund = wechatRole(row) === 'receipt' ? row.transactionId : row.refundId
  return new Map([...(refund ? [['refund', refund] as const] : []), ...(row.outRefundNo ? [['out_refund', row.outRefundNo] as const] : [])])
}

const distinct = (words: (string | undefined)[]): string[] => [...new Set(words.filter((word) => word !== undefined))]
