import type { Ledger } from '../row'
import { posDirection } from '../words/pos-directions'
import { type MappedField, fieldsOf, isPersonal } from './fields'
import { COLUMN_WORDS, DIRECTION_WORDS, LEDGER_WORDS } from './known-words'
import { DATE_ORDERS, type LedgerMapping } from './ledger-mapping'

/** What the words of a file do not decide, for a person to say. */
export type OpenQuestion = 'ledger' | 'time' | 'amount' | 'amountUnit' | 'directionWords' | 'plusIs' | 'dateOrder'

/** A mapping to begin with: what known words say, and what is still open. Nothing is read with it before a person has looked at it. */
export interface MappingSuggestion { draft: Partial<LedgerMapping> & Pick<LedgerMapping, 'columns'>; open: OpenQuestion[] }

/** Proposes what the columns of a file mean from their names and from a few of its rows. */
export function suggestMapping(header: readonly string[], sampleRows: readonly (readonly string[])[]): MappingSuggestion {
  const ledger = ledgerOf(header)
  const columns = columnsOf(header, ledger)
  const under = (field: MappedField): string[] => {
    const place = header.indexOf(columns[field] ?? '')
    return place < 0 ? [] : sampleRows.map((row) => (row[place] ?? '').trim()).filter((cell) => cell !== '')
  }
  parseClock(header, columns, under)
  const amounts = (['amount', 'amountIn', 'amountOut'] as const).flatMap(under)
  const directions = directionsOf(ledger, columns, under)
  if (directions) columns.direction = directions.column
  const amountUnit = unitOf(header.filter((name) => [columns.amount, columns.amountIn].includes(name)), amounts)
  const dateOrder = orderOf(under('time'))
  const plusIs = signOf(ledger, amounts)
  const isSplit = columns.amountIn !== undefined && columns.amountOut !== undefined

  const open: OpenQuestion[] = [
    ...(ledger ? [] : ['ledger' as const]),
    ...(columns.time ? [] : ['time' as const]),
    ...(columns.amount || isSplit ? [] : ['amount' as const]),
    ...(amountUnit ? [] : ['amountUnit' as const]),
    ...(directions && directions.unknown.length > 0 ? ['directionWords' as const] : []),
    ...(directions || isSplit || plusIs ? [] : ['plusIs' as const]),
    ...(dateOrder ? [] : ['dateOrder' as const]),
  ]
  const draft = { ledger, columns, amountUnit, directionWords: directions?.words, plusIs, dateOrder }
  return { draft: { ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)), columns }, open }
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').replace(/\((元|分|人民币)\)$/, '').toLowerCase()

/** The one ledger whose words stand in the header; undefined where there is none or several claim it alike. */
function ledgerOf(header: readonly string[]): Ledger | undefined {
  const votes = LEDGER_WORDS.map(([ledger, words]) => ({ ledger, count: header.filter((name) => words.test(name)).length })).sort((one, other) => other.count - one.count)
  return votes[0]!.count > votes[1]!.count ? votes[0]!.ledger : undefined
}

/** For each meaning the column with its most telling name; a column means one thing. */
function columnsOf(header: readonly string[], ledger: Ledger | undefined): LedgerMapping['columns'] {
  const columns: LedgerMapping['columns'] = {}
  const free = new Set(header.filter((name) => name !== '' && !isPersonal(name)))
  const fields = ledger ? fieldsOf(ledger) : (Object.keys(COLUMN_WORDS) as MappedField[])
  for (const field of fields) {
    const name = (COLUMN_WORDS[field] ?? []).flatMap((word) => [...free].find((candidate) => plain(candidate) === word) ?? [])[0]
    if (name === undefined) continue
    columns[field] = name
    free.delete(name)
  }
  // One amount with its direction, or one column for each side, not both.
  if (columns.amount) { delete columns.amountIn; delete columns.amountOut }
  return columns
}

/** Where what is called a time holds no day, the day stands in another column. */
function parseClock(header: readonly string[], columns: LedgerMapping['columns'], under: (field: MappedField) => string[]): void {
  const times = under('time')
  if (times.length === 0 || !times.every((text) => /^\d{1,2}:?\d{2}(:?\d{2})?$/.test(text))) return
  const day = header.find((name) => /日期|日$/.test(name) && !/清算|结算|起息|完成/.test(name))
  if (day === undefined) return
  columns.clock = columns.time
  columns.time = day
}

/** The column whose words say the direction, and what they mean; a till's types say it too. */
function directionsOf(ledger: Ledger | undefined, columns: LedgerMapping['columns'], under: (field: MappedField) => string[]) {
  if (!columns.amount) return null
  const field = columns.direction ? 'direction' : ledger === 'pos' && columns.type ? 'type' : null
  if (field === null) return null
  const words: LedgerMapping['directionWords'] = { in: [], out: [], neutral: [] }
  const unknown: string[] = []
  for (const word of new Set(under(field))) {
    const direction = DIRECTION_WORDS[word] ?? (ledger === 'pos' ? posDirection(word) : undefined)
    if (direction) words[direction].push(word)
    else unknown.push(word)
  }
  return { column: columns[field]!, words, unknown }
}

/** Only a name or a decimal point tells yuan from fen. */
function unitOf(names: readonly string[], amounts: readonly string[]): LedgerMapping['amountUnit'] | undefined {
  if (names.some((name) => name.includes('分'))) return 'fen'
  return names.some((name) => name.includes('元')) || amounts.some((text) => /\d\.\d/.test(text)) ? 'yuan' : undefined
}

/** Where signs are used, a plus is what comes in; a credit card's statement, where it is not, shows no difference. */
function signOf(ledger: Ledger | undefined, amounts: readonly string[]): LedgerMapping['plusIs'] | undefined {
  return ledger === 'pos' && amounts.some((text) => /^[-－]/.test(text)) ? 'in' : undefined
}

/** The one order in which every sample is a day; undefined where several are. */
function orderOf(texts: readonly string[]): LedgerMapping['dateOrder'] | undefined {
  const days = texts.map((text) => text.split(/[T\s]/)[0]!)
  if (days.length === 0) return undefined
  if (days.every((day) => /^\d{4}/.test(day))) return 'ymd'
  const parts = days.map((day) => day.split(/[-/.]/).map(Number))
  if (!days.every((day) => /^\d{1,2}([-/.])\d{1,2}\1\d{4}$/.test(day))) return undefined
  const fits = { ymd: false, dmy: parts.every(([, month]) => month! <= 12), mdy: parts.every(([month]) => month! <= 12) }
  const orders = DATE_ORDERS.filter((order) => fits[order])
  return orders.length === 1 ? orders[0] : undefined
}
