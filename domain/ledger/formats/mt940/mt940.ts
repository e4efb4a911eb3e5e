import { type LedgerContent, LIMITS, type RowProblemCode } from '../../ledger-file'
import type { BankRow } from '../../row'
import { Unreadable } from '../../unreadable'
import { collect } from '../collect'
import type { FormatReader } from '../format-reader'
import { type Balance, currencyOf, readBalance } from './balance'
import { type Field, fieldsOf } from './fields'
import { type Information, readBankLines, readInformation } from './information'
import { readStatementLine } from './statement-line'

const BEGINS = /(?:^|\{4:\s*|[\u0001-\u001f]):20:/m
const OPENING = /^60[FM]$/
const CLOSING = /^62[FM]$/

/** One message: from its reference to the next. */
interface Statement { account: string; opening: Field; closing: Field; fields: Field[] }

/** Statements of SWIFT, any number in a file. Each must add up from its opening to its closing balance (formats.md, section 7.2). */
export const mt940: FormatReader = ({ beginning, lines }) => {
  if (!BEGINS.test(beginning) || !/^:60[FM]:/m.test(beginning)) return null

  const content: LedgerContent = { format: 'mt940', headerLine: null, entries: 0, rows: [], problems: [], coverage: null }
  let carried: (Balance & { account: string }) | null = null
  for (const statement of statementsOf(lines)) {
    const { opening, closing } = takeStatement(statement, content)
    // A page that goes on where the one before it did not end: one between them is missing.
    if (carried && opening.isIntermediate && carried.account === statement.account && carried.units !== opening.units) throw new Unreadable('footer_mismatch')
    carried = closing.isIntermediate ? { ...closing, account: statement.account } : null
  }
  return content
}

/** A statement without both of its balances was cut. */
function* statementsOf(lines: Iterable<string>): Generator<Statement> {
  let fields: Field[] = []
  for (const field of fieldsOf(lines)) {
    if (field.tag === '20' && fields.length > 0) {
      yield whole(fields)
      fields = []
    }
    fields.push(field)
    if (fields.length > 4 * LIMITS.rows) throw new Unreadable('too_large', 'rows')
  }
  yield whole(fields)
}

function whole(fields: Field[]): Statement {
  const [opening, closing] = [OPENING, CLOSING].map((tag) => fields.find((field) => tag.test(field.tag)))
  if (!opening || !closing) throw new Unreadable('damaged')
  return { opening, closing, fields, account: fields.find(({ tag }) => tag === '25')?.lines[0]?.trim() ?? '' }
}

function takeStatement({ account, opening, closing, fields }: Statement, content: LedgerContent): Record<'opening' | 'closing', Balance> {
  const currency = currencyOf(opening.lines[0]!) ?? currencyOf(closing.lines[0]!)
  const balances = [opening, closing].map(({ tag, lines }) => readBalance(tag, lines[0]!, currency ?? ''))
  const [first, last] = balances
  if (!first || !last) throw new Unreadable('damaged')

  const accountTail = /(\d{4})\D*$/.exec(account)?.[1]
  let isWhole = true
  let units = first.units
  for (const [index, field] of fields.entries()) {
    if (field.tag !== '61') continue
    const row = rowOf(field, wordsBehind(fields, index), currency)
    isWhole = collect(content, field.line, typeof row === 'string' ? row : [{ ...row, accountTail }]) && isWhole
    if (typeof row !== 'string') units += row.direction === 'debit' ? -row.amountFen : row.amountFen
  }
  // Nothing can be said of the sum of lines some of which were not read.
  if (isWhole && units !== last.units) throw new Unreadable('footer_mismatch')
  return { opening: first, closing: last }
}

function rowOf(field: Field, words: Partial<Information>, currency: string | undefined): BankRow | RowProblemCode {
  if (currency === undefined) return 'unknown_currency'
  const line = readStatementLine(field, currency)
  if (typeof line === 'string') return line
  return { rowId: `B${field.line}`, ledger: 'bank', source: 'bank_statement', line: field.line, currency, status: 'booked', ...line, ...words }
}

/** The words right behind a line: those for everybody, else the bank's own. */
function wordsBehind(fields: readonly Field[], index: number): Partial<Information> {
  const behind = fields.slice(index + 1, index + 3)
  const words = behind[0]?.tag === 'NS' && behind[1]?.tag === '86' ? behind[1] : behind[0]
  if (words?.tag === '86') return readInformation(words.lines)
  return words?.tag === 'NS' ? readBankLines(words.lines) : {}
}
