import { type Table, type TableRecord, tableOf } from '../container/table'
import type { LedgerSource } from '../container/ledger-source'
import type { RowProblemCode } from '../ledger-file'
import type { PosRow } from '../row'
import { Columns, columnSet } from '../text/columns'
import { SEPARATORS, readDelimited } from '../text/delimited'
import { orNothing, parseChinaMoment } from '../text/written'
import { posDirection } from '../words/pos-directions'
import type { FormatReader } from './format-reader'
import { readRecords } from './read-records'

/** The columns in the order of the specification; a line BT names them, lines BV hold them (formats.md, section 6.5). */
const LAYOUT = [
  '记录类型', '编号', '交易时间', '订单号', '商户号', '费率', '交易金额', '手续费', '结算金额', '资金流向', '交易类型', '支付方式', '卡类型', '优惠类型', '参考号', '凭证号', '终端号',
  '第三方订单号', '第三方退款号', '支付时间', '上游订单号(网银联)', '上游订单号(微信支付宝)', '付款银行', '消费者标识', '扫码交易类型',
]
const REQUIRED = ['交易时间', '订单号', '商户号', '交易金额', '资金流向', '交易类型', '支付时间']
const KNOWN = columnSet('记录类型', '编号', ...REQUIRED.filter((name) => name !== '订单号'), '参考号', '凭证号', '终端号', '第三方订单号', '消费者标识')

/** Which way each kind of flow takes the merchant's money. */
const FLOWS: Record<string, PosRow['direction']> = { 进账: 'in', 出账: 'out', 退款: 'out', 冻结: 'neutral', 解冻: 'neutral' }

/** Leshua's journal of an agent's merchants, in fen. The sign that parts its fields is not published: any is taken. */
export const leshuaJournal: FormatReader = (source) => {
  const table = tableIn(source)
  const [first] = table.head
  if (!first || !isJournalLine(first)) return null
  const isNamed = first.cells[0] !== 'BV'
  // Units stand behind some names in brackets.
  const columns = new Columns(isNamed ? ['记录类型', ...first.cells.slice(1).map((name) => name.replace(/[(（](分|万分之一)[)）]$/, '').replaceAll('、', ''))] : LAYOUT)
  if (!REQUIRED.every((name) => columns.has(name))) return null
  const head = { format: 'pos-journal', headerLine: isNamed ? first.line : null, coverage: null } as const
  return readRecords(head, isNamed ? behindFirst(table) : table.records, (record) => readRow(columns, record))
}

const isJournalLine = ({ cells }: TableRecord): boolean => cells.length >= LAYOUT.length && (['BT', 'BV'].includes(cells[0]!) || (cells[0] === '记录类型' && cells.includes('资金流向')))

/** The lines parted by commas, or by the sign that stands behind the first mark. */
function tableIn(source: LedgerSource): Table {
  const separator = SEPARATORS.find((sign) => ['BT', 'BV', '记录类型'].some((mark) => source.beginning.startsWith(mark + sign)))
  return separator ? tableOf({ [Symbol.iterator]: () => readDelimited(source.lines, separator) }) : source
}

function* behindFirst({ records }: Table): Generator<TableRecord> {
  let isFirst = true
  for (const record of records) {
    if (!isFirst) yield record
    isFirst = false
  }
}

function readRow(columns: Columns, record: TableRecord): PosRow[] | RowProblemCode {
  if (record.cells.length < columns.width || record.open || record.cells[0] !== 'BV') return 'cut_row'
  const cell = (name: string): string => columns.cell(record, name).replace(/^\*+$/, '')
  const type = typeOf(cell('交易类型'), cell('资金流向'))
  const direction = directionOf(type, FLOWS[cell('资金流向')])
  // The moment of a payment is that of its completion; the other one may be when it was settled.
  const time = parseChinaMoment((direction === 'in' && cell('支付时间')) || cell('交易时间'))
  if (time === null || !time.includes('T')) return 'bad_time'
  const amountFen = /^-?\d+$/.test(cell('交易金额')) ? Math.abs(Number(cell('交易金额'))) : Number.NaN
  if (!Number.isSafeInteger(amountFen)) return 'bad_amount'
  const isWechat = cell('支付方式').includes('微信')
  return [{
    rowId: `P${record.line}`, ledger: 'pos', source: 'pos_journal', line: record.line, time, type, direction, amountFen, currency: 'CNY',
    status: /(失败|成功|中)$/.test(type) ? type : undefined, merchantId: orNothing(cell('商户号')), terminalId: orNothing(cell('终端号')), rrn: orNothing(cell('参考号')),
    traceNo: orNothing(cell('凭证号')), outTradeNo: orNothing(cell('第三方订单号')), transactionId: isWechat ? orNothing(cell('上游订单号(微信支付宝)')) : undefined,
    extras: columns.extras(record, KNOWN),
  }]
}

/** A scanned payment has no type of its own: money that comes in is a sale, else the flow says what it is. */
const typeOf = (type: string, flow: string): string => (/^(未获取)?$/.test(type) ? (flow === '进账' ? '消费' : flow) : type)

/** What the type and the flow say together; undefined where one contradicts the other. */
function directionOf(type: string, byFlow: PosRow['direction']): PosRow['direction'] {
  const byType = posDirection(type)
  if (byType === 'neutral' || byFlow === undefined) return byType
  return byType === undefined || byType === byFlow ? byFlow : undefined
}
