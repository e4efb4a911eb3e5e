import type { RowProblemCode } from '../../ledger-file'
import { parseSignedUnits } from '../../text/written'
import { currencyOf } from '../../words/currency-words'
import type { AmountColumns } from './layouts'

/** An amount as a row names it; without a direction where the row does not say one. */
export interface Amount { amountFen: number; currency: string; direction: 'credit' | 'debit' | undefined }

type Cell = (name: string) => string

/** Reads the amount of a row and its side. A column of currencies must name one; without such a column a Chinese bank means yuan. */
export function readAmount(columns: AmountColumns, currencyColumn: string | undefined, cell: Cell): Amount | RowProblemCode {
  if ('coded' in columns) return codedAmount(cell(columns.coded), cell(columns.worded), columns)
  const currency = currencyColumn === undefined ? 'CNY' : currencyOf(cell(currencyColumn))
  if (currency === null) return 'unknown_currency'
  if ('in' in columns) return sideAmount(cell(columns.in), cell(columns.out), currency)
  const amount = parseSignedUnits(cell('signed' in columns ? columns.signed : columns.sided), currency)
  if (amount === null) return 'bad_amount'
  const plus = 'signed' in columns ? columns.plus : sideOf(cell(columns.side))
  return { amountFen: amount.units, currency, direction: amount.negative ? otherSide(plus) : plus }
}

/** `借 Dr` is money out, `贷 Cr` money in. */
function sideOf(word: string): Amount['direction'] {
  const [isDebit, isCredit] = [/借|Dr/i.test(word), /贷|Cr/i.test(word)]
  return isDebit === isCredit ? undefined : isDebit ? 'debit' : 'credit'
}

const otherSide = (side: Amount['direction']): Amount['direction'] => side && (side === 'credit' ? 'debit' : 'credit')

/** One of the two cells holds the amount; a nought in the other is nothing. A minus takes back what its column says. */
function sideAmount(inCell: string, outCell: string, currency: string): Amount | RowProblemCode {
  const isBlank = (text: string): boolean => /^-?$/.test(text)
  const [credit, debit] = [parseSignedUnits(inCell, currency), parseSignedUnits(outCell, currency)]
  if ((!credit && !isBlank(inCell)) || (!debit && !isBlank(outCell))) return 'bad_amount'
  const told = [{ amount: credit, side: 'credit' as const }, { amount: debit, side: 'debit' as const }].filter(({ amount }) => amount !== null)
  const moved = told.filter(({ amount }) => amount!.units > 0)
  if (told.length === 0 || moved.length > 1) return 'bad_amount'
  const [one] = moved.length > 0 ? moved : told
  if (moved.length === 0 && told.length > 1) return { amountFen: 0, currency, direction: undefined }
  return { amountFen: one!.amount!.units, currency, direction: one!.amount!.negative ? otherSide(one!.side) : one!.side }
}

/** "CNY 123.18" or "JPY1000.00". */
function codedAmount(text: string, words: string, sides: { in: RegExp; out: RegExp }): Amount | RowProblemCode {
  const [, code = '', number = ''] = /^([A-Za-z]{3})\s*(.*)$/.exec(text) ?? []
  const currency = currencyOf(code)
  if (currency === null) return 'unknown_currency'
  const amount = parseSignedUnits(number, currency)
  if (amount === null) return 'bad_amount'
  const [isIn, isOut] = [sides.in.test(words), sides.out.test(words)]
  const side = isIn === isOut ? undefined : isIn ? 'credit' : 'debit'
  return { amountFen: amount.units, currency, direction: amount.negative ? otherSide(side) : side }
}
