import type { TableRecord } from '../container/table'
import type { RowProblemCode } from '../ledger-file'
import type { WechatRow } from '../row'
import { type Columns, columnSet, findColumns } from '../text/columns'
import { orNothing, parseChinaMoment, parseSignedYuan } from '../text/written'
import { consumerBillHead } from './consumer-bill-head'
import type { FormatReader } from './format-reader'
import { readRecords } from './read-records'

const REQUIRED = ['交易时间', '收/支', '金额', '交易状态', '交易订单号']
const KNOWN = columnSet(...REQUIRED, '交易分类', '交易对方', '收/付款方式', '商家订单号', '备注')
const DIRECTIONS = new Map<string, WechatRow['direction']>([['支出', 'out'], ['收入', 'in'], ['不计收支', 'neutral'], ['/', 'neutral']])

/** Alipay's bill for the payer. A refund in it is neither in nor out, and bears the payment's number before its own (formats.md, section 5.1). */
export const alipayConsumerBill: FormatReader = (source) => {
  const table = findColumns(source, REQUIRED)
  if (!table) return null

  const { coverage, notes } = consumerBillHead(table.head)
  const content = readRecords({ format: 'alipay-consumer-bill', headerLine: table.headerLine, coverage }, table.body, (record) => readRow(table.columns, record))
  return { ...content, notes: notes(content) }
}

function readRow(columns: Columns, record: TableRecord): WechatRow[] | RowProblemCode {
  if (record.cells.length < columns.width || record.open) return 'cut_row'
  const cell = (name: string): string => columns.cell(record, name)
  const time = parseChinaMoment(cell('交易时间'))
  if (time === null || !time.includes('T')) return 'bad_time'
  const amount = parseSignedYuan(cell('金额'))
  if (amount === null || amount.negative) return 'bad_amount'
  const status = cell('交易状态')
  const number = orNothing(cell('交易订单号'))
  // "PAYMENT_REFUND": the number of a refund begins with that of its payment.
  const isOfRefund = /退款/.test(status) && number?.includes('_')
  return [{
    rowId: `W${record.line}`, ledger: 'wechat', source: 'alipay_bill', line: record.line, time, type: orNothing(cell('交易分类')), direction: DIRECTIONS.get(cell('收/支').normalize('NFKC')),
    amountFen: amount.fen, currency: 'CNY', status: orNothing(status), counterparty: orNothing(cell('交易对方')),
    transactionId: isOfRefund ? number?.split('_')[0] : number, refundId: isOfRefund ? number : undefined,
    outTradeNo: orNothing(cell('商家订单号')), payMethod: orNothing(cell('收/付款方式')), remark: orNothing(cell('备注')), extras: columns.extras(record, KNOWN),
    ...(status === '退款成功' && { refundSuccessTime: time }),
  }]
}
