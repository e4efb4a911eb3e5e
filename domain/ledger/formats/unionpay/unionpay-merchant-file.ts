import { parseChinaDate } from '../../../clock/china-time'
import { parseMinorUnits } from '../../../money/minor-units'
import type { LedgerContent, RowProblemCode } from '../../ledger-file'
import type { PosRow } from '../../row'
import { nearestDay } from '../../text/nearest-day'
import { parseChinaMoment } from '../../text/written'
import { collect } from '../collect'
import type { FormatReader } from '../format-reader'
import { DETAIL_FIELDS, ERROR_FIELDS, type FixedFields, cutFields } from './layouts'

/** Both kinds begin alike: codes, trace, time, masked account, amount. */
const BEGINS = /^\S[^\n]{2} [\d ]{11} [\d ]{11} \d{6} \d{10} [^\n]{19} \d{12} /
/** A detail goes on with its query number, which begins with a date. */
const DETAIL = /^.{78} .{4} .{2} \d{21} /

/** What a transaction is, and which way its money went for the merchant (formats.md, section 6.7). */
const DIRECTIONS: Record<string, PosRow['direction']> = { '01': 'in', '03': 'in', '04': 'out', 31: 'out', 33: 'out', '02': 'neutral', 32: 'neutral' }
/** C is money for the merchant, D money from it. */
const SIDES: Record<string, PosRow['direction']> = { C: 'in', D: 'out' }

const KEPT = ['查询流水号', '原查询流水号', '商户手续费', '结算金额', '清算净额', '原始交易时间', '原始清算日期', '原始交易金额']

/** UnionPay's files for a merchant of its all-channel platform: details (ZM) and errors (ZME), of fixed width and in fen. */
export const unionpayMerchantFile: FormatReader = ({ beginning, lines }) => {
  if (!BEGINS.test(beginning)) return null
  const isDetail = DETAIL.test(beginning)

  const content: LedgerContent = { format: 'unionpay-merchant-file', headerLine: null, entries: 0, rows: [], problems: [], coverage: null }
  let line = 0
  for (const written of lines) {
    line += 1
    if (written.trim() === '') continue
    const fields = cutFields(written, isDetail ? DETAIL_FIELDS : ERROR_FIELDS)
    const row = !fields ? 'cut_row' : isDetail ? detailRow(fields) : errorRow(fields)
    collect(content, line, typeof row === 'string' ? row : [{ rowId: `${isDetail ? 'P' : 'E'}${line}`, line, ...row }])
  }
  return content
}

type Row = Omit<PosRow, 'rowId'>

function detailRow(fields: FixedFields): Row | RowProblemCode {
  const common = commonRow(fields)
  if (typeof common === 'string') return common
  const time = timeOf(field(fields, '交易传输时间') ?? '', field(fields, '查询流水号') ?? '')
  if (time === null) return 'bad_time'
  const type = field(fields, '交易类型')
  return {
    ...common, time, type, direction: DIRECTIONS[type ?? ''], outTradeNo: field(fields, '商户订单号'), terminalId: field(fields, '终端号'), extras: extrasOf(fields, KEPT),
  }
}

/** An error names no year, so it has no time of its own; its side stands before the amount that is settled. */
function errorRow(fields: FixedFields): Row | RowProblemCode {
  const common = commonRow(fields)
  if (typeof common === 'string') return common
  return { ...common, type: field(fields, '交易代码'), direction: SIDES[fields.get('结算金额')!.charAt(0)], extras: extrasOf(fields, ['交易传输时间', ...KEPT]) }
}

function commonRow(fields: FixedFields): Row | RowProblemCode {
  const amount = field(fields, '交易金额') ?? ''
  const amountFen = /^\d{12}$/.test(amount) ? parseMinorUnits(`${amount.slice(0, -2)}.${amount.slice(-2)}`, 'CNY') : null
  if (amountFen === null) return 'bad_amount'
  return {
    ledger: 'pos', source: 'pos_journal', timeBasis: 'host', amountFen, currency: 'CNY', merchantId: field(fields, '商户代码'),
    traceNo: field(fields, '系统跟踪号'), origTraceNo: field(fields, '原始系统跟踪号'), cardNo: field(fields, '账号'),
  }
}

/** The time of transmission is MMDDhhmmss; the query number, which begins with a date, tells the year. */
function timeOf(transmitted: string, query: string): string | null {
  const [, day = '', hour, minute, second] = /^(\d{4})(\d{2})(\d{2})(\d{2})$/.exec(transmitted) ?? []
  const queriedOn = parseChinaDate(query.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3'))
  const on = queriedOn && nearestDay(day, queriedOn)
  return on && parseChinaMoment(`${on} ${hour}:${minute}:${second}`)
}

function extrasOf(fields: FixedFields, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => { const value = field(fields, name); return value === undefined ? [] : [[name, value]] }))
}

/** What a field holds; noughts stand for nothing where a number is due. */
function field(fields: FixedFields, name: string): string | undefined {
  const value = fields.get(name) ?? ''
  return /^0*$/.test(value) && name !== '交易金额' ? undefined : value
}
