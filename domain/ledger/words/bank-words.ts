import type { BankRow } from '../row'

/** Which kind of credit a line of a statement is, by its words; the first that fits wins. */
export type CreditKind = 'dispute' | 'refund' | 'release' | 'repayment' | 'transfer' | 'settlement' | 'unnamed'

const CREDITS: readonly (readonly [RegExp, CreditKind])[] = [
  [/争议|退单|拒付|贷记调整|chargeback|dispute/i, 'dispute'],
  [/释放|解冻|解除|release/i, 'release'],
  [/商户结算|收单结算|settlement/i, 'settlement'],
  // Paying a card's bill is no refund, not even when the payment comes back.
  [/还款|repay/i, 'repayment'],
  [/退款|退货|退回|退还|撤销|冲正|refund|reversal|return/i, 'refund'],
  [/转账|汇入|汇款|转入|转存|代发|代付|工资|利息|结息|存款|存入|提现|充值|赎回|理财|红包|transfer|salary|interest|^(xfer|int|div|dep|directdep)\b/i, 'transfer'],
]

export const creditKind = (row: BankRow): CreditKind =>
  CREDITS.find(([words]) => words.test(`${row.type ?? ''} ${row.summary ?? ''}`))?.[1] ?? 'unnamed'

/** A line that only sets money aside: not booked, merely told, or called a hold. */
export const isHold = (row: BankRow): boolean => /pending|pdng|^info$/i.test(row.status ?? '') || /授权占用|预授权|hold/i.test(row.summary ?? '')

/** Bought on instalments: a refund shortens the plan and pays out no cash. */
export const isInstalment = (row: BankRow): boolean => /分期/.test(`${row.type ?? ''} ${row.summary ?? ''}`)

/** WeChat Pay as a bank's line names it; the shop stands after the dash (formats.md, section 7.4). */
export const namesWechat = (row: BankRow): boolean => /财付通|微信|tenpay|wechat/i.test(`${row.counterparty ?? ''} ${row.summary ?? ''}`)

/** Does the line name this shop? Names are compared without blanks; a bank may cut a long one. */
export function namesShop(row: BankRow, shop: string | undefined): boolean {
  const plain = (words: string): string => words.normalize('NFKC').replace(/[\s\-－—_·.]/g, '')
  const wanted = plain(shop ?? '')
  const written = plain(row.counterparty ?? '').replace(/^(财付通|微信支付)/, '')
  return wanted.length >= 2 && written.length >= 2 && (written.includes(wanted) || wanted.includes(written))
}
