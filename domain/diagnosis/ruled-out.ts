import type { LedgerRow } from '../ledger/row'
import type { Lookalike } from './bank-side'
import type { PaymentView } from './payment-view'
import type { Oddity, Signals } from './signals'
import type { Cause } from './vocabulary'

/** Why a cause is not it; `messages/` has a sentence for each. */
export type ReasonCode =
  | 'credit_arrived' | 'nothing_to_wait_for' | 'wallet_needs_no_bank' | `credit_is_${Lookalike['because']}`
  | 'till_was_answered' | 'line_was_silent' | 'no_refund_by_merchant' | 'time_out_began_it' | 'till_asked_for_it' | 'no_platform_act'
  | 'sums_agree'

export interface RuledOut { cause: Cause; because: { code: ReasonCode }; rows: string[] }

interface Reason {
  cause: Cause
  code: ReasonCode
  when: { [Signal in keyof Signals]?: readonly Signals[Signal][] }
  rows: (view: PaymentView) => LedgerRow[]
}

const NO_ROWS = (): LedgerRow[] => []
const sale = ({ till }: PaymentView): LedgerRow[] => (till.sale ? [till.sale] : [])
const acts = ({ till }: PaymentView): LedgerRow[] => till.takebacks.map((act) => act.row)
const unrefusedActs = ({ till }: PaymentView): LedgerRow[] => till.takebacks.filter((act) => act.answer !== 'refused').map((act) => act.row)
const refunds = ({ returns }: PaymentView): LedgerRow[] => returns.flatMap((one) => one.refund?.rows ?? [])
const credits = ({ returns }: PaymentView): LedgerRow[] => returns.flatMap((one) => one.credit ?? [])
const history = ({ wechat }: PaymentView): LedgerRow[] => wechat.history

/** Other causes a reader may think of, and what in the rows speaks against each. */
const REASONS: readonly Reason[] = [
  { cause: 'bank_lag', code: 'credit_arrived', when: { arrival: ['arrived'], debit: ['seen', 'held', 'released'] }, rows: credits },
  { cause: 'bank_lag', code: 'wallet_needs_no_bank', when: { debit: ['wallet'] }, rows: NO_ROWS },
  { cause: 'bank_lag', code: 'nothing_to_wait_for', when: { refund: ['none', 'closed'], debit: ['seen', 'held', 'unseen'] }, rows: NO_ROWS },
  { cause: 'network_delay', code: 'till_was_answered', when: { sale: ['approved'], undoing: ['none', 'voided'], origin: ['none', 'agreed', 'rule', 'person', 'platform', 'system', 'unheard'] }, rows: sale },
  { cause: 'system_error', code: 'line_was_silent', when: { sale: ['unanswered'], undoing: ['none', 'unanswered', 'reversed'], origin: ['none', 'time_out'] }, rows: (view) => [...sale(view), ...unrefusedActs(view)] },
  { cause: 'merchant_setting', code: 'time_out_began_it', when: { origin: ['time_out', 'late_answer'] }, rows: refunds },
  { cause: 'merchant_setting', code: 'till_asked_for_it', when: { origin: ['agreed'] }, rows: acts },
  { cause: 'merchant_setting', code: 'no_refund_by_merchant', when: { wechat: ['paid'], refund: ['none'], tillRefund: ['none'] }, rows: NO_ROWS },
  { cause: 'platform_rule', code: 'no_platform_act', when: { wechat: ['paid'], refund: ['live', 'abnormal', 'closed'], origin: ['time_out', 'late_answer', 'rule', 'person', 'agreed'] }, rows: history },
  { cause: 'amount_mismatch', code: 'sums_agree', when: { oddity: ['none'], arrival: ['arrived'] }, rows: (view) => [...refunds(view), ...credits(view)] },
]

/** What was considered and put aside. Nothing is ruled out where the rows decide nothing. */
export function ruledOut(cause: Cause, signals: Signals, view: PaymentView, { kind }: Oddity): RuledOut[] {
  if (cause === 'insufficient_evidence') return []
  const told = REASONS.filter((reason) => reason.cause !== cause && fits(reason.when, signals)).map((reason) => (
    { cause: reason.cause, because: { code: reason.code }, rows: reason.rows(view).map((row) => row.rowId) }
  ))
  // Credits a person would take for the refund: they rule out what they would prove.
  const lookalikes = kind === 'none' ? view.bank.lookalikes : []
  return [...told, ...lookalikes.map(({ row, because }): RuledOut => (
    { cause: cause === 'none' ? 'amount_mismatch' : 'none', because: { code: `credit_is_${because}` }, rows: [row.rowId] }
  ))]
}

const fits = (when: Reason['when'], signals: Signals): boolean =>
  (Object.keys(when) as (keyof Signals)[]).every((signal) => (when[signal] as readonly string[]).includes(signals[signal]))
