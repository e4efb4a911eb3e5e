import type { LedgerContent, RowProblemCode } from '../ledger-file'
import type { WechatRow } from '../row'
import { type Columns, columnSet, findColumns } from '../text/columns'
import type { CsvRecord } from '../text/csv'
import { orNothing, parseChinaMoment, parseSignedYuan } from '../text/written'
import type { FormatReader } from './format-reader'
import { readRecords } from './read-records'

const REQUIRED = ['交易时间', '收/支', '金额(元)', '当前状态', '交易单号']
const KNOWN = columnSet(...REQUIRED, '交易类型', '交易对方', '支付方式', '商户单号', '备注')
const DIRECTIONS: Record<string, WechatRow['direction']> = { 支出: 'out', 收入: 'in', '/': 'neutral', 中性交易: 'neutral', 不计收支: 'neutral' }
const SPAN = /起始时间[:：]\[(.+?)\].*终止时间[:：]\[(.+?)\]/

/** WeChat's bill for the payer. Its head announces counts that deleted rows make wrong, so they check nothing (formats.md, section 1). */
export const wechatConsumerBill: FormatReader = ({ records }) => {
  const table = findColumns(records, REQUIRED)
  if (!table) return null

  const head = { format: 'wechat-consumer-bill', headerLine: table.headerLine, coverage: spanOf(table.head) } as const
  return readRecords(head, table.body, (record) => readRow(table.columns, record))
}

function readRow(columns: Columns, record: CsvRecord): WechatRow[] | RowProblemCode {
  if (record.cells.length < columns.width || record.open) return 'cut_row'
  const cell = (name: string): string => columns.cell(record, name)
  const time = parseChinaMoment(cell('交易时间'))
  if (time === null) return 'bad_time'
  const amount = parseSignedYuan(cell('金额(元)'))
  if (amount === null || amount.negative) return 'bad_amount'
  return [{
    rowId: `W${record.line}`, ledger: 'wechat', source: 'consumer_bill', line: record.line, time,
    type: orNothing(cell('交易类型')), direction: DIRECTIONS[cell('收/支')], amountFen: amount.fen, currency: 'CNY', status: orNothing(cell('当前状态')),
    counterparty: orNothing(cell('交易对方')), transactionId: orNothing(cell('交易单号')), outTradeNo: orNothing(cell('商户单号')),
    payMethod: orNothing(cell('支付方式')), remark: orNothing(cell('备注')), extras: columns.extras(record, KNOWN),
  }]
}

function spanOf(head: CsvRecord[]): LedgerContent['coverage'] {
  for (const record of head) {
    const [, from = '', until = ''] = SPAN.exec(record.cells.join(' ')) ?? []
    const span = { from: parseChinaMoment(from), until: parseChinaMoment(until) }
    if (span.from && span.until) return { from: span.from, until: span.until }
  }
  return null
}
