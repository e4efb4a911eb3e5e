import type { LedgerRow, PosRow, WechatRow } from '../ledger/row'
import { posKind } from '../ledger/words/pos-words'
import { tailOf, wechatRole } from '../ledger/words/wechat-words'
import { type Found, findByKeys } from './find-by-keys'
import type { Subject } from './input'
import { type Moment, isExact, readMoment, within } from './moments'
import type { Clock } from './row-moment'
import { THRESHOLDS } from './thresholds'

/**
 * Ties by amount and time what no key ties: the other side's half of the payment, or the payment itself where no key is known.
 * Only where one candidate alone can be meant; of two equal neighbours neither is taken.
 */
export function findByAmount(rows: readonly LedgerRow[], subject: Subject, found: Found, clock: Clock): Found {
  const sales = rows.filter(isSale)
  const payments = rows.filter(isPayment)
  const mySale = sales.find((row) => found.has(row))
  const myPayment = payments.find((row) => found.has(row))

  if (mySale && !myPayment && !mySale.cardNo) take(only(freePayments(), mySale))
  if (myPayment && !mySale) take(only(freeSales(), myPayment))
  if (!mySale && !myPayment && found.size === 0 && !hasKeys(subject)) takeAnchor()
  return found

  function freeSales(): PosRow[] {
    const ours = payments.filter((row) => found.has(row)).flatMap((row) => row.outTradeNo ?? [])
    return sales.filter((row) => !found.has(row) && !row.cardNo && !row.transactionId && (!row.outTradeNo || ours.length === 0))
  }
  function freePayments(): WechatRow[] {
    return payments.filter((row) => !found.has(row) && (!row.outTradeNo || !mySale?.outTradeNo))
  }
  /** The candidate written down within minutes of `half`, unless another payment of the amount could claim it too. */
  function only<Row extends LedgerRow>(candidates: Row[], half: LedgerRow): Row | null {
    const equal = candidates.filter((row) => row.amountFen === half.amountFen && row.currency === half.currency)
    const at = clock(half)
    const near = distinct(equal.filter((row) => bothExact(clock(row), at) && within(clock(row), at, THRESHOLDS.samePaymentMs)))
    const [candidate] = near
    if (near.length !== 1 || !candidate) return null
    const rivals = (half.ledger === 'wechat' ? payments : sales).filter((row) => !found.has(row) && row.amountFen === half.amountFen)
    return rivals.some((row) => within(clock(row), clock(candidate), THRESHOLDS.samePaymentMs)) ? null : candidate
  }
  function takeAnchor(): void {
    const paidAt = readMoment(subject.paidAt)
    const fits = (row: LedgerRow): boolean => row.amountFen === subject.amountFen && row.currency === subject.currency
      && (paidAt === null || within(clock(row), paidAt, THRESHOLDS.bankPostingMs))
      && (!subject.accountTail || !tailOfRow(row) || tailOfRow(row) === subject.accountTail)
    const [sale, ...otherSales] = sales.filter(fits)
    if (sale) return take(otherSales.length === 0 ? sale : null)
    const [payment, ...otherPayments] = distinct(payments.filter(fits))
    if (payment && otherPayments.length === 0) take(payment)
  }
  function take(row: LedgerRow | null): void {
    if (!row) return
    found.set(row, 'amount_and_time')
    findByKeys(rows, subject, found)
    if (row.ledger === 'pos' && !myPayment) findByAmount(rows, subject, found, clock)
  }
}

const isSale = (row: LedgerRow): row is PosRow => row.ledger === 'pos' && posKind(row) === 'sale'
const isPayment = (row: LedgerRow): row is WechatRow => row.ledger === 'wechat' && ['payment', 'order'].includes(wechatRole(row))
const hasKeys = ({ transactionId, outTradeNo, rrn }: Subject): boolean => Boolean(transactionId ?? outTradeNo ?? rrn)
const bothExact = (a: Moment | null, b: Moment | null): boolean => a !== null && b !== null && isExact(a) && isExact(b)

const tailOfRow = (row: LedgerRow): string | undefined =>
  row.ledger === 'pos' ? tailOf(row.cardNo) : row.ledger === 'wechat' ? tailOf(row.payMethod) : row.accountTail

/** Several sources may write down one payment: one row of each stands for it. */
function distinct<Row extends LedgerRow>(rows: Row[]): Row[] {
  const seen = new Map<string, Row>()
  for (const row of rows) {
    const key = row.ledger === 'bank' ? row.rowId : row.transactionId ?? row.outTradeNo ?? row.rowId
    if (!seen.has(key)) seen.set(key, row)
  }
  return [...seen.values()]
}
