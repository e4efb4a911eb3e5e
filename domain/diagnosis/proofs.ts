import type { BankRow, LedgerRow, PosRow, WechatRow } from '../ledger/row'
import { posAnswer, posKind } from '../ledger/words/pos-words'
import { type RefundState, initiatorKind, refundMark, refundState, wechatRole } from '../ledger/words/wechat-words'
import { gapMs, isExact } from './moments'
import type { PaymentView } from './payment-view'
import type { Oddity } from './signals'
import { surroundingRows } from './surroundings'
import type { RuleId } from './vocabulary'

/** What one row proves; `messages/` has a sentence for each. */
export type ProofCode =
  | 'wechat_paid' | 'wechat_paid_then_refunded' | 'wechat_part_refunded' | 'order_paid' | 'order_refund_begun' | 'order_revoked' | 'order_unpaid'
  | 'revoked' | `refund_${RefundState}` | 'refund_receipt' | 'refund_asked_by' | 'complaint_step'
  | 'sale_approved' | 'sale_unanswered' | 'sale_refused'
  | `${TakebackWord}_done` | `${TakebackWord}_unanswered` | `${TakebackWord}_refused` | 'cash_refund' | 'crossed_refund' | 'chargeback' | 'batch_settled'
  | 'card_debited' | 'card_held' | 'hold_released' | 'card_credited' | 'dispute_credited' | 'credited_elsewhere' | 'shop_settled'
  | 'twin_payment' | 'other_order_refunded' | 'same_pattern' | 'same_fault' | 'amount_differs'
type TakebackWord = 'reversal' | 'void' | 'cancel' | 'till_refund'

export interface Proof { code: ProofCode; params: { amountFen?: number; seconds?: number; code?: string; words?: string; by?: ReturnType<typeof initiatorKind> } }

/** One row of a ledger and what it shows of this payment. */
export interface CitedRow { rowId: string; proves: Proof }

const ODDITY_PROOFS: Record<Exclude<Oddity['kind'], 'none' | 'over_returned'>, ProofCode> = {
  fraud: 'same_pattern', crossed: 'other_order_refunded', twin: 'twin_payment', amounts_differ: 'amount_differs',
}

/** The rows an answer rests on: those of the payment, then those of what surrounds it. Each is cited once. */
export function citedRows(rule: RuleId, view: PaymentView, oddity: Oddity): CitedRow[] {
  const { bank } = view
  const own = [...view.rows.wechat.filter((row) => wechatRole(row) !== 'other'), ...view.rows.pos.filter((row) => posKind(row) !== 'other')].filter((row) => view.found.has(row))
  const lines: [BankRow[], ProofCode][] = [
    [bank.debits, 'card_debited'], [bank.holds, 'card_held'], [bank.releases, 'hold_released'],
    [view.returns.flatMap((one) => one.credit ?? []), 'card_credited'], [bank.disputes, 'dispute_credited'],
  ]
  const cited = new Map<LedgerRow, Proof>(own.map((row) => [row, proofOf(row, view)]))
  for (const [rows, code] of lines) for (const row of rows) if (!cited.has(row)) cited.set(row, { code, params: { amountFen: row.amountFen } })
  for (const row of oddity.rows) if (!cited.has(row)) cited.set(row, { code: oddityProof(row, oddity), params: { amountFen: row.amountFen } })
  for (const row of surroundingRows(rule, view)) if (!cited.has(row)) cited.set(row, { code: surroundingProof(row), params: { amountFen: row.amountFen } })
  return [...cited].map(([row, proves]) => ({ rowId: row.rowId, proves }))
}

function oddityProof(row: LedgerRow, { kind }: Oddity): ProofCode {
  if (kind === 'crossed' && row.ledger === 'bank') return 'credited_elsewhere'
  return kind === 'none' || kind === 'over_returned' ? 'dispute_credited' : ODDITY_PROOFS[kind]
}

function surroundingProof(row: LedgerRow): ProofCode {
  if (row.ledger === 'bank') return 'shop_settled'
  return row.ledger === 'pos' && posKind(row) === 'settlement' ? 'batch_settled' : 'same_fault'
}

const proofOf = (row: LedgerRow, view: PaymentView): Proof =>
  row.ledger === 'wechat' ? wechatProof(row, view) : row.ledger === 'pos' ? posProof(row, view) : { code: 'card_debited', params: { amountFen: row.amountFen } }

function wechatProof(row: WechatRow, view: PaymentView): Proof {
  const params = { amountFen: row.amountFen }
  const mark = refundMark(row)
  switch (wechatRole(row)) {
    case 'payment': return { code: mark === null ? 'wechat_paid' : mark === 'all' ? 'wechat_paid_then_refunded' : 'wechat_part_refunded', params }
    case 'order': return { code: ORDER_PROOFS[row.status ?? ''] ?? 'order_unpaid', params }
    case 'refund': return row.status === 'REVOKED'
      ? { code: 'revoked', params: { ...params, seconds: secondsAfterPayment(row, view) } }
      : { code: `refund_${refundState(row)}`, params: { ...params, words: row.outRefundNo } }
    case 'refund_flow': return { code: 'refund_asked_by', params: { by: row.initiator === undefined ? undefined : initiatorKind(row.initiator), words: row.remark } }
    case 'receipt': return { code: 'refund_receipt', params }
    case 'history': case 'other': return { code: 'complaint_step', params: { words: row.status } }
  }
}

const ORDER_PROOFS: Record<string, ProofCode> = { SUCCESS: 'order_paid', REFUND: 'order_refund_begun', REVOKED: 'order_revoked' }

function posProof(row: PosRow, view: PaymentView): Proof {
  const params = { amountFen: row.amountFen, seconds: secondsAfterPayment(row, view), code: row.responseCode ?? undefined }
  const answer = posAnswer(row)
  switch (posKind(row)) {
    case 'sale':
      if (row === view.till.sale && view.till.outcome === 'unanswered') return { code: 'sale_unanswered', params }
      return { code: answer === 'approved' || answer === 'unstated' ? 'sale_approved' : answer === 'silent' ? 'sale_unanswered' : 'sale_refused', params }
    case 'chargeback': return { code: 'chargeback', params }
    case 'settlement': case 'other': return { code: 'batch_settled', params }
    default: return { code: takebackProof(row, view), params }
  }
}

function takebackProof(row: PosRow, { till }: PaymentView): ProofCode {
  const act = till.takebacks.find((one) => one.row === row)
  if (act?.isCash) return 'cash_refund'
  if (act?.isCrossed) return 'crossed_refund'
  const kind = posKind(row)
  const word: TakebackWord = kind === 'void' || kind === 'cancel' || kind === 'reversal' ? kind : 'till_refund'
  const answer = act?.answer ?? posAnswer(row)
  return `${word}_${answer === 'approved' || answer === 'unstated' ? 'done' : answer === 'silent' ? 'unanswered' : 'refused'}`
}

function secondsAfterPayment(row: LedgerRow, { clock, paidAt }: PaymentView): number | undefined {
  const at = clock(row)
  return at === null || paidAt === null || !isExact(at) || !isExact(paidAt) ? undefined : Math.round(gapMs(paidAt, at) / 1000)
}
