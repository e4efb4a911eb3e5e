import type { Coverage, LedgerContent, RowProblemCode } from '../../ledger-file'
import type { BankRow } from '../../row'
import { widestSpan } from '../../text/spans'
import { Unreadable } from '../../unreadable'
import { collect } from '../collect'
import type { FormatReader } from '../format-reader'
import { type Tag, tagsOf } from './tags'
import { parseOfxAmount, parseOfxMoment } from './written'

const BEGINS = /^\s*(?:OFXHEADER\s*:|(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]*-->\s*)?(?:<\?OFX\b|<OFX>))/i

/** Tags that hold others; each other one is a leaf, closed or not. */
const STATEMENTS = ['STMTRS', 'CCSTMTRS', 'INVSTMTRS']
const TRANSACTIONS = ['STMTTRN', 'STMTTRNP']
const LISTS = ['BANKTRANLIST', 'BANKTRANLISTP', 'INVTRANLIST', ...STATEMENTS]
/** Those whose leaves bear names that mean something else outside of them. */
const GROUPS = ['CURRENCY', 'ORIGCURRENCY', 'PAYEE', 'BANKACCTFROM', 'CCACCTFROM', 'BANKACCTTO', 'CCACCTTO', 'LEDGERBAL', 'AVAILBAL']

interface Statement { currency?: string; accountId?: string; from?: string; until?: string; told: Map<string, string> }
interface Transaction { line: number; isPending: boolean; leaves: Map<string, string> }

/** Statements of accounts and credit cards in OFX, 1.x and 2.x alike: 2.x files that leave their leaves open exist (formats.md, section 7.3). */
export const ofx: FormatReader = ({ beginning, text }) => {
  if (!BEGINS.test(beginning)) return null

  const content: LedgerContent = { format: 'ofx', headerLine: null, entries: 0, rows: [], problems: [], notes: [], coverage: null }
  const spans: (Coverage | null)[] = []
  let statement: Statement = { told: new Map() }
  let transaction: Transaction | null = null
  let group: string | null = null
  let isWhole = false
  const finish = (): void => {
    if (transaction) takeTransaction(transaction, statement, content)
    transaction = null
  }
  for (const tag of tagsOf(text)) {
    if (GROUPS.includes(tag.name)) group = tag.isEnd ? null : tag.name
    else if (TRANSACTIONS.includes(tag.name)) {
      finish()
      group = null
      if (!tag.isEnd) transaction = { line: tag.line, isPending: tag.name === 'STMTTRNP', leaves: new Map() }
    } else if (LISTS.includes(tag.name)) {
      finish()
      group = null
      if (!STATEMENTS.includes(tag.name)) continue
      if (tag.isEnd) spans.push(spanOf(statement))
      else statement = { told: new Map() }
    } else if (tag.name === 'OFX') isWhole = tag.isEnd
    else if (!tag.isEnd) takeLeaf(tag, group, transaction, statement)
  }
  // Aggregates are always closed: a file without its end was cut.
  if (!isWhole) throw new Unreadable('damaged')
  return { ...content, coverage: widestSpan(spans) }
}

function takeLeaf({ name, value }: Tag, group: string | null, transaction: Transaction | null, statement: Statement): void {
  const key = group === null ? name : `${group}/${name}`
  if (transaction) {
    if (!transaction.leaves.has(key)) transaction.leaves.set(key, value)
    return
  }
  switch (key) {
    case 'CURDEF': statement.currency = value; break
    case 'BANKACCTFROM/ACCTID': case 'CCACCTFROM/ACCTID': statement.accountId = value; break
    case 'DTSTART': statement.from ??= value; break
    case 'DTEND': statement.until = value; break
  }
}

function spanOf({ from, until }: Statement): Coverage | null {
  const [first, last] = [parseOfxMoment(from ?? ''), parseOfxMoment(until ?? '')]
  return first && last ? { from: first, until: last } : null
}

/** The same number with the same content again is the same transaction, told in a second list. */
function takeTransaction({ line, isPending, leaves }: Transaction, statement: Statement, content: LedgerContent): void {
  const fitId = leaves.get('FITID')
  const told = JSON.stringify([leaves.get('DTPOSTED'), leaves.get('TRNAMT'), isPending])
  if (fitId && statement.told.get(fitId) === told) {
    content.notes!.push({ line, code: 'repeated_row' })
    return
  }
  if (fitId) statement.told.set(fitId, told)
  const row = rowOf(leaves, isPending, statement)
  collect(content, line, typeof row === 'string' ? row : [{ rowId: `B${content.entries + 1}`, line, ...row }])
}

function rowOf(leaves: ReadonlyMap<string, string>, isPending: boolean, { currency, accountId }: Statement): Omit<BankRow, 'rowId'> | RowProblemCode {
  const leaf = (name: string): string | undefined => leaves.get(name) || undefined
  const ownCurrency = leaf('CURRENCY/CURSYM') ?? currency
  if (ownCurrency === undefined) return 'unknown_currency'
  const amount = parseOfxAmount(leaf('TRNAMT') ?? '', ownCurrency)
  if (amount === null) return 'bad_amount'
  const bookTime = parseOfxMoment(leaf('DTPOSTED') ?? leaf('DTTRAN') ?? '')
  if (bookTime === null) return 'bad_time'
  const checkNumber = leaf('CHECKNUM')
  return {
    ledger: 'bank', source: 'bank_statement', bookTime, valueDate: parseOfxMoment(leaf('DTAVAIL') ?? '')?.slice(0, 10), type: leaf('TRNTYPE'),
    direction: amount.direction, amountFen: amount.units, currency: ownCurrency, originalCurrency: leaf('ORIGCURRENCY/CURSYM'),
    status: isPending ? 'pending' : 'booked', accountTail: /(\d{4})$/.exec(accountId ?? '')?.[1],
    counterparty: leaf('NAME') ?? leaf('PAYEE/NAME'), summary: leaf('MEMO'), ref: leaf('FITID'), extras: checkNumber ? { CHECKNUM: checkNumber } : undefined,
  }
}
