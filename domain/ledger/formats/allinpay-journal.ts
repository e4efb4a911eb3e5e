import type { Table, TableRecord } from '../container/table'
import type { RowProblemCode } from '../ledger-file'
import type { PosRow } from '../row'
import { Columns, columnSet, findColumns } from '../text/columns'
import { orNothing, parseChinaMoment, parseSignedYuan } from '../text/written'
import { posDirection } from '../words/pos-directions'
import type { FormatReader } from './format-reader'
import { readRecords } from './read-records'

/** The columns in the order of the specification, for files that come without a header (formats.md, section 6.4). */
const LAYOUT = [
  '商户号', '门店名称', '终端号', '交易时间', '交易类型', '交易批次号', '凭证号', '参考号', '卡号', '卡类别', '发卡行机构代码', '发卡行名称', '交易金额', '手续费',
  '交易日期', '交易单号', '订单号', '商户备注', '对接应用号', '原始金额', '结算金额', '产品类型', '分期贴息', '交易完成时间', '持卡人姓名', '持卡人身份证', '分期数',
  '优惠金额', '实付金额', '原交易单', '渠道交易类型', '出金方账户名称', '门店编号', '交易完成日期',
]
const REQUIRED = ['终端号', '交易时间', '交易类型', '凭证号', '交易金额', '交易日期', '订单号', '原交易单']
/** The holder's name and identity number are personal: they are not even kept as extras. */
const PERSONAL = ['持卡人姓名', '持卡人身份证', '出金方账户名称']
const KNOWN = columnSet(...REQUIRED.filter((name) => name !== '原交易单'), ...PERSONAL, '商户号', '交易批次号', '参考号', '卡号', '商户备注')

/** Allinpay's journal of a merchant's terminals. Amounts are signed yuan; date and time stand in two columns. */
export const allinpayJournal: FormatReader = (source) => {
  const table = findColumns(source, REQUIRED) ?? headerless(source)
  if (!table) return null

  const originals = new Map<string, TableRecord>()
  for (const record of table.body) originals.set(table.columns.cell(record, '交易单号'), record)
  originals.delete('')
  return readRecords({ format: 'pos-journal', headerLine: table.headerLine, coverage: null }, table.body, (record) => readRow(table.columns, record, originals))
}

function readRow(columns: Columns, record: TableRecord, originals: ReadonlyMap<string, TableRecord>): PosRow[] | RowProblemCode {
  if (record.cells.length < columns.width || record.open) return 'cut_row'
  const cell = (name: string): string => columns.cell(record, name)
  const time = parseChinaMoment(`${cell('交易日期')} ${cell('交易时间')}`)
  if (time === null || !time.includes('T')) return 'bad_time'
  const amount = parseSignedYuan(cell('交易金额'))
  if (amount === null) return 'bad_amount'
  const original = originals.get(cell('原交易单'))
  return [{
    rowId: `P${record.line}`, ledger: 'pos', source: 'pos_journal', line: record.line, time, type: orNothing(cell('交易类型')),
    direction: directionOf(posDirection(cell('交易类型')), amount.negative), amountFen: amount.fen, currency: 'CNY',
    terminalId: orNothing(cell('终端号')), merchantId: orNothing(cell('商户号')), batchNo: orNothing(cell('交易批次号')), traceNo: orNothing(cell('凭证号')),
    rrn: orNothing(cell('参考号')), cardNo: orNothing(cell('卡号')), outTradeNo: orNothing(cell('订单号')), remark: orNothing(cell('商户备注')),
    origTraceNo: original && orNothing(columns.cell(original, '凭证号')), origBatchNo: original && orNothing(columns.cell(original, '交易批次号')),
    extras: columns.extras(record, KNOWN),
  }]
}

/** A minus gives money back, whatever the act is called; on a sale it contradicts the word. */
const directionOf = (byType: PosRow['direction'], negative: boolean): PosRow['direction'] =>
  (negative ? (byType === 'in' ? undefined : byType ?? 'out') : byType)

function headerless({ head: [first], records }: Table): ReturnType<typeof findColumns> | { columns: Columns; headerLine: null; body: Iterable<TableRecord> } {
  const columns = new Columns(LAYOUT)
  if (!first || first.cells.length !== LAYOUT.length) return null
  const isJournal = /^\d{2}:\d{2}:\d{2}$/.test(columns.cell(first, '交易时间')) && /^\d{4}-\d{2}-\d{2}$/.test(columns.cell(first, '交易日期'))
  return isJournal ? { columns, headerLine: null, body: records } : null
}
