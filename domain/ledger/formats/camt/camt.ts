import type { Coverage, LedgerContent } from '../../ledger-file'
import { spanOf, widestSpan } from '../../text/spans'
import { Unreadable } from '../../unreadable'
import { collect } from '../collect'
import type { FormatReader } from '../format-reader'
import { type XmlElement, elementsBelow, textAt } from './element'
import { type Account, type Entry, readEntry } from './entry'
import { entryRows } from './entry-rows'
import { agreesWith } from './summary'

/** The message of each format, and what it calls a statement. Its version stands in the namespace alone, and is ignored. */
const MESSAGES = [
  { format: 'camt.053', root: /<(?:[\w.-]+:)?BkToCstmrStmt[\s>]/, statement: 'Stmt' },
  { format: 'camt.054', root: /<(?:[\w.-]+:)?BkToCstmrDbtCdtNtfctn[\s>]/, statement: 'Ntfctn' },
] as const

interface Statement { account: Account; span: Coverage | null; summary: XmlElement | null; entries: Entry[]; hasProblems: boolean }

const newStatement = (): Statement => ({ account: {}, span: null, summary: null, entries: [], hasProblems: false })

/** Statements (camt.053) and notifications (camt.054) of ISO 20022, several in a message (formats.md, section 7.1). */
export const camt: FormatReader = ({ beginning, text }) => {
  const message = MESSAGES.find(({ root }) => root.test(beginning))
  if (!message) return null

  const content: LedgerContent = { format: message.format, headerLine: null, entries: 0, rows: [], problems: [], coverage: null }
  const spans: (Coverage | null)[] = []
  let statement = newStatement()
  for (const element of elementsBelow(text, message.statement)) {
    if (element) {
      take(element, statement, content)
      continue
    }
    // The totals say nothing of a statement that was not read whole.
    if (statement.summary && !statement.hasProblems && !agreesWith(statement.summary, statement.entries)) throw new Unreadable('footer_mismatch')
    spans.push(statement.span)
    statement = newStatement()
  }
  return { ...content, coverage: widestSpan(spans) }
}

function take(element: XmlElement, statement: Statement, content: LedgerContent): void {
  switch (element.name) {
    case 'Acct': statement.account = accountOf(element); break
    case 'FrToDt': statement.span = spanOf(textAt(element, 'FrDtTm'), textAt(element, 'ToDtTm')); break
    case 'TxsSummry': statement.summary = element; break
    case 'Ntry': takeEntry(element, statement, content); break
  }
}

/** An account is known by the last four digits of its number only. */
function accountOf(element: XmlElement): Account {
  return { currency: textAt(element, 'Ccy'), tail: /(\d{4})$/.exec(textAt(element, 'Id/IBAN', 'Id/Othr/Id') ?? '')?.[1] }
}

function takeEntry(element: XmlElement, statement: Statement, content: LedgerContent): void {
  const entry = readEntry(element, statement.account)
  const rows = typeof entry === 'string' ? entry : entryRows(element, entry, content.entries + 1, statement.account)
  if (!collect(content, element.line, rows)) statement.hasProblems = true
  if (typeof entry !== 'string') statement.entries.push(entry)
}
