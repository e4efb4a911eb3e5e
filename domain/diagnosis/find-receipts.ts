import type { LedgerRow, WechatRow } from '../ledger/row'
import { refundMark, wechatRole } from '../ledger/words/wechat-words'
import type { Found } from './find-by-keys'
import { gapMs } from './moments'
import type { Clock } from './row-moment'

/**
 * The receipts of a refund whose number no other source gives: by shop, amount and order of time (formats.md, section 1.6).
 * A receipt that another refunded payment could claim as well is left alone.
 */
export function findReceipts(rows: readonly LedgerRow[], found: Found, clock: Clock): Found {
  const bill = rows.filter((row): row is WechatRow => row.ledger === 'wechat' && row.source === 'consumer_bill')
  const refunded = bill.filter((row) => wechatRole(row) === 'payment' && refundMark(row) !== null)
  const free = bill.filter((row) => wechatRole(row) === 'receipt' && !found.has(row))

  for (const payment of refunded) {
    if (!found.has(payment)) continue
    const open = leftOf(payment, bill, found)
    const mine = free.filter((receipt) => couldBe(receipt, payment) && !refunded.some((other) => !found.has(other) && couldBe(receipt, other)))
    const whole = mine.filter((receipt) => receipt.amountFen === open)
    if (whole.length === 1) found.set(whole[0]!, 'receipt_of_payment')
    else if (sumOf(mine) === open) for (const receipt of mine) found.set(receipt, 'receipt_of_payment')
  }
  return found

  function couldBe(receipt: WechatRow, payment: WechatRow): boolean {
    const [paidAt, refundedAt] = [clock(payment), clock(receipt)]
    return shopOf(receipt) === payment.counterparty && receipt.amountFen <= markedFen(payment)
      && paidAt !== null && refundedAt !== null && gapMs(paidAt, refundedAt) >= 0
  }
}

/** What the payment's mark says came back and no found receipt accounts for. */
function leftOf(payment: WechatRow, bill: readonly WechatRow[], found: Found): number {
  return markedFen(payment) - sumOf(bill.filter((row) => wechatRole(row) === 'receipt' && found.has(row)))
}

function markedFen(payment: WechatRow): number {
  const mark = refundMark(payment)
  return mark === 'all' ? payment.amountFen : mark ?? 0
}

const shopOf = (receipt: WechatRow): string | undefined => receipt.type?.replace(/-?退款$/, '') || receipt.counterparty
const sumOf = (rows: readonly WechatRow[]): number => rows.reduce((sum, row) => sum + row.amountFen, 0)
