import type { LedgerSource } from '../container/ledger-source'
import { type Table, type TableRecord, tableOf } from '../container/table'
import { collect } from '../formats/collect'
import type { LedgerContent, RowProblemCode } from '../ledger-file'
import type { Ledger, LedgerRow } from '../row'
import { type Columns, findColumns } from '../text/columns'
import { readDelimited } from '../text/delimited'
import { orNothing } from '../text/written'
import type { MappedField } from './fields'
import type { LedgerMapping } from './ledger-mapping'
import { type MappedAmount, readMappedAmount } from './mapped-amount'
import { readMappedTime } from './mapped-time'

/** What a taught mapping makes of a source. */
export type MappedContent = Omit<LedgerContent, 'format'> & { ledger: Ledger }

/** The table of a source as a mapping parts it: lines by its sign, a sheet by its cells. */
export function mappedTable(source: LedgerSource, separator: LedgerMapping['separator']): Table {
  return separator === ',' || source.sheet !== null ? source : tableOf({ [Symbol.iterator]: () => readDelimited(source.lines, separator) })
}

/**
 * Reads a table as somebody taught it; null when no line of its head names all of the columns. A row that cannot be read for certain
 * is a problem with its line. Columns that were not taught are not kept. Throws `Unreadable` beyond a limit.
 */
export function readMapped(table: Table, mapping: LedgerMapping): MappedContent | null {
  const found = findColumns(table, Object.values(mapping.columns))
  if (!found) return null

  const content: MappedContent = { ledger: mapping.ledger, headerLine: found.headerLine, entries: 0, rows: [], problems: [], coverage: null }
  for (const record of found.body) collect(content, record.line, readRow(found.columns, record, mapping))
  return content
}

function readRow(columns: Columns, record: TableRecord, mapping: LedgerMapping): LedgerRow[] | RowProblemCode {
  if (record.open || !columns.passes(record, essential(mapping))) return 'cut_row'
  const cell = (field: MappedField): string => (mapping.columns[field] === undefined ? '' : columns.cell(record, mapping.columns[field]))
  const time = readMappedTime(cell('time'), cell('clock'), mapping.dateOrder)
  if (time === null) return 'bad_time'
  const amount = readMappedAmount(mapping, cell)
  return typeof amount === 'string' ? amount : [rowOf(mapping.ledger, record.line, time, amount, (field) => orNothing(cell(field)))]
}

const ESSENTIAL: readonly MappedField[] = ['time', 'clock', 'amount', 'amountIn', 'amountOut', 'direction', 'currency']

const essential = ({ columns }: LedgerMapping): string[] => ESSENTIAL.flatMap((field) => columns[field] ?? [])

const SIDES = { in: 'credit', out: 'debit', neutral: undefined } as const

function rowOf(ledger: Ledger, line: number, time: string, { amountFen, currency, direction }: MappedAmount, said: (field: MappedField) => string | undefined): LedgerRow {
  const common = { line, amountFen, currency, type: said('type'), status: said('status'), remark: said('remark') }
  switch (ledger) {
    case 'wechat': return {
      ...common, rowId: `W${line}`, ledger, time, direction, transactionId: said('transactionId'), outTradeNo: said('outTradeNo'), refundId: said('refundId'),
      outRefundNo: said('outRefundNo'), counterparty: said('counterparty'), payMethod: said('payMethod'),
    }
    case 'pos': return {
      ...common, rowId: `P${line}`, ledger, source: 'pos_journal', time, direction, transactionId: said('transactionId'), outTradeNo: said('outTradeNo'),
      terminalId: said('terminalId'), merchantId: said('merchantId'), batchNo: said('batchNo'), traceNo: said('traceNo'), rrn: said('rrn'), origTraceNo: said('origTraceNo'),
      origBatchNo: said('origBatchNo'), cardNo: said('cardNo'), settleDate: said('settleDate'), operator: said('operator'),
      ...(said('responseCode') && { responseCode: said('responseCode') }),
    }
    case 'bank': return {
      ...common, rowId: `B${line}`, ledger, source: 'bank_statement', bookTime: time, direction: direction && SIDES[direction], status: said('status') ?? 'booked',
      summary: said('summary'), counterparty: said('counterparty'), accountTail: /(\d{4})$/.exec(said('accountTail') ?? '')?.[1], valueDate: said('valueDate'), ref: said('ref'),
    }
  }
}
