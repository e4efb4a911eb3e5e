import { fen } from '../../money/fen'
import type { TableRecord } from '../container/table'
import type { RowProblemCode } from '../ledger-file'
import type { PosRow } from '../row'
import { Columns, columnSet } from '../text/columns'
import { orNothing, parseChinaMoment } from '../text/written'
import type { FormatReader } from './format-reader'
import { readRecords } from './read-records'

/** The columns in the order of the specification; the file has no header (formats.md, section 6.5). */
const LAYOUT = [
  '商户号', '终端号', '交易时间', '退款完成时间', '交易金额', '手续费', '退款金额', '结余金额', '支付方式', '支付类型', '交易状态', '交易单号', '退款原单号', '终端流水号',
  '渠道订单号', '交易日期', '用户标识', '银行卡类型', '附加数据', '商家优惠', '商家实收', '用户实付', '平台优惠', '备注', '设备编号', '付款银行', '门店名称', '通道类型',
]
const COLUMNS = new Columns(LAYOUT)
const KNOWN = columnSet('商户号', '终端号', '交易时间', '退款完成时间', '交易金额', '退款金额', '交易状态', '交易单号', '终端流水号', '渠道订单号', '交易日期', '备注')

/**
 * Lcsw's journal: one line holds a payment and what was refunded of it, so a line becomes a sale, a refund or both.
 * The meaning of its state numbers is not published: amounts and times decide.
 */
export const lcswJournal: FormatReader = ({ head: [first], records }) => {
  if (!first || first.cells.length !== LAYOUT.length || !isJournalLine(first)) return null

  return readRecords({ format: 'pos-journal', headerLine: null, coverage: null }, records, readRows)
}

const isJournalLine = (record: TableRecord): boolean =>
  /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(COLUMNS.cell(record, '交易时间')) && /^\d{4}-\d{2}-\d{2}$/.test(COLUMNS.cell(record, '交易日期'))
  && /^\d+$/.test(COLUMNS.cell(record, '交易金额')) && /^\d+$/.test(COLUMNS.cell(record, '退款金额'))

function readRows(record: TableRecord): PosRow[] | RowProblemCode {
  if (record.cells.length < COLUMNS.width || record.open) return 'cut_row'
  const cell = (name: string): string => COLUMNS.cell(record, name)
  const paidAt = parseChinaMoment(cell('交易时间'))
  if (paidAt === null || !paidAt.includes('T')) return 'bad_time'
  const paid = wholeFen(cell('交易金额'))
  const refunded = wholeFen(cell('退款金额') || '0')
  if (paid === null || refunded === null) return 'bad_amount'
  const refundedAt = parseChinaMoment(cell('退款完成时间'))
  if (refunded > 0 && refundedAt === null && cell('退款完成时间') !== '') return 'bad_time'

  const common = {
    ledger: 'pos' as const, source: 'pos_journal', line: record.line, currency: 'CNY',
    terminalId: orNothing(cell('终端号')), merchantId: orNothing(cell('商户号')), outTradeNo: orNothing(cell('交易单号')),
    transactionId: orNothing(cell('渠道订单号')), remark: orNothing(cell('备注')), extras: COLUMNS.extras(record, KNOWN),
  }
  const original = cell('退款原单号')
  const isRefundOnly = original !== '' && original !== cell('交易单号')
  const status = orNothing(cell('交易状态'))
  const trace = orNothing(cell('终端流水号'))
  const sale: PosRow = { ...common, rowId: `P${record.line}`, type: '消费', direction: 'in', time: paidAt, amountFen: paid, traceNo: trace, status }
  const refund: PosRow = {
    ...common, rowId: `P${record.line}-refund`, type: '退款', direction: 'out', time: refundedAt ?? undefined, amountFen: refunded, origTraceNo: trace,
    ...(isRefundOnly && { status }),
  }
  return [...(isRefundOnly ? [] : [sale]), ...(refunded > 0 ? [refund] : [])]
}

function wholeFen(text: string): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(value) ? fen(value) : null
}
