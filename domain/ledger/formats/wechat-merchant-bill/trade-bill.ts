import type { TableRecord } from '../../container/table'
import type { LedgerContent, RowProblemCode } from '../../ledger-file'
import type { LedgerRow, WechatRow } from '../../row'
import { type Columns, columnSet, findColumns } from '../../text/columns'
import { orNothing, parseChinaMoment, parseSignedYuan } from '../../text/written'
import type { FormatReader } from '../format-reader'
import { readRecords } from '../read-records'
import { billRecords } from './bill-records'
import type { Footer } from './tally'

const REQUIRED = ['交易时间', '商户号', '微信订单号', '商户订单号', '交易状态', '货币种类']
/** What the payer paid; older bills name it as the sum of the order. */
const PAID = ['应结订单金额', '总金额']
const KNOWN = columnSet(
  ...REQUIRED.filter((name) => name !== '商户号'), ...PAID, '用户标识', '交易类型', '付款银行', '微信退款单号', '商户退款单号', '退款金额', '退款类型', '退款成功时间',
)
const DIRECTIONS = new Map<string, WechatRow['direction']>([['SUCCESS', 'in'], ['REFUND', 'out'], ['REVOKED', 'out']])

const FOOTER: Footer = {
  总交易单数: () => '1',
  应结订单总金额: (cell) => cell('应结订单金额'),
  退款总金额: (cell) => cell('退款金额'),
  充值券退款总金额: (cell) => cell('充值券退款金额'),
  手续费总金额: (cell) => cell('手续费'),
  订单总金额: (cell) => cell('订单金额'),
  申请退款总金额: (cell) => cell('申请退款金额'),
  总交易额: (cell) => cell('总金额'),
  总退款金额: (cell) => cell('退款金额'),
}

/** WeChat Pay's bill of a merchant's day: all of it, its payments, or its refunds (formats.md, section 2.2). */
export const wechatTradeBill: FormatReader = (source) => {
  const table = findColumns(source, REQUIRED)
  const paid = PAID.find((name) => table?.columns.has(name))
  if (!table || paid === undefined) return null

  const { columns, headerLine } = table
  const records = billRecords(source, columns, headerLine, FOOTER)
  const content = readRecords({ format: 'wechat-trade-bill', headerLine, coverage: null }, records, (record) => readRow(columns, record, paid))
  return { ...content, coverage: isWholeDay(columns) ? dayOf(content.rows) : null }
}

function readRow(columns: Columns, record: TableRecord, paid: string): WechatRow[] | RowProblemCode {
  if (record.cells.length !== columns.width) return 'cut_row'
  const cell = (name: string): string => columns.cell(record, name)
  const time = parseChinaMoment(cell('交易时间'))
  if (time === null || !time.includes('T')) return 'bad_time'
  const status = cell('交易状态')
  const amount = parseSignedYuan(cell(status === 'SUCCESS' ? paid : '退款金额'))
  if (amount === null || amount.negative) return 'bad_amount'
  // The state of a refund is that of the day of the bill and is never corrected; only a failure is final.
  const direction = cell('退款状态') === 'FAIL' ? 'neutral' : DIRECTIONS.get(status)
  const order = parseSignedYuan(cell('订单金额'))
  return [{
    rowId: `W${record.line}`, ledger: 'wechat', source: 'merchant_trade_bill', line: record.line, time, type: orNothing(cell('交易类型')), direction,
    amountFen: amount.fen, currency: orNothing(cell('货币种类')) ?? 'CNY', status: orNothing(status),
    transactionId: orNothing(cell('微信订单号')), outTradeNo: orNothing(cell('商户订单号')), refundId: orNoNumber(cell('微信退款单号')), outRefundNo: orNoNumber(cell('商户退款单号')),
    payMethod: orNothing(cell('付款银行')), payer: orNothing(cell('用户标识')), refundChannel: orNothing(cell('退款类型')),
    refundSuccessTime: parseChinaMoment(cell('退款成功时间')) ?? undefined, extras: columns.extras(record, KNOWN),
    ...(status === 'SUCCESS' && order !== null && order.fen !== amount.fen && { orderAmountFen: order.fen }),
  }]
}

/** A payment's row has no refund: its numbers are 0. */
const orNoNumber = (cell: string): string | undefined => (cell === '0' ? undefined : orNothing(cell))

/** Bills of payments alone or of refunds alone, which bear when they were asked for, say nothing about the other. */
const isWholeDay = (columns: Columns): boolean => columns.has('退款金额') && !columns.has('退款申请时间')

/** A bill is of one day in Beijing, from its first second to its last. */
function dayOf(rows: readonly LedgerRow[]): LedgerContent['coverage'] {
  const days = new Set(rows.flatMap((row) => (row.ledger === 'wechat' && row.time ? row.time.slice(0, 10) : [])))
  const [day] = days
  return days.size === 1 ? { from: `${day}T00:00:00+08:00`, until: `${day}T23:59:59+08:00` } : null
}
