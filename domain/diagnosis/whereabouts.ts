import type { Moment } from './moments'
import type { PaymentView } from './payment-view'
import type { DiagnosisRule } from './rules'
import type { Oddity, Signals } from './signals'
import type { MoneyLocation, NextParty, RuleId } from './vocabulary'

export interface Whereabouts { moneyLocation: MoneyLocation; nextParty: NextParty; since: Moment | null }

/** `payer`: the card or the wallet the money came back to, or both sides' shares after a part refund. */
type Place = MoneyLocation | 'payer'
type Answer = readonly [Place, NextParty]

/** A return on its way: where the money is and who is next, by how far it has come. */
const RETURNING: Record<Signals['arrival'], Answer> = {
  arrived: ['payer', 'none'],
  waiting: ['in_transit_to_customer', 'customer_wait'],
  overdue: ['in_transit_to_customer', 'bank'],
  unseen: ['in_transit_to_customer', 'customer_wait'],
  none: ['unknown', 'analyst'],
}

/** A hold that a reversal lifts: nothing was taken, so nothing is on its way. */
const HELD: Record<Exclude<Signals['debit'], 'seen' | 'wallet'>, Answer> = {
  released: ['customer_card', 'none'],
  none: ['customer_card', 'none'],
  held: ['customer_card', 'customer_wait'],
  unseen: ['unknown', 'customer_wait'],
}

type Case = { signals: Signals; view: PaymentView; oddity: Oddity }

/** Where the money is and who acts next, rule by rule. */
const ANSWERS: Record<Exclude<RuleId, 'D00'>, Answer | ((known: Case) => Answer)> = {
  // An acquirer that booked the reversal, or never had the sale in its batch, has not paid the shop.
  D01: ({ signals }) => [signals.carrier === 'card' || signals.undoing === 'reversed' ? 'acquirer' : 'merchant', 'acquirer'],
  D02: returning,
  D03: ['merchant', 'acquirer'],
  D04: ({ signals }) => (signals.debit === 'seen' || signals.debit === 'wallet' ? RETURNING[signals.arrival] : HELD[signals.debit]),
  D05: ['acquirer', 'acquirer'],
  D06: mended,
  D07: mended,
  D08: mended,
  D09: returning,
  D10: returning,
  D11: returning,
  D12: ['merchant', 'merchant'],
  D13: ['merchant', 'merchant'],
  D14: ['wrong_account', 'merchant'],
  D15: ['merchant', 'merchant'],
  D16: mended,
  D17: ({ oddity, view }) => [view.returns.length > 0 ? 'payer' : 'merchant', oddity.over?.by === 'chargeback' ? 'acquirer' : 'merchant'],
  D18: ({ signals }) => {
    if (signals.arrival === 'arrived') return ['payer', 'none']
    return [signals.sale === 'approved' || signals.sale === 'not_due' ? 'merchant' : 'payer', 'none']
  },
  D19: ({ signals, view }) => [signals.refund === 'none' ? 'merchant' : view.carrier === 'card' ? 'payer' : 'wrong_account', 'risk_team'],
}

/** Where the money is. Without a rule only an arrival that was seen is told. */
export function whereaboutsOf(rule: DiagnosisRule | null, known: Case): Whereabouts {
  const [place, nextParty] = rule === null ? withoutRule(known) : answerOf(rule, known)
  const moneyLocation = place === 'payer' ? payersPlace(known) : place
  return { moneyLocation, nextParty, since: sinceOf(moneyLocation, known) }
}

function answerOf({ rule }: DiagnosisRule, known: Case): Answer {
  const answer = rule === 'D00' ? withoutRule(known) : ANSWERS[rule]
  return typeof answer === 'function' ? answer(known) : answer
}

const withoutRule = ({ signals }: Case): Answer => [signals.arrival === 'arrived' ? 'payer' : 'unknown', 'analyst']

function returning({ signals, view }: Case): Answer {
  return signals.refund === 'abnormal' ? ['in_transit_to_customer', waitsForAccount(view) ? 'customer' : 'merchant'] : RETURNING[signals.arrival]
}

/** The merchant has its books or its rule to mend, whether the money is back or on its way; a late one the bank has to trace first. */
function mended(known: Case): Answer {
  const [place, party] = returning(known)
  return [place, party === 'bank' || party === 'customer' ? party : 'merchant']
}

/** The card cannot take it; the merchant has asked for another account and the payer has not answered. */
function waitsForAccount({ wechat }: PaymentView): boolean {
  const last = wechat.history.filter((row) => /^(USER_RESPONSE|USER_CONTINUE_COMPLAINT|MERCHANT_RESPONSE)$/.test(row.status ?? '')).at(-1)
  return last?.status === 'MERCHANT_RESPONSE'
}

function payersPlace({ view, oddity, signals }: Case): MoneyLocation {
  const returnedFen = view.returns.reduce((sum, one) => sum + one.amountFen, 0) + (oddity.over?.extraFen ?? 0)
  if (returnedFen > 0 && returnedFen < view.chargedFen) return 'split'
  const last = view.returns.at(-1)
  if (oddity.over?.by === 'chargeback' || last?.credit) return 'customer_card'
  if (last?.to === 'wallet' || signals.debit === 'wallet') return 'customer_wallet'
  return 'customer_card'
}

function sinceOf(location: MoneyLocation, { view, oddity }: Case): Moment | null {
  const { returns, clock, paidAt, bank } = view
  const last = returns.at(-1)
  switch (location) {
    case 'unknown': return null
    case 'merchant': case 'acquirer': return paidAt
    case 'in_transit_to_customer': return returns.find((one) => one.arrival.state !== 'arrived')?.at ?? null
    case 'wrong_account': return (bank.elsewhere[0] && clock(bank.elsewhere[0])) ?? (oddity.rows[0] ? clock(oddity.rows[0]) : null)
    case 'customer_card': case 'customer_wallet': case 'split': return last ? (last.credit && clock(last.credit)) ?? last.refund?.doneAt ?? last.at : paidAt
  }
}
