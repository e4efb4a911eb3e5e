import type { LedgerRow, PosRow, WechatRow } from '../../ledger/row'
import { posAnswer, posKind } from '../../ledger/words/pos-words'
import { refundMark, wechatRole } from '../../ledger/words/wechat-words'
import { originalTrace, ownTrace } from '../find-by-keys'
import { within } from '../moments'
import type { PaymentView } from '../payment-view'
import { THRESHOLDS } from '../thresholds'

/**
 * D15: the same payer paid the same amount twice within minutes because the till did not learn the result of one; both stand.
 * Returns the twin's rows; none where there is no twin, or the till knew of both sales, which then are two purchases.
 */
export function twinPayment(view: PaymentView): LedgerRow[] {
  if (view.returns.length > 0) return []
  return view.carrier === 'card' ? cardTwin(view) : wechatTwin(view)
}

function wechatTwin(view: PaymentView): LedgerRow[] {
  const { rows, found, wechat, clock, till } = view
  const isPayment = (row: WechatRow): boolean => wechatRole(row) === 'payment'
  const [mine, others] = [wechat.payments, rows.wechat.filter((row) => isPayment(row) && !found.has(row))]
  const twins = others.filter((other) => mine.some((own) => isSamePayer(own, other) && own.amountFen === other.amountFen
    && own.counterparty === other.counterparty && within(clock(own), clock(other), THRESHOLDS.twinMs)))
  const [twin] = twins
  if (!twin || isReturned(twin, rows.wechat)) return []
  const isTwins = (row: WechatRow | PosRow): boolean => shares(row.transactionId, twin.transactionId) || shares(row.outTradeNo, twin.outTradeNo)
  const sale = rows.pos.find((row) => posKind(row) === 'sale' && isTwins(row))
  const knowsMine = till.outcome === 'approved'
  const knowsTwin = sale !== undefined && posAnswer(sale) === 'approved'
  // The journal must have been there to see, or its silence says nothing.
  if (view.reach.pos.kind === 'missing' || knowsMine === knowsTwin) return []
  return [...twins.filter(isTwins), ...(sale ? [sale] : [])]
}

/** One payer's bill holds one payer's payments; a merchant's bill names the payer. */
const isSamePayer = (a: WechatRow, b: WechatRow): boolean =>
  (a.source === 'consumer_bill' && b.source === 'consumer_bill') || shares(a.payer, b.payer)

function isReturned(payment: WechatRow, bill: readonly WechatRow[]): boolean {
  return refundMark(payment) !== null || bill.some((row) => ['refund', 'refund_flow'].includes(wechatRole(row))
    && (shares(row.transactionId, payment.transactionId) || shares(row.outTradeNo, payment.outTradeNo)))
}

/** Two sales of one card, one of them unanswered, and two debits on the statement. */
function cardTwin({ rows, till, bank, found, clock }: PaymentView): LedgerRow[] {
  const { sale } = till
  if (!sale || bank.debits.length === 0) return []
  const twin = rows.pos.find((row) => row !== sale && posKind(row) === 'sale' && !found.has(row) && shares(row.cardNo, sale.cardNo)
    && row.amountFen === sale.amountFen && shares(row.merchantId, sale.merchantId) && within(clock(row), clock(sale), THRESHOLDS.twinMs))
  if (!twin || (posAnswer(twin) === 'approved') === (till.outcome === 'approved')) return []
  if (rows.pos.some((row) => posKind(row) !== 'sale' && originalTrace(row) !== undefined && originalTrace(row) === ownTrace(twin))) return []
  const second = rows.bank.find((row) => row.direction === 'debit' && !bank.debits.includes(row) && row.amountFen === sale.amountFen
    && row.accountTail === bank.debits[0]!.accountTail && row.counterparty === bank.debits[0]!.counterparty
    && within(clock(row), clock(twin), THRESHOLDS.bankPostingMs))
  const debits = second ? [second] : bank.debits.slice(1)
  return debits.length > 0 ? [twin, ...debits] : []
}

const shares = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b
