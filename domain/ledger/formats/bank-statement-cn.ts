import type { LedgerContent, RowProblemCode } from '../ledger-file'
import type { BankRow } from '../row'
import { type Columns, columnSet, findColumns } from '../text/columns'
import type { CsvRecord } from '../text/csv'
import { orNothing, parseChinaMoment, parseSignedYuan } from '../text/written'
import type { FormatReader } from './format-reader'
import { readRecords } from './read-records'

interface Layout {
  bank: string
  date: string
  time?: string
  /** One signed column, one column beside a word for the side, or one column for each side. */
  amount: { signed: string } | { sided: string; side: string } | { in: string; out: string }
  currency?: string
  /** Not read, but a debit card's statement has it: on a credit card's the signs mean the opposite. */
  balance: string
  summary: string
  counterparty: string[]
  /** Cells that end the list instead of a date. */
  foot?: RegExp
  /** Rows may lack cells at their end. */
  ragged?: boolean
}

/** The statements we know, by their columns; the first whose columns are all there is the one (formats.md, section 7.4). */
const LAYOUTS: readonly Layout[] = [
  { bank: '招商银行', date: '记账日期', amount: { signed: '交易金额' }, currency: '货币', balance: '联机余额', summary: '交易摘要', counterparty: ['对手信息'], ragged: true },
  { bank: '农业银行', date: '交易日期', time: '交易时间', amount: { signed: '交易金额' }, balance: '本次余额', summary: '交易摘要', counterparty: ['对手信息'], ragged: true },
  { bank: '交通银行', date: '交易日期', time: '交易时间', amount: { sided: '交易金额', side: '借贷' }, balance: '余额', summary: '交易类型', counterparty: ['对方户名'], ragged: true },
  { bank: '工商银行', date: '交易日期', amount: { in: '记账金额(收入)', out: '记账金额(支出)' }, currency: '记账币种', balance: '余额', summary: '摘要', counterparty: ['交易场所', '对方户名'], foot: /合计/ },
  { bank: '招商银行', date: '交易日期', amount: { signed: '交易金额' }, balance: '余额', summary: '摘要', counterparty: [], ragged: true },
]

const CURRENCIES: Record<string, string> = { 人民币: 'CNY', RMB: 'CNY', 美元: 'USD', 港币: 'HKD', 欧元: 'EUR', 日元: 'JPY' }
const CARD = /卡号[:：]\s*[\d*]*(\d{4})(?![\d*])/

/** Statements of Chinese banks for a debit card, one layout per bank. */
export const bankStatementCn: FormatReader = ({ records }) => {
  for (const layout of LAYOUTS) {
    const table = findColumns(records, requiredBy(layout))
    if (table) return readTable(layout, table)
  }
  return null
}

function readTable(layout: Layout, { columns, headerLine, head, body }: NonNullable<ReturnType<typeof findColumns>>): LedgerContent {
  const known = columnSet(...requiredBy(layout))
  const accountTail = CARD.exec(head.map((record) => record.cells.join(' ')).join('\n'))?.[1]
  const foot = body.findIndex((record) => layout.foot?.test(record.cells[0] ?? ''))
  return readRecords({ format: 'bank-statement-cn', headerLine, coverage: null }, foot < 0 ? body : body.slice(0, foot), (record) => {
    const row = readRow(layout, columns, record)
    return typeof row === 'string' ? row : [{ ...row, accountTail, extras: columns.extras(record, known) }]
  })
}

function readRow(layout: Layout, columns: Columns, record: CsvRecord): BankRow | RowProblemCode {
  const cell = (name: string | undefined): string => (name === undefined ? '' : columns.cell(record, name))
  if (record.open || (!layout.ragged && record.cells.length < columns.width)) return 'cut_row'
  const clock = cell(layout.time).replace(/^(\d{2})(\d{2})(\d{2})$/, '$1:$2:$3')
  const bookTime = parseChinaMoment(`${cell(layout.date)} ${clock}`)
  if (bookTime === null) return 'bad_time'
  const amount = amountOf(layout.amount, cell)
  if (typeof amount === 'string') return amount
  return {
    rowId: `B${record.line}`, ledger: 'bank', source: 'bank_statement', line: record.line, bookTime, accountRole: 'customer_card', status: 'booked', ...amount,
    currency: CURRENCIES[cell(layout.currency)] ?? (cell(layout.currency) || 'CNY'), summary: orNothing(cell(layout.summary)),
    counterparty: orNothing(layout.counterparty.map(cell).filter((words) => words !== '').join(' ')),
  }
}

function amountOf(columns: Layout['amount'], cell: (name: string) => string): Pick<BankRow, 'amountFen' | 'direction'> | RowProblemCode {
  if ('in' in columns) {
    const [credit, debit] = [parseSignedYuan(cell(columns.in)), parseSignedYuan(cell(columns.out))]
    if (credit && !debit) return { amountFen: credit.fen, direction: 'credit' }
    if (debit && !credit) return { amountFen: debit.fen, direction: 'debit' }
    return 'bad_amount'
  }
  const amount = parseSignedYuan(cell('signed' in columns ? columns.signed : columns.sided))
  if (amount === null) return 'bad_amount'
  if ('signed' in columns) return { amountFen: amount.fen, direction: amount.negative ? 'debit' : 'credit' }
  const side = cell(columns.side)
  if (/借|Dr/i.test(side) === /贷|Cr/i.test(side)) return 'unknown_direction'
  return { amountFen: amount.fen, direction: /借|Dr/i.test(side) ? 'debit' : 'credit' }
}

function requiredBy(layout: Layout): string[] {
  return [layout.date, layout.time, ...Object.values(layout.amount), layout.currency, layout.balance, layout.summary, ...layout.counterparty].filter((name) => name !== undefined)
}
