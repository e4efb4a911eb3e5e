import type { BankRow, PosRow, WechatRow } from '../../ledger/row'
import { chinaInstant, parseInstant } from '../../clock/rfc3339'
import { type DiagnosisInput, readDiagnosisInput } from '../input'

/** One invented payment of 86.40 yuan on Tuesday, 12 May 2026, 13:20:10, and the rows that tell of it. Rows take overrides. */
export const AMOUNT = 8640
export const ORDER = 'QS20260512132006'
export const TRANSACTION = '4200009020260512000000091001'
export const REFUND = '50309902026051200000000091001'
export const SHOP = '虚构面馆'
const PAID = '2026-05-12T13:20:10+08:00'

/** RFC 3339, so many seconds after the payment. */
export const after = (seconds: number): string => chinaInstant(new Date(parseInstant(PAID)!.getTime() + seconds * 1000))
export const MINUTES = 60
export const HOURS = 60 * MINUTES
export const DAYS = 24 * HOURS

let rows = 0
const id = (letter: string): string => `${letter}${(rows += 1)}`
const common = { amountFen: AMOUNT, currency: 'CNY' } as const
const keys = { transactionId: TRANSACTION, outTradeNo: ORDER, counterparty: SHOP } as const

type Wechat = Partial<WechatRow>
const wechat = (row: Wechat): WechatRow => ({ rowId: id('W'), ledger: 'wechat', ...common, ...keys, ...row })

export const billPayment = (row: Wechat = {}): WechatRow =>
  wechat({ source: 'consumer_bill', time: after(0), type: '商户消费', direction: 'out', status: '支付成功', payMethod: '样本银行(7301)', ...row })
export const billReceipt = (row: Wechat = {}): WechatRow =>
  wechat({ source: 'consumer_bill', type: `${SHOP}-退款`, direction: 'in', status: '已全额退款', payMethod: '样本银行(7301)', transactionId: REFUND, outTradeNo: undefined, ...row })
export const tradePayment = (row: Wechat = {}): WechatRow =>
  wechat({ source: 'merchant_trade_bill', time: after(0), type: 'MICROPAY', direction: 'in', status: 'SUCCESS', payer: 'oPayer1', ...row })
export const tradeRefund = (row: Wechat = {}): WechatRow =>
  wechat({ source: 'merchant_trade_bill', type: 'MICROPAY', direction: 'out', status: 'REFUND', refundId: REFUND, outRefundNo: 'QSTK0001', refundChannel: 'ORIGINAL', payer: 'oPayer1', ...row })
export const revocation = (row: Wechat = {}): WechatRow => tradeRefund({ status: 'REVOKED', outRefundNo: undefined, ...row })
export const liveOrder = (row: Wechat = {}): WechatRow => wechat({ source: 'api_transaction', time: after(0), type: 'MICROPAY', direction: 'out', status: 'SUCCESS', ...row })
export const liveRefund = (row: Wechat = {}): WechatRow =>
  wechat({ source: 'api_refund', type: '退款单', direction: 'in', status: 'SUCCESS', refundId: REFUND, outRefundNo: 'QSTK0001', refundChannel: 'ORIGINAL', receivedAccount: '样本银行借记卡7301', ...row })
export const fundFlow = (row: Wechat = {}): WechatRow =>
  wechat({ source: 'merchant_fund_flow', type: '退款', direction: 'out', status: '退款', amountFen: AMOUNT - 52, refundId: REFUND, outRefundNo: 'QSTK0001', ...row })
export const history = (row: Wechat): WechatRow => wechat({ source: 'complaint_history', type: '投诉协商记录', direction: 'neutral', ...row })

type Pos = Partial<PosRow>
const pos = (row: Pos): PosRow => ({
  rowId: id('P'), ledger: 'pos', source: 'pos_journal', ...common, timeBasis: 'terminal', terminalId: '20090001', merchantId: '898990000000001',
  batchNo: '000512', operator: '03', responseCode: '00', status: '成功', ...row,
})
export const sale = (row: Pos = {}): PosRow =>
  pos({ time: after(-4), type: '消费', mti: '0200', processingCode: '000000', traceNo: '000301', rrn: '613213000301', outTradeNo: ORDER, ...row })
const backTo = { outTradeNo: ORDER, origTraceNo: '000301', origBatchNo: '000512' } as const
export const reversal = (row: Pos = {}): PosRow => pos({ time: after(55), type: '消费冲正', mti: '0400', processingCode: '000000', traceNo: '000302', ...backTo, ...row })
export const voided = (row: Pos = {}): PosRow => pos({ type: '消费撤销', mti: '0200', processingCode: '200000', traceNo: '000303', ...backTo, ...row })
export const tillRefund = (row: Pos = {}): PosRow => pos({ type: '退货', mti: '0220', processingCode: '200000', traceNo: '000304', ...backTo, ...row })

type Bank = Partial<BankRow>
const bank = (row: Bank): BankRow => ({
  rowId: id('B'), ledger: 'bank', source: 'bank_statement', ...common, accountRole: 'customer_card', accountTail: '7301', status: 'booked', counterparty: `财付通-${SHOP}`, ...row,
})
export const debit = (row: Bank = {}): BankRow => bank({ bookTime: after(1), direction: 'debit', summary: '快捷支付', ...row })
export const credit = (row: Bank = {}): BankRow => bank({ direction: 'credit', summary: '快捷退款', ...row })

export const silent = { responseCode: null, status: '无应答' } as const
export const wallet = { payMethod: '零钱' } as const
/** The same payment by card at the till: no WeChat row, a card number instead of an order. */
export const byCard = { outTradeNo: undefined, cardNo: '622900******7301' } as const
export const cardSubject = { transactionId: undefined, outTradeNo: undefined, rrn: '613213000301' } as const

export interface Story { wechat?: WechatRow[]; pos?: PosRow[]; bank?: BankRow[]; asOf?: string; subject?: Partial<DiagnosisInput['subject']>; coverage?: DiagnosisInput['coverage'] }

/** A whole input; ledgers that are not named are missing. */
export function story({ asOf = after(5 * DAYS), subject, coverage, ...ledgers }: Story): DiagnosisInput {
  const read = readDiagnosisInput({ asOf, subject: { transactionId: TRANSACTION, outTradeNo: ORDER, amountFen: AMOUNT, ...subject }, ledgers, coverage })
  if (!read.ok) throw new Error(`${read.field}: ${read.fault}`)
  return read.input
}
