import type { TableRecord } from '../../container/table'
import type { LedgerContent, RowProblemCode } from '../../ledger-file'
import type { BankRow } from '../../row'
import { type Columns, columnSet, findColumns } from '../../text/columns'
import { orNothing } from '../../text/written'
import type { FormatReader } from '../format-reader'
import { readRecords } from '../read-records'
import { readAmount } from './amounts'
import { type StatementMonth, readBookingTime, statementMonthOf } from './booking-time'
import { type BankLayout, CARD_TAILS, FOOT, LAYOUTS, NOT_KEPT, essentialOf, requiredBy } from './layouts'

/** What the lines above the table say of all its rows. */
interface Head { month: StatementMonth | null; accountTail: string | undefined }

/** Statements of Chinese banks, debit and credit cards, one layout each. */
export const bankStatementCn: FormatReader = (source) => {
  for (const layout of LAYOUTS) {
    const table = findColumns(source, requiredBy(layout))
    if (table) return readTable(layout, table)
  }
  return null
}

function readTable(layout: BankLayout, { columns, headerLine, head, body }: NonNullable<ReturnType<typeof findColumns>>): LedgerContent {
  const title = head.map(({ cells }) => cells.join(' ')).join('\n').normalize('NFKC')
  const said: Head = { month: statementMonthOf(title), accountTail: tailOf(/(?:卡号|[账帐]\s*号)\s*:?\s*([\d*\s]*\d)/.exec(title)?.[1] ?? '') }
  const read = [layout.summary, layout.time, layout.remark, layout.ref, ...(layout.counterparty ?? [])].filter((name) => name !== undefined)
  const known = columnSet(...essentialOf(layout), ...read, ...CARD_TAILS, ...NOT_KEPT)
  return readRecords({ format: 'bank-statement-cn', headerLine, coverage: null }, withoutFoot(body), (record) => {
    const row = readRow(layout, columns, record, said)
    return typeof row === 'string' ? row : [{ ...row, extras: columns.extras(record, known) }]
  })
}

function* withoutFoot(body: Iterable<TableRecord>): Generator<TableRecord> {
  for (const record of body) if (!FOOT.test(record.cells.find((cell) => cell !== '') ?? '')) yield record
}

function readRow(layout: BankLayout, columns: Columns, record: TableRecord, head: Head): BankRow | RowProblemCode {
  const cell = (name: string | undefined): string => (name === undefined ? '' : columns.cell(record, name))
  // Rows may lack the cells at their end, but one that stops at its amount may have lost some of its digits.
  if (record.open || !columns.passes(record, essentialOf(layout))) return 'cut_row'
  const bookTime = readBookingTime(cell(layout.date), cell(layout.time), head.month)
  if (bookTime === null) return 'bad_time'
  const amount = readAmount(layout.amount, layout.currency, cell)
  if (typeof amount === 'string') return amount
  const [, what = cell(layout.summary), whom] = layout.parts?.exec(cell(layout.summary).normalize('NFKC')) ?? []
  return {
    rowId: `B${record.line}`, ledger: 'bank', source: 'bank_statement', line: record.line, bookTime, accountRole: 'customer_card', status: 'booked', ...amount,
    summary: orNothing(what), counterparty: orNothing(whom ?? (layout.counterparty ?? []).map(cell).filter((words) => orNothing(words)).join(' ')),
    remark: orNothing(cell(layout.remark)), ref: orNothing(cell(layout.ref)),
    accountTail: tailOf(CARD_TAILS.map(cell).find((tail) => tail !== '') ?? '') ?? head.accountTail,
    ...originalOf(layout, cell, amount.currency),
  }
}

/** The last four digits of a card, masked or not; a spreadsheet may have made a number of them. */
const tailOf = (text: string): string | undefined => /(\d{4})$/.exec(text.replace(/\.0+$/, '').trim())?.[1]

function originalOf({ original }: BankLayout, cell: (name: string) => string, currency: string): Partial<BankRow> {
  const amount = original && readAmount(original.amount, original.currency, cell)
  return !amount || typeof amount === 'string' || amount.currency === currency ? {} : { originalAmountMinor: amount.amountFen, originalCurrency: amount.currency }
}
