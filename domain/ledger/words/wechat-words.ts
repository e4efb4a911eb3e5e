import type { WechatRow } from '../row'

/** What a WeChat row is about. */
export type WechatRole =
  | 'payment'      // the sale
  | 'order'        // the live state of the order
  | 'refund'       // a refund or a revocation, from the merchant's bill or the interface
  | 'refund_flow'  // the refund in the merchant's funds: who asked and why, net of the fee given back
  | 'receipt'      // the refund as the payer's bill shows it, under a number of its own
  | 'history'      // one entry of a complaint
  | 'other'

/** How far a refund has come, as WeChat's words say. */
export type RefundState = 'accepted' | 'processing' | 'done' | 'abnormal' | 'closed'

const REFUND_STATES: readonly (readonly [RegExp, RefundState])[] = [
  [/^(SUCCESS|REFUND_SUCCESS)$|退款成功|已全额退款|^已退款|对方已退还/i, 'done'],
  [/^PROCESSING$|退款处理中|退款中/i, 'processing'],
  [/^(ABNORMAL|CHANGE)$|退款异常/i, 'abnormal'],
  [/^(CLOSED?|REFUNDCLOSED?)$|退款关闭/i, 'closed'],
]

/** Partial refunds carry the sum so far, not one refund (formats.md, section 1.5). */
const PART = /^已退款[（(]?[¥￥]?([\d,]+(?:\.\d+)?)元?[)）]?$/

export const isRefundType = (type: string | undefined): boolean => type?.endsWith('退款') ?? false

/** What a row is about, by its source first and by its shape where the source is one we do not know. */
export function wechatRole(row: WechatRow): WechatRole {
  switch (row.source) {
    case 'complaint_history': return 'history'
    case 'api_refund': return 'refund'
    case 'api_transaction': return 'order'
    case 'merchant_fund_flow':
      if (/退款/.test(row.type ?? '') && !/手续费/.test(row.type ?? '')) return 'refund_flow'
      return row.type === '交易' && row.direction === 'in' ? 'payment' : 'other'
    case 'consumer_bill':
      if (row.direction === 'in') return isRefundType(row.type) ? 'receipt' : 'other'
      return row.direction === 'out' ? 'payment' : 'other'
    case 'alipay_bill':
      if (/退款/.test(row.status ?? '')) return 'refund'
      return row.direction === 'out' ? 'payment' : 'other'
    default: return roleByShape(row)
  }
}

function roleByShape(row: WechatRow): WechatRole {
  if (/^(REFUND|REVOKED)$/.test(row.status ?? '') || row.refundId || row.outRefundNo) return 'refund'
  if (/^(SUCCESS|支付成功)$/.test(row.status ?? '')) return 'payment'
  return isRefundType(row.type) && row.direction === 'in' ? 'receipt' : 'other'
}

/** The state a refund's own row gives; a trade bill only says that the refund was accepted, and is never corrected. */
export function refundState(row: WechatRow): RefundState {
  if (row.source === 'merchant_fund_flow') return /关闭/.test(row.type ?? '') ? 'closed' : 'accepted'
  return REFUND_STATES.find(([words]) => words.test(row.status ?? ''))?.[1] ?? 'accepted'
}

/** What a payment's status says was given back: all of it, a sum in fen so far, or nothing (null). */
export function refundMark(row: WechatRow): 'all' | number | null {
  const status = row.status ?? ''
  if (/^已全额退款$|^对方已退还$/.test(status)) return 'all'
  const [, sum] = PART.exec(status.normalize('NFKC')) ?? []
  if (sum === undefined) return null
  const [whole = '', part = ''] = sum.replaceAll(',', '').split('.')
  return Number(whole) * 100 + Number(part.slice(0, 2).padEnd(2, '0'))
}

/** What the order is, by the word of the live query or the bill. */
export function orderState(row: WechatRow): 'paid' | 'unpaid' | 'pending' {
  // Alipay closes an order that was refunded whole, too; one that was never paid counts as no expense.
  if (row.source === 'alipay_bill') return 'paid'
  if (/^(NOTPAY|CLOSED|PAYERROR)$|交易关闭|交易已关闭/.test(row.status ?? '')) return 'unpaid'
  return /^(USERPAYING|ACCEPT)$/.test(row.status ?? '') ? 'pending' : 'paid'
}

/** Paid from 零钱 or 零钱通, from a card, or not said. Several means joined by & count as the card. A merchant's bill says CMB_DEBIT or LQT. */
export function meansOf(words: string | undefined): 'wallet' | 'card' | undefined {
  if (!words) return undefined
  if (/(\d{4})\)?$|银行|信用卡|借记卡|农商|信用社|_(DEBIT|CREDIT)$/.test(words.normalize('NFKC'))) return 'card'
  return /零钱|^LQT$/.test(words) ? 'wallet' : undefined
}

/** The last four digits an account is written with. */
export const tailOf = (words: string | undefined): string | undefined => /(\d{4})\)?$/.exec(words?.normalize('NFKC') ?? '')?.[1]

/** Who asked for a refund, as a fund flow names it: WeChat itself, the merchant's interface, or a person's login. */
export function initiatorKind(name: string): 'system' | 'interface' | 'person' {
  if (/^(system|wechatpay|wechat|platform|系统|微信支付)$/i.test(name)) return 'system'
  return /^\d+$|api$/i.test(name) ? 'interface' : 'person'
}
