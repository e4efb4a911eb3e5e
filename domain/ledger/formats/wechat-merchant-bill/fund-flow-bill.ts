import type { TableRecord } from '../../container/table'
import type { RowProblemCode } from '../../ledger-file'
import type { WechatRow } from '../../row'
import { type Columns, columnSet, findColumns } from '../../text/columns'
import { orNothing, parseChinaMoment, parseSignedYuan } from '../../text/written'
import type { FormatReader } from '../format-reader'
import { readRecords } from '../read-records'
import { billRecords } from './bill-records'
import type { Footer } from './tally'

const REQUIRED = ['记账时间', '微信支付业务单号', '业务类型', '收支类型', '收支金额(元)', '资金变更提交申请人']
const KNOWN = columnSet(...REQUIRED, '业务名称', '备注', '业务凭证号')
const DIRECTIONS = new Map<string, WechatRow['direction']>([['收入', 'in'], ['支出', 'out']])

const of = (side: string, written: (cell: (name: string) => string) => string) => (cell: (name: string) => string): string | null =>
  cell('收支类型') === side ? written(cell) : null
const FOOTER: Footer = {
  资金流水总笔数: () => '1',
  收入笔数: of('收入', () => '1'),
  收入金额: of('收入', (cell) => cell('收支金额(元)')),
  支出笔数: of('支出', () => '1'),
  支出金额: of('支出', (cell) => cell('收支金额(元)')),
}

/** WeChat Pay's bill of a merchant's funds: who moved them, and why. A refund in it is net of the fee given back (formats.md, section 2.3). */
export const wechatFundFlowBill: FormatReader = (source) => {
  const table = findColumns(source, REQUIRED)
  if (!table) return null

  const { columns, headerLine } = table
  return readRecords({ format: 'wechat-fund-flow-bill', headerLine, coverage: null }, billRecords(source, columns, headerLine, FOOTER), (record) => readRow(columns, record))
}

function readRow(columns: Columns, record: TableRecord): WechatRow[] | RowProblemCode {
  if (record.cells.length !== columns.width) return 'cut_row'
  const cell = (name: string): string => columns.cell(record, name)
  const time = parseChinaMoment(cell('记账时间'))
  if (time === null || !time.includes('T')) return 'bad_time'
  const amount = parseSignedYuan(cell('收支金额(元)'))
  if (amount === null || amount.negative) return 'bad_amount'
  return [{
    rowId: `W${record.line}`, ledger: 'wechat', source: 'merchant_fund_flow', line: record.line, time, type: orNothing(cell('业务类型')), direction: DIRECTIONS.get(cell('收支类型')),
    amountFen: amount.fen, currency: 'CNY', status: orNothing(cell('业务名称')), ...numbersOf(cell('微信支付业务单号'), cell('业务凭证号')),
    initiator: orNothing(cell('资金变更提交申请人')), remark: orNothing(cell('备注')), extras: columns.extras(record, KNOWN),
  }]
}

/** The kind of a number is told by how it begins: payments with 4, refunds with 50. The voucher of a refund is the merchant's own number of it. */
function numbersOf(business: string, voucher: string): Pick<WechatRow, 'transactionId' | 'refundId' | 'outRefundNo'> {
  if (/^50\d{20,}$/.test(business)) return { refundId: business, outRefundNo: orNothing(voucher) }
  return /^4\d{20,}$/.test(business) ? { transactionId: business } : {}
}
