import type { BankRow } from '../ledger/row'
import { type CreditKind, creditKind, isHold, namesShop, namesWechat } from '../ledger/words/bank-words'
import { type Moment, byTime, gapMs } from './moments'
import type { Clock } from './row-moment'
import { THRESHOLDS } from './thresholds'

/** A return of money that a card may show; of a chargeback the line speaks as of a dispute. */
export interface Expected { amountFen: number; since: Moment | null; tail: string | undefined; isChargeback?: boolean }

/** What the payment is known by at a bank. */
export interface BankQuery {
  amountFen: number
  currency: string
  paidAt: Moment | null
  tails: ReadonlySet<string>
  shop: string | undefined
  isWechat: boolean
}

/** Why an equal credit is not the refund. */
export type Lookalike = { row: BankRow; because: 'repayment' | 'from_a_person' | 'before_the_refund' }

/** What the statement's rows say of one payment. */
export interface BankSide {
  debits: BankRow[]
  holds: BankRow[]
  releases: BankRow[]
  /** For each expected return, in its order, the credit that is it. */
  credits: (BankRow | null)[]
  disputes: BankRow[]
  lookalikes: Lookalike[]
  /** Equal credits on somebody else's card. */
  elsewhere: BankRow[]
  settlements: BankRow[]
}

export function bankSide(rows: readonly BankRow[], query: BankQuery, expected: readonly Expected[], clock: Clock): BankSide {
  // A refund may be sent to another card of the payer; where no card is known, any is right.
  const tails = query.tails.size === 0 ? query.tails : new Set([...query.tails, ...expected.flatMap((one) => one.tail ?? [])])
  const own = rows.filter((row) => isPayersCard(row) && fitsTail(row, tails))
  const debits = own.filter((row) => row.direction === 'debit' && fitsTail(row, query.tails) && hasAmount(row, query.amountFen, query.currency) && isPosting(row, query, clock))
  const equalCredits = own.filter((row) => row.direction === 'credit' && [query.amountFen, ...expected.map((one) => one.amountFen)].some((fen) => hasAmount(row, fen, query.currency)))
  const credits = assign(expected, equalCredits.filter((row) => !isHold(row)), query, clock)
  const after = equalCredits.filter((row) => query.paidAt === null || gapMs(query.paidAt, clock(row) ?? query.paidAt) >= 0)
  const releases = after.filter((row) => creditKind(row) === 'release' || (isHold(row) && creditKind(row) === 'refund'))
  const disputes = after.filter((row) => creditKind(row) === 'dispute')
  return {
    debits: nearest(debits.filter((row) => !isHold(row)), query, clock),
    holds: nearest(debits.filter(isHold), query, clock),
    releases, credits, disputes,
    lookalikes: equalCredits
      .filter((row) => !credits.includes(row) && !releases.includes(row) && !disputes.includes(row))
      .flatMap((row) => whyNot(row, expected, query, clock)),
    elsewhere: rows.filter((row) => row.accountRole === 'other_card' && row.direction === 'credit' && hasAmount(row, query.amountFen, query.currency)),
    settlements: rows.filter((row) => row.accountRole === 'merchant_settlement' && row.direction === 'credit' && isSoonAfter(row, query, clock)),
  }
}

const isPayersCard = (row: BankRow): boolean => row.accountRole !== 'other_card' && row.accountRole !== 'merchant_settlement'
const fitsTail = (row: BankRow, tails: ReadonlySet<string>): boolean => row.accountTail === undefined || tails.size === 0 || tails.has(row.accountTail.slice(-4))

/** Booked abroad, a line may carry the amount of the sale beside its own. */
const hasAmount = (row: BankRow, fen: number, currency: string): boolean =>
  row.originalAmountMinor !== undefined && row.originalCurrency === currency ? row.originalAmountMinor === fen : row.amountFen === fen

/** Banks post with the payment or within three days, and name the shop or the payment network where they name anybody. */
function isPosting(row: BankRow, query: BankQuery, clock: Clock): boolean {
  const at = clock(row)
  if (query.paidAt !== null && at !== null) {
    const gap = gapMs(query.paidAt, at)
    if (gap < -THRESHOLDS.sameActMs || gap > THRESHOLDS.bankPostingMs) return false
  }
  return isFromShop(row, query)
}

/** A merchant is paid out within days of the sale. */
function isSoonAfter(row: BankRow, { paidAt }: BankQuery, clock: Clock): boolean {
  const at = clock(row)
  return paidAt !== null && at !== null && gapMs(paidAt, at) >= 0 && gapMs(paidAt, at) <= THRESHOLDS.bankPostingMs
}

/** Of several equal debits the shop's own nearest ones: more than one only where nothing tells them apart. */
function nearest(debits: readonly BankRow[], query: BankQuery, clock: Clock): BankRow[] {
  const distance = (row: BankRow): number => (query.paidAt === null ? 0 : Math.abs(gapMs(query.paidAt, clock(row) ?? query.paidAt)))
  const least = Math.min(...debits.map(distance))
  return debits.filter((row) => distance(row) === least)
}

const isFromShop = (row: BankRow, query: BankQuery): boolean =>
  row.counterparty === undefined || query.shop === undefined || namesShop(row, query.shop) || (query.isWechat && namesWechat(row) && !namesAnotherShop(row))

/** 财付通-某店 names a shop after the dash; 财付通支付科技有限公司 names only the network. */
const namesAnotherShop = (row: BankRow): boolean => /^(财付通|微信支付)[-－—].+/.test(row.counterparty ?? '') && !/^(财付通|微信支付)[-－—](商户|微信支付)/.test(row.counterparty ?? '')

function assign(expected: readonly Expected[], credits: readonly BankRow[], query: BankQuery, clock: Clock): (BankRow | null)[] {
  const taken = new Set<BankRow>()
  const byWord = [...credits].sort((a, b) => byTime(clock(a), clock(b)))
  return expected.map((one) => {
    const credit = byWord.find((row) => !taken.has(row) && isReturn(row, one, query, clock)) ?? null
    if (credit) taken.add(credit)
    return credit
  })
}

/** Every booked credit of the payer's card that could be this return of money; more than one where nothing tells them apart. */
export const creditsFor = (rows: readonly BankRow[], one: Expected, query: BankQuery, clock: Clock): BankRow[] =>
  rows.filter((row) => row.direction === 'credit' && isPayersCard(row) && !isHold(row) && isReturn(row, one, query, clock))

/** A credit is the refund when it says so or comes from the shop, on the right card, not before the refund began. */
function isReturn(row: BankRow, one: Expected, query: BankQuery, clock: Clock): boolean {
  return hasAmount(row, one.amountFen, query.currency) && fitsTail(row, new Set(one.tail ? [one.tail] : query.tails))
    && !isBefore(row, one.since ?? query.paidAt, clock) && (one.isChargeback ? creditKind(row) === 'dispute' : speaksOfReturn(row, query))
}

function speaksOfReturn(row: BankRow, query: BankQuery): boolean {
  const kind = creditKind(row)
  if (kind === 'refund') return isFromShop(row, query)
  return kind === 'unnamed' && row.counterparty !== undefined && (namesShop(row, query.shop) || (query.isWechat && namesWechat(row) && !namesAnotherShop(row)))
}

const isBefore = (row: BankRow, since: Moment | null, clock: Clock): boolean => {
  const at = clock(row)
  return since !== null && at !== null && gapMs(since, at) < -THRESHOLDS.sameActMs
}

const KINDS_NOT_REFUNDS: Partial<Record<CreditKind, Lookalike['because']>> = { repayment: 'repayment', transfer: 'from_a_person' }

function whyNot(row: BankRow, expected: readonly Expected[], query: BankQuery, clock: Clock): Lookalike[] {
  const because = KINDS_NOT_REFUNDS[creditKind(row)] ?? (expected.length > 0 && expected.every((one) => isBefore(row, one.since ?? query.paidAt, clock)) ? 'before_the_refund' : null)
  return because === null ? [] : [{ row, because }]
}
