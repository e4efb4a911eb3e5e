import type { LedgerRow } from '../row'

const IDENTIFIERS = ['transactionId', 'outTradeNo', 'refundId', 'outRefundNo', 'rrn', 'traceNo', 'origTraceNo', 'ref'] as const

/** What a spreadsheet program makes of a long number: 4.2E+27. Its last digits are gone. */
const LOST = /^\d(?:\.\d+)?e\+?\d+$/i

/** The row without identifiers that lost digits, which could tie it to another payment; the row itself where there are none. */
export function withoutLostDigits(row: LedgerRow): LedgerRow {
  const lost = IDENTIFIERS.filter((name) => LOST.test((row as Partial<Record<typeof name, string>>)[name] ?? ''))
  return lost.length === 0 ? row : { ...row, ...Object.fromEntries(lost.map((name) => [name, undefined])) }
}
