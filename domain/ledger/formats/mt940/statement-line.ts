import type { ChinaDate } from '../../../clock/china-time'
import { parseMinorUnits } from '../../../money/minor-units'
import type { RowProblemCode } from '../../ledger-file'
import { nearestDay } from '../../text/nearest-day'
import type { Field } from './fields'
import { parseSwiftDate } from './swift-dates'

/** What a field 61 says. */
export interface StatementLine {
  amountFen: number
  /** undefined where the mark is none we know. */
  direction: 'credit' | 'debit' | undefined
  valueDate: ChinaDate
  bookTime: ChinaDate | undefined
  type: string
  ref: string | undefined
  remark: string | undefined
}

/** Which way the money went: taking back a credit is money out, taking back a debit money in. */
const MARKS: Record<string, { direction: 'credit' | 'debit'; isReversal: boolean }> = {
  C: { direction: 'credit', isReversal: false },
  D: { direction: 'debit', isReversal: false },
  RC: { direction: 'debit', isReversal: true },
  RD: { direction: 'credit', isReversal: true },
}

/** Returned item, among the transaction types of SWIFT. */
const RETURNED = 'RTI'

const DATES = /^(\d{6})(\d{4})?(.*)$/
/** A letter behind the mark is the third one of the currency: DR800, is a debit. */
const MARK = /^(R?[CD]|[A-Z]*?)[A-Z]?(?=\d)(.*)$/
const AMOUNT = /^(\d+),(\d*)(.*)$/
const KIND = /^([NFS].{3})(.*)$/

/** Reads a line of a statement piece by piece, so that a problem names the piece: 6!n[4!n]2a[1!a]15d1!a3!c16x[//16x][34x]. */
export function readStatementLine({ lines: [first = '', ...supplement] }: Field, currency: string): StatementLine | RowProblemCode {
  const [, value = '', entry, afterDates = ''] = DATES.exec(first) ?? []
  const valueDate = parseSwiftDate(value)
  const bookTime = valueDate && entry !== undefined ? nearestDay(entry, valueDate) : undefined
  if (valueDate === null || bookTime === null) return 'bad_time'
  const [, letters = '', afterMark = ''] = MARK.exec(afterDates) ?? []
  const mark = MARKS[letters]
  const [, whole = '', part = '', afterAmount = ''] = AMOUNT.exec(afterMark) ?? []
  const amountFen = parseMinorUnits(`${whole}.${part}`, currency)
  if (amountFen === null) return 'bad_amount'
  const [, kind, references = ''] = KIND.exec(afterAmount) ?? []
  if (kind === undefined) return 'cut_row'

  const [own = '', bank = ''] = references.split('//')
  return {
    amountFen, direction: mark?.direction, valueDate, bookTime,
    type: [kind.trim(), mark?.isReversal && 'REVERSAL', kind.endsWith(RETURNED) && 'RETURN'].filter(Boolean).join(' '),
    ref: [bank, own].map((text) => text.trim()).find((text) => text !== '' && text !== 'NONREF'),
    remark: supplement.join(' ').trim() || undefined,
  }
}
