import type { Ledger } from '../row'

/** What a column of somebody's own file can mean, whichever ledger it is of. */
const COMMON = ['time', 'clock', 'amount', 'amountIn', 'amountOut', 'direction', 'currency', 'type', 'status', 'remark'] as const

/** And what it can mean in one ledger; the names are those of the neutral rows. */
const OWN = {
  wechat: ['transactionId', 'outTradeNo', 'refundId', 'outRefundNo', 'counterparty', 'payMethod'],
  pos: ['transactionId', 'outTradeNo', 'terminalId', 'merchantId', 'batchNo', 'traceNo', 'rrn', 'origTraceNo', 'origBatchNo', 'cardNo', 'responseCode', 'settleDate', 'operator'],
  bank: ['summary', 'counterparty', 'accountTail', 'valueDate', 'ref'],
} as const satisfies Record<Ledger, readonly string[]>

export type MappedField = (typeof COMMON)[number] | (typeof OWN)[Ledger][number]

/** What may be taught for a ledger: `time` holds a day or a day with its time, `clock` a time that stands in a column of its own. */
export const fieldsOf = (ledger: Ledger): readonly MappedField[] => [...COMMON, ...OWN[ledger]]

export const MAPPED_FIELDS: readonly MappedField[] = [...new Set([...COMMON, ...OWN.wechat, ...OWN.pos, ...OWN.bank])]

/** Columns about people's papers and telephones are never read, whatever they are taught to mean. */
export const isPersonal = (column: string): boolean => /持卡人姓名|身份证|证件号|手机|电话/.test(column)
