import type { BankRow, LedgerRow, PosRow, WechatRow } from '../ledger/row'
import { posKind } from '../ledger/words/pos-words'
import { wechatRole } from '../ledger/words/wechat-words'
import { type BankQuery, type BankSide, bankSide } from './bank-side'
import { findByAmount } from './find-by-amount'
import { type Found, type MatchReason, findByKeys } from './find-by-keys'
import { findReceipts } from './find-receipts'
import type { Subject } from './input'
import { type Moment, byTime, readMoment } from './moments'
import { type Return, cardReturns, wechatReturns } from './returns'
import { type Clock, clockOf, statedClock } from './row-moment'
import { type TillSide, tillSide } from './till-side'
import { type WechatSide, wechatSide } from './wechat-side'

export interface ThreeLedgers { wechat: WechatRow[]; pos: PosRow[]; bank: BankRow[] }

/** One payment's rows, each side read for itself. */
export interface MatchedPayment {
  rows: ThreeLedgers
  clock: Clock
  /** Which rows are the payment's, and by what that was seen. */
  found: Found
  wechat: WechatSide
  till: TillSide
  bank: BankSide
  /** What the payment is known by on a statement. */
  bankQuery: BankQuery
  /** Which network carried it; it decides which ledgers owe a row. */
  carrier: 'wechat' | 'card' | 'unknown'
  paidAt: Moment | null
  /** The returns that were asked for, closed ones too. */
  asked: Return[]
}

/** Which of these rows belong to the payment, and why: keys first, then amount, time and account. Of equal neighbours none is taken by luck. */
export function matchRowsToPayment(rows: readonly LedgerRow[], subject: Subject): { row: LedgerRow; by: MatchReason }[] {
  const { found } = matchPayment({
    wechat: rows.filter((row) => row.ledger === 'wechat'), pos: rows.filter((row) => row.ledger === 'pos'), bank: rows.filter((row) => row.ledger === 'bank'),
  }, subject)
  return [...found].map(([row, by]) => ({ row, by }))
}

/** Lays the rows of three ledgers around one payment. The order in which they come does not matter. */
export function matchPayment(ledgers: ThreeLedgers, subject: Subject): MatchedPayment {
  const rows = { wechat: inOrder(ledgers.wechat), pos: inOrder(ledgers.pos), bank: inOrder(ledgers.bank) }
  const { clock, found } = findInJournals(rows, subject)
  const wechat = wechatSide(rows.wechat.filter((row) => found.has(row)), clock)
  const till = tillSide(rows.pos.filter((row) => found.has(row)), rows.pos, clock)
  const paidAt = wechat.paidAt ?? till.soldAt ?? readMoment(subject.paidAt)
  const carrier = carrierOf(subject, wechat, till)
  const asked = carrier === 'card' ? cardReturns(till) : wechatReturns(wechat, till)
  const bankQuery: BankQuery = {
    amountFen: wechat.paidFen || till.sale?.amountFen || subject.amountFen, currency: subject.currency, paidAt, shop: wechat.shop, isWechat: carrier === 'wechat',
    tails: new Set([subject.accountTail?.slice(-4), wechat.tail, till.cardTail].filter((tail) => tail !== undefined)),
  }
  const bank = bankSide(rows.bank, bankQuery, asked.map(({ amountFen, at, refund }) => ({ amountFen, since: at, tail: refund?.tail })), clock)
  tieLines(found, bank)
  return { rows, clock, found, wechat, till, bank, bankQuery, carrier, paidAt, asked }
}

/** A statement has no key of the payment: its lines are tied by amount, time and account, and by what they say they are. */
function tieLines(found: Found, { debits, holds, releases, credits, disputes }: BankSide): void {
  for (const row of [...debits, ...holds]) found.set(row, 'amount_time_account')
  for (const row of [...releases, ...credits]) if (row) found.set(row, 'refund_credit')
  for (const row of disputes) found.set(row, 'dispute_credit')
}

function findInJournals(rows: ThreeLedgers, subject: Subject): { clock: Clock; found: Found } {
  const journals: LedgerRow[] = [...rows.wechat, ...rows.pos]
  const clock = clockOf(
    rows.pos.filter((row) => posKind(row) === 'sale'),
    rows.wechat.filter((row) => ['payment', 'order'].includes(wechatRole(row))),
  )
  const found = findByKeys(journals, subject)
  findByAmount(journals, subject, found, clock)
  findReceipts(journals, found, clock)
  return { clock, found }
}

/** By time, then by id: what comes first in a file must not matter. */
function inOrder<Row extends LedgerRow>(rows: readonly Row[]): Row[] {
  const timed = rows.map((row) => ({ row, at: statedClock(row) }))
  timed.sort((a, b) => byTime(a.at, b.at) || (a.row.rowId < b.row.rowId ? -1 : a.row.rowId > b.row.rowId ? 1 : 0))
  return timed.map(({ row }) => row)
}

function carrierOf(subject: Subject, wechat: WechatSide, till: TillSide): MatchedPayment['carrier'] {
  if (subject.transactionId || wechat.state !== 'absent') return 'wechat'
  if (till.cardTail !== undefined) return 'card'
  return subject.outTradeNo || till.sale?.outTradeNo || till.sale?.transactionId ? 'wechat' : 'unknown'
}
