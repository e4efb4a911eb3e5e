import * as z from 'zod/mini'
import { LEDGERS } from '../row'
import { SEPARATORS } from '../text/delimited'
import { MAPPED_FIELDS, type MappedField, fieldsOf, isPersonal } from './fields'

export const AMOUNT_UNITS = ['yuan', 'fen'] as const
/** In which order a day is written: 2026-03-18, 18/03/2026 or 03/18/2026. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const
export const WORDED_DIRECTIONS = ['in', 'out', 'neutral'] as const

const columnName = z.string('missing').check(z.trim(), z.minLength(1, 'missing'), z.maxLength(100, 'words_too_long'), z.refine((name) => !isPersonal(name), 'unknown_field'))
const words = z.array(z.string().check(z.trim(), z.minLength(1, 'missing'), z.maxLength(40, 'words_too_long'))).check(z.maxLength(50, 'words_too_long'))

/** How the files of one source are read: which column means what, and how amounts, sides and days are written. Messages are message keys. */
export const ledgerMapping = z.strictObject({
  ledger: z.enum(LEDGERS, 'choose_one'),
  /** What parts the cells of a line; a workbook has no need of it. */
  separator: z._default(z.enum([',', ...SEPARATORS], 'choose_one'), ','),
  columns: z.partialRecord(z.enum(MAPPED_FIELDS as [MappedField, ...MappedField[]]), columnName),
  amountUnit: z.enum(AMOUNT_UNITS, 'choose_one'),
  /** The words of the column `direction`. */
  directionWords: z._default(z.strictObject({ in: words, out: words, neutral: words }), { in: [], out: [], neutral: [] }),
  /** What a plus means where no column says the direction. */
  plusIs: z._default(z.enum(['in', 'out'], 'choose_one'), 'in'),
  dateOrder: z._default(z.enum(DATE_ORDERS, 'choose_one'), 'ymd'),
}).check((context) => {
  for (const { field, message } of gapsIn(context.value)) context.issues.push({ code: 'custom', input: context.value, path: ['columns', field], message })
})

export type LedgerMapping = z.output<typeof ledgerMapping>

/** What keeps a mapping from reading a row for certain. */
function gapsIn({ ledger, columns, directionWords }: Pick<LedgerMapping, 'ledger' | 'columns' | 'directionWords'>) {
  const gaps: { field: MappedField; message: 'missing' | 'unknown_field' }[] = []
  const isSplit = columns.amountIn !== undefined && columns.amountOut !== undefined
  if (columns.time === undefined) gaps.push({ field: 'time', message: 'missing' })
  if (columns.amount === undefined && !isSplit) gaps.push({ field: columns.amountIn ? 'amountOut' : columns.amountOut ? 'amountIn' : 'amount', message: 'missing' })
  if (columns.amount !== undefined && (columns.amountIn ?? columns.amountOut) !== undefined) gaps.push({ field: 'amount', message: 'unknown_field' })
  if (columns.direction !== undefined && Object.values(directionWords).flat().length === 0) gaps.push({ field: 'direction', message: 'missing' })
  // A line of a bank is a debit or a credit.
  if (ledger === 'bank' && directionWords.neutral.length > 0) gaps.push({ field: 'direction', message: 'unknown_field' })
  for (const field of Object.keys(columns) as MappedField[]) if (!fieldsOf(ledger).includes(field)) gaps.push({ field, message: 'unknown_field' })
  return gaps
}
