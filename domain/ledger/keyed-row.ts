import type { PaymentKeys } from '../case/event-parts'
import type { Fen } from '../money/fen'
import type { BankRow, Ledger, LedgerRow, PosRow, WechatRow } from './row'

/** What somebody can read off another system's screen and key in: which ledger, and which kind of line in it. */
export const KEYED_KINDS = ['wechat_payment', 'wechat_refund', 'pos_sale', 'pos_reversal', 'pos_void', 'pos_refund', 'bank_debit', 'bank_credit'] as const
export type KeyedKind = (typeof KEYED_KINDS)[number]

/** How it stands there. `unanswered`: the till never heard. */
export const KEYED_STATUSES = ['done', 'processing', 'unanswered', 'failed'] as const
export type KeyedStatus = (typeof KEYED_STATUSES)[number]

export interface KeyedRow { kind: KeyedKind; status: KeyedStatus; time: string; amountFen: Fen; reference?: string }

export const ledgerOfKind = (kind: KeyedKind): Ledger => kind.slice(0, kind.indexOf('_')) as Ledger

/** The words in which each ledger itself would say it. */
const ORDER_STATUS: Record<KeyedStatus, string> = { done: '支付成功', processing: 'USERPAYING', unanswered: 'NOTPAY', failed: 'PAYERROR' }
const REFUND_STATUS: Record<KeyedStatus, string> = { done: 'SUCCESS', processing: 'PROCESSING', unanswered: 'PROCESSING', failed: 'ABNORMAL' }
const POS_TYPE = { pos_sale: '消费', pos_reversal: '冲正', pos_void: '消费撤销', pos_refund: '退货' } as const
const POS_STATUS: Record<KeyedStatus, Pick<PosRow, 'responseCode' | 'status'>> = {
  done: { responseCode: '00', status: '成功' },
  processing: { responseCode: null, status: '处理中' },
  unanswered: { responseCode: null, status: '超时' },
  failed: { status: '失败' },
}
const BANK_LINE = { bank_debit: { direction: 'debit', summary: '消费' }, bank_credit: { direction: 'credit', summary: '退款' } } as const

/** The numbers a payment is known by: those of the claim, else those its rows bear. */
export function knownKeys(claimed: PaymentKeys, rows: readonly LedgerRow[]): PaymentKeys {
  const said = (pick: (row: LedgerRow) => string | undefined) => rows.map(pick).find((number) => number !== undefined)
  return {
    transactionId: claimed.transactionId ?? said((row) => (row.ledger === 'bank' ? undefined : row.transactionId)),
    outTradeNo: claimed.outTradeNo ?? said((row) => (row.ledger === 'bank' ? undefined : row.outTradeNo)),
    rrn: claimed.rrn ?? said((row) => (row.ledger === 'pos' ? row.rrn : undefined)),
    accountTail: claimed.accountTail ?? said((row) => (row.ledger === 'bank' ? row.accountTail : undefined)),
  }
}

/** The neutral row of what was keyed in. It was keyed in on a case, so it bears the numbers that case is known by. */
export function keyedRow({ kind, status, time, amountFen, reference }: KeyedRow, keys: PaymentKeys): LedgerRow {
  const common = { rowId: 'keyed', amountFen, currency: 'CNY' }
  switch (kind) {
    case 'wechat_payment': return {
      ...common, ledger: 'wechat', source: status === 'done' ? undefined : 'api_transaction', time, type: '商户消费', direction: 'out',
      status: ORDER_STATUS[status], transactionId: reference ?? keys.transactionId, outTradeNo: keys.outTradeNo,
    } satisfies WechatRow
    case 'wechat_refund': return {
      ...common, ledger: 'wechat', source: 'api_refund', time, type: '退款', direction: 'in', status: REFUND_STATUS[status],
      transactionId: keys.transactionId, outTradeNo: keys.outTradeNo, refundId: reference, refundSuccessTime: status === 'done' ? time : undefined,
    } satisfies WechatRow
    case 'bank_debit': case 'bank_credit': return {
      ...common, ledger: 'bank', bookTime: time, accountRole: 'customer_card', accountTail: keys.accountTail, ref: reference,
      status: status === 'done' ? 'booked' : 'pending', ...BANK_LINE[kind],
    } satisfies BankRow
    default: return {
      ...common, ledger: 'pos', time, timeBasis: 'terminal', type: POS_TYPE[kind], direction: kind === 'pos_sale' ? 'in' : 'out',
      rrn: reference ?? keys.rrn, transactionId: keys.transactionId, outTradeNo: keys.outTradeNo, ...POS_STATUS[status],
    } satisfies PosRow
  }
}
