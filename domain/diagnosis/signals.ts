import type { LedgerRow } from '../ledger/row'
import { covers } from './coverage'
import { crossedRefund } from './oddities/crossed-refund'
import { differingAmounts } from './oddities/differing-amounts'
import { fraudPattern } from './oddities/fraud-pattern'
import { type OverReturn, overReturn } from './oddities/over-return'
import { twinPayment } from './oddities/twin-payment'
import { type Origin, originOf } from './origin'
import type { PaymentView } from './payment-view'
import { isDone } from './returns'
import { THRESHOLDS } from './thresholds'
import type { Takeback } from './till-side'

/** What the rule table reads: each side's word on the payment, as one of a few values. */
export interface Signals {
  /** What no single payment's rows would show. */
  oddity: 'none' | 'fraud' | 'over_returned' | 'crossed' | 'twin' | 'amounts_differ'
  carrier: PaymentView['carrier']
  /** `unknown`: the ledger was not given, or does not reach. */
  wechat: 'paid' | 'unpaid' | 'pending' | 'absent' | 'not_due' | 'unknown'
  sale: 'approved' | 'unanswered' | 'failed' | 'absent' | 'not_due' | 'unknown'
  /** What the till did to undo the sale and nobody answers for: the acts that a refund of WeChat answers are left out. */
  undoing: 'none' | 'reversed' | 'voided' | 'unanswered' | 'refused'
  /** `unproven`: done at the till, but WeChat's ledger ends too early to know of it. */
  tillRefund: 'none' | 'by_host' | 'local' | 'unanswered' | 'unproven'
  refund: 'none' | 'live' | 'abnormal' | 'closed' | 'unknown'
  origin: Origin | 'none'
  arrival: 'none' | 'arrived' | 'waiting' | 'overdue' | 'unseen'
  /** The payer's account: the wallet needs no statement. */
  debit: 'wallet' | 'seen' | 'held' | 'released' | 'none' | 'unseen'
}

export interface Oddity { kind: Signals['oddity']; rows: LedgerRow[]; over: OverReturn | null }

/** The first that fits is the one told. */
export function oddityOf(view: PaymentView): Oddity {
  const over = overReturn(view)
  const found: readonly (readonly [Signals['oddity'], LedgerRow[]])[] = [
    ['fraud', fraudPattern(view)],
    ['over_returned', over?.rows ?? []],
    ['crossed', crossedRefund(view)],
    ['twin', twinPayment(view)],
    ['amounts_differ', differingAmounts(view)],
  ]
  const [kind, rows] = found.find(([, pattern]) => pattern.length > 0) ?? ['none' as const, []]
  return { kind, rows, over }
}

export function signalsOf(view: PaymentView, oddity: Oddity): Signals {
  const debit = debitOf(view)
  return {
    oddity: oddity.kind,
    carrier: view.carrier,
    wechat: wechatOf(view),
    sale: saleOf(view),
    undoing: undoingOf(view),
    tillRefund: tillRefundOf(view),
    refund: refundOf(view),
    origin: weightiest(view.returns.map((one) => originOf(one, view)), ['platform', 'rule', 'time_out', 'late_answer', 'person', 'system', 'unheard', 'unsettled', 'untold', 'agreed']),
    arrival: view.carrier === 'card' && debit === 'none' && view.returns.length > 0
      ? 'arrived'
      : weightiest(view.returns.map((one) => one.arrival.state), ['overdue', 'waiting', 'unseen', 'arrived']),
    debit,
  }
}

function wechatOf({ carrier, wechat, reach, paidAt }: PaymentView): Signals['wechat'] {
  if (carrier === 'card') return 'not_due'
  if (wechat.state !== 'absent') return wechat.state
  return carrier === 'wechat' && paidAt !== null && covers(reach.wechat, paidAt.fromMs) ? 'absent' : 'unknown'
}

function saleOf({ till, isTillDue, reach, paidAt }: PaymentView): Signals['sale'] {
  if (till.sale && till.outcome !== 'absent') return till.outcome
  if (!isTillDue) return 'not_due'
  return paidAt !== null && covers(reach.pos, paidAt.fromMs) ? 'absent' : 'unknown'
}

const unanswered = ({ till, answered }: PaymentView): Takeback[] => till.takebacks.filter((act) => !act.isCrossed && !answered.has(act))

function undoingOf(view: PaymentView): Signals['undoing'] {
  const acts = unanswered(view).filter(({ kind }) => kind !== 'refund')
  const done = acts.find(isDone)
  if (done) return done.kind === 'void' ? 'voided' : 'reversed'
  const last = acts.at(-1)
  if (!last) return 'none'
  if (last.answer === 'silent') return 'unanswered'
  // A refused void of a good sale changes nothing.
  return last.kind === 'void' && view.till.outcome === 'approved' ? 'none' : 'refused'
}

function tillRefundOf(view: PaymentView): Signals['tillRefund'] {
  const acts = unanswered(view).filter(({ kind }) => kind === 'refund')
  const done = acts.find(isDone)
  if (done && !wouldShowRefund(view, done.at?.fromMs ?? -Infinity)) return 'unproven'
  if (done) return done.isLocal ? 'local' : 'by_host'
  const open = acts.filter((act) => act.answer !== 'refused' && !view.returns.some((one) => one.amountFen === act.row.amountFen))
  return open.length > 0 ? 'unanswered' : 'none'
}

function refundOf(view: PaymentView): Signals['refund'] {
  const { wechat, returns, carrier, till, bank, paidAt } = view
  if (carrier === 'card' && till.chargebacks.length === 0) return returns.length > 0 ? 'live' : 'none'
  if (wechat.refunds.some(({ state, amountFen }) => state === 'closed' && !returns.some((again) => again.amountFen >= amountFen))) return 'closed'
  if (returns.some(({ refund }) => refund?.state === 'abnormal')) return 'abnormal'
  if (returns.length > 0) return 'live'
  // A chargeback returned the money over a road this table does not judge.
  if (wechat.hintsAtRefund || till.chargebacks.length > 0 || bank.disputes.length > 0) return 'unknown'
  const lastActMs = Math.max(paidAt?.fromMs ?? -Infinity, ...till.takebacks.map((act) => act.at?.fromMs ?? -Infinity))
  return wechat.state === 'unpaid' || wouldShowRefund(view, lastActMs) ? 'none' : 'unknown'
}

/** Would WeChat's rows hold a refund asked for at that time? */
const wouldShowRefund = ({ wechat, reach }: PaymentView, atMs: number): boolean =>
  wechat.deniesRefund || covers(reach.wechat, atMs + THRESHOLDS.sameActMs)

function debitOf({ wechat, bank, reach, returns, paidAt, asOfMs, carrier }: PaymentView): Signals['debit'] {
  if (carrier !== 'card' && (wechat.means === 'wallet' || reach.bank.kind === 'not_needed')) return 'wallet'
  if (bank.debits.length > 0) return 'seen'
  if (bank.holds.length > 0) return bank.releases.length > 0 ? 'released' : 'held'
  if (paidAt === null || returns.some((one) => one.credit !== null)) return 'unseen'
  const postedMs = paidAt.untilMs + THRESHOLDS.postingMs
  return asOfMs >= postedMs && covers(reach.bank, paidAt.fromMs) && covers(reach.bank, postedMs) ? 'none' : 'unseen'
}

function weightiest<Value extends string>(values: readonly Value[], order: readonly Value[]): Value | 'none' {
  return order.find((value) => values.includes(value)) ?? 'none'
}
