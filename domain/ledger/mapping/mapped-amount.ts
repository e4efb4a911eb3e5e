import type { RowProblemCode } from '../ledger-file'
import { parseSignedUnits } from '../text/written'
import { currencyOf } from '../words/currency-words'
import type { MappedField } from './fields'
import { type LedgerMapping, WORDED_DIRECTIONS } from './ledger-mapping'

type Direction = (typeof WORDED_DIRECTIONS)[number]

/** Without a direction where the row does not say one. */
export interface MappedAmount { amountFen: number; currency: string; direction: Direction | undefined }

/** Reads the amount of a row and its direction as a mapping says they are written. */
export function readMappedAmount(mapping: LedgerMapping, cell: (field: MappedField) => string): MappedAmount | RowProblemCode {
  const currency = mapping.columns.currency === undefined ? 'CNY' : currencyOf(cell('currency'))
  if (currency === null) return 'unknown_currency'
  const read = (field: MappedField) => parseAmount(cell(field), currency, mapping.amountUnit)
  if (mapping.columns.amount === undefined) {
    const told = [{ amount: read('amountIn'), text: cell('amountIn'), side: 'in' as const }, { amount: read('amountOut'), text: cell('amountOut'), side: 'out' as const }]
    if (told.some(({ amount, text }) => amount === null && !/^-?$/.test(text))) return 'bad_amount'
    const [one, ...others] = told.filter(({ amount }) => amount !== null && amount.units > 0)
    if (!one || others.length > 0) return 'bad_amount'
    return { amountFen: one.amount!.units, currency, direction: one.amount!.negative ? opposite(one.side) : one.side }
  }
  const amount = read('amount')
  if (amount === null) return 'bad_amount'
  return { amountFen: amount.units, currency, direction: directionOf(mapping, cell('direction'), amount.negative) }
}

/** A word says the direction; a minus in the way of what comes in contradicts it. Without words the sign says it. */
function directionOf({ columns, directionWords, plusIs }: LedgerMapping, word: string, isNegative: boolean): Direction | undefined {
  if (columns.direction === undefined) return isNegative ? opposite(plusIs) : plusIs
  const worded = WORDED_DIRECTIONS.find((direction) => directionWords[direction].includes(word))
  return worded === 'in' && isNegative ? undefined : worded
}

const opposite = (direction: 'in' | 'out'): 'in' | 'out' => (direction === 'in' ? 'out' : 'in')

function parseAmount(text: string, currency: string, unit: LedgerMapping['amountUnit']): { negative: boolean; units: number } | null {
  if (unit === 'yuan') return parseSignedUnits(text, currency)
  const [, sign, digits] = /^([+-]?)(\d{1,15})$/.exec(text) ?? []
  return digits === undefined ? null : { negative: sign === '-', units: Number(digits) }
}
