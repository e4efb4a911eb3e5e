import type { BankRow } from '../ledger/row'
import { type Reach, reachOf } from './coverage'
import type { DiagnosisInput, Subject } from './input'
import { type MatchedPayment, matchPayment } from './match'
import { readMoment } from './moments'
import { type Arrival, type Return, arrivalOf } from './returns'
import type { Takeback } from './till-side'

/** One payment as its three ledgers tell it at one moment, before anything is concluded. */
export interface PaymentView extends Omit<MatchedPayment, 'asked'> {
  subject: Subject
  asOfMs: number
  reach: { wechat: Reach; pos: Reach; bank: Reach }
  /** Payments inside an app or a page pass no till. */
  isTillDue: boolean
  chargedFen: number
  /** What left for the payer; `credit` is the line that shows that it arrived. */
  returns: (Return & { credit: BankRow | null; arrival: Arrival })[]
  /** The till's acts that a refund of WeChat answers, a closed one too. */
  answered: ReadonlySet<Takeback>
}

const WITHOUT_TILL = /^(JSAPI|APP|MWEB)$/

/** The payment, what each ledger's silence is worth, and how far its returns have come. */
export function viewPayment({ asOf, subject, ledgers, coverage }: DiagnosisInput): PaymentView {
  const { asked, ...matched } = matchPayment({ wechat: ledgers.wechat ?? [], pos: ledgers.pos ?? [], bank: ledgers.bank ?? [] }, subject)
  const { wechat, till, bank, carrier } = matched
  const asOfMs = readMoment(asOf)!.fromMs
  const reach = {
    wechat: reachOf(ledgers.wechat, coverage?.wechat), pos: reachOf(ledgers.pos, coverage?.pos), bank: reachOf(ledgers.bank, coverage?.bank),
  }
  const returns = asked.map((one, index) => {
    // A card's hold that was released never was a debit, and needs no credit.
    const credit = bank.credits[index] ?? (one.refund === null ? bank.releases[0] : null) ?? null
    const arrival = arrivalOf(one, credit, reach.bank, asOfMs)
    // Where nothing was booked nothing has to come back, so no day is promised.
    return { ...one, credit, arrival: one.refund === null && bank.debits.length === 0 ? { ...arrival, window: null } : arrival }
  })
  return {
    ...matched, subject, asOfMs, reach,
    // A refund that was closed returned nothing.
    returns: returns.filter(({ refund }) => refund?.state !== 'closed'),
    answered: new Set(carrier === 'card' ? [] : asked.flatMap(({ takeback }) => takeback ?? [])),
    isTillDue: till.sale !== null || (reach.pos.kind !== 'not_needed' && ![...wechat.payments, ...wechat.orders].some((row) => WITHOUT_TILL.test(row.type ?? ''))),
    chargedFen: wechat.paidFen || till.sale?.amountFen || subject.amountFen,
  }
}
