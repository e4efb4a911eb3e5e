import * as z from 'zod/mini'

export const LEDGERS = ['wechat', 'pos', 'bank'] as const
export type Ledger = (typeof LEDGERS)[number]

/** A source's own words. Absent, null and '' say the same: nothing. Identifiers are text too: a number would lose their digits. */
const text = z.optional(z.pipe(z.nullable(z.string()), z.transform((value) => value?.trim() || undefined)))

/** The answer code of a host. null: there was no answer; absent: the source does not carry the code. */
const answerCode = z.optional(z.pipe(z.nullable(z.string()), z.transform((value) => value?.trim() || null)))

const minorUnits = z.int().check(z.nonnegative())
/** Always positive, the direction says the sign; 0 where the row names no amount. */
const amount = z.pipe(z.nullish(minorUnits), z.transform((value) => value ?? 0))
const optionalAmount = z.optional(z.pipe(z.nullable(minorUnits), z.transform((value) => value ?? undefined)))
const currency = z.pipe(z.nullish(z.string()), z.transform((value) => value?.trim().toUpperCase() || 'CNY'))

const common = {
  rowId: z.string().check(z.minLength(1)),
  source: text,
  line: z.catch(z.optional(z.int()), undefined),
  type: text,
  status: text,
  amountFen: amount,
  currency,
  remark: text,
  /** Columns the reader knows no name for, by the name their file gives them. */
  extras: z.catch(z.optional(z.record(z.string(), z.string())), undefined),
}

export const wechatRow = z.object({
  ...common,
  ledger: z._default(z.literal('wechat'), 'wechat'),
  /** RFC 3339, or without an offset where the source did not say one. */
  time: text,
  /** As the owner of the bill sees it: the payer in a consumer bill, the merchant in a trade bill. */
  direction: z.optional(z.catch(z.nullable(z.enum(['in', 'out', 'neutral'])), null)),
  counterparty: text,
  /** The sum of the order, where it is more than the payer paid: a coupon paid the rest. */
  orderAmountFen: optionalAmount,
  transactionId: text,
  outTradeNo: text,
  refundId: text,
  outRefundNo: text,
  payMethod: text,
  receivedAccount: text,
  refundChannel: text,
  refundSuccessTime: text,
  initiator: text,
  payer: text,
})

export const posRow = z.object({
  ...common,
  ledger: z._default(z.literal('pos'), 'pos'),
  time: text,
  /** `terminal` or `host`: whose clock the time is. */
  timeBasis: text,
  direction: z.optional(z.catch(z.nullable(z.enum(['in', 'out', 'neutral'])), null)),
  mti: text,
  processingCode: text,
  responseCode: answerCode,
  terminalId: text,
  merchantId: text,
  batchNo: text,
  traceNo: text,
  rrn: text,
  origTraceNo: text,
  origBatchNo: text,
  cardNo: text,
  outTradeNo: text,
  transactionId: text,
  settleDate: text,
  operator: text,
})

/** Some sources call the sides of an account in and out. */
const SIDES: Record<string, 'debit' | 'credit'> = { debit: 'debit', credit: 'credit', out: 'debit', in: 'credit' }

export const bankRow = z.object({
  ...common,
  ledger: z._default(z.literal('bank'), 'bank'),
  /** RFC 3339, or a bare date where the bank gives no time. */
  bookTime: text,
  valueDate: text,
  direction: z.optional(z.pipe(z.nullable(z.string()), z.transform((word) => SIDES[word ?? '']))),
  /** customer_card, other_card or merchant_settlement. */
  accountRole: text,
  accountTail: text,
  summary: text,
  counterparty: text,
  originalAmountMinor: optionalAmount,
  originalCurrency: text,
  ref: text,
})

export type WechatRow = z.output<typeof wechatRow>
export type PosRow = z.output<typeof posRow>
export type BankRow = z.output<typeof bankRow>

/** One line of a ledger in the neutral form engine, importers and screens share (formats.md, section 8). */
export type LedgerRow = WechatRow | PosRow | BankRow

/** When a row says it happened, as written. */
export const writtenTime = (row: LedgerRow): string | undefined => (row.ledger === 'bank' ? row.bookTime ?? row.valueDate : row.time)
