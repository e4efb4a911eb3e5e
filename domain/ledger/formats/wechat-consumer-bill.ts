import type { TableRecord } from '../container/table'
import type { RowProblemCode } from '../ledger-file'
import { decimalText } from '../container/sheet/decimal-text'
import type { WechatRow } from '../row'
import { type Columns, columnSet, findColumns } from '../text/columns'
import { orNothing, parseChinaMoment, parseSignedYuan } from '../text/written'
import { consumerBillHead } from './consumer-bill-head'
import type { FormatReader } from './format-reader'
import { readRecords } from './read-records'

const REQUIRED = ['交易时间', '收/支', '金额(元)', '当前状态', '交易单号']
const KNOWN = columnSet(...REQUIRED, '交易类型', '交易对方', '支付方式', '商户单号', '备注')
const DIRECTIONS = new Map<string, WechatRow['direction']>([['支出', 'out'], ['收入', 'in'], ['/', 'neutral'], ['中性交易', 'neutral'], ['不计收支', 'neutral']])

/** WeChat's bill for the payer (formats.md, section 1). */
export const wechatConsumerBill: FormatReader = (source) => {
  const table = findColumns(source, REQUIRED)
  if (!table) return null

  const { coverage, notes } = consumerBillHead(table.head)
  const content = readRecords({ format: 'wechat-consumer-bill', headerLine: table.headerLine, coverage }, table.body, (record) => readRow(table.columns, record))
  return { ...content, notes: notes(content) }
}

function readRow(columns: Columns, record: TableRecord): WechatRow[] | RowProblemCode {
  if (record.cells.length < columns.width || record.open) return 'cut_row'
  const cell = (name: string): string => columns.cell(record, name)
  const time = parseChinaMoment(cell('交易时间'))
  if (time === null) return 'bad_time'
  // Amounts of a sheet may be numbers with more places than money has.
  const amount = parseSignedYuan(decimalText(cell('金额(元)'), 2))
  if (amount === null || amount.negative) return 'bad_amount'
  return [{
    rowId: `W${record.line}`, ledger: 'wechat', source: 'consumer_bill', line: record.line, time,
    type: orNothing(cell('交易类型')), direction: DIRECTIONS.get(cell('收/支').normalize('NFKC')), amountFen: amount.fen, currency: 'CNY', status: orNothing(cell('当前状态')),
    counterparty: orNothing(cell('交易对方')), transactionId: orNothing(cell('交易单号')), outTradeNo: orNothing(cell('商户单号')),
    payMethod: orNothing(cell('支付方式')), remark: orNothing(cell('备注')), extras: columns.extras(record, KNOWN),
  }]
}
