import { parseChinaDate } from '../../../clock/china-time'
import { parseMinorUnits } from '../../../money/minor-units'
import type { RowProblemCode } from '../../ledger-file'
import { keptMoment } from '../../text/written'
import { type XmlElement, all, textAt } from './element'

/** What the head of a statement says of its account. */
export interface Account { currency?: string; tail?: string }

export type Side = 'credit' | 'debit'

/** What the bank booked, or announces to book, as one line of the account. */
export interface Entry { amountFen: number; currency: string; direction?: Side; status: string; bookTime?: string; valueDate?: string }

const SIDES: Record<string, Side> = { CRDT: 'credit', DBIT: 'debit' }

/** Announced (PDNG), expected (FUTR) and merely told (INFO) money is not there. */
const STATUSES: Record<string, string> = { BOOK: 'booked', PDNG: 'pending', FUTR: 'pending', INFO: 'info' }

export const sideAt = (element: XmlElement): Side | undefined => SIDES[textAt(element, 'CdtDbtInd') ?? '']

/** Reads an entry. Its CdtDbtInd already says the real side of a reversal; where there is none, the entry has no direction. */
export function readEntry(element: XmlElement, account: Account): Entry | RowProblemCode {
  const currency = all(element, 'Amt')[0]?.attributes.Ccy ?? account.currency
  if (currency === undefined) return 'unknown_currency'
  const amountFen = parseMinorUnits(textAt(element, 'Amt') ?? '', currency)
  if (amountFen === null) return 'bad_amount'
  const status = STATUSES[textAt(element, 'Sts', 'Sts/Cd') ?? '']
  if (status === undefined) return 'unknown_status'
  const [bookTime, valueDate] = [dateAt(element, 'BookgDt'), dateAt(element, 'ValDt')]
  if (bookTime === null || valueDate === null || (bookTime ?? valueDate) === undefined) return 'bad_time'
  return { amountFen, currency, direction: sideAt(element), status, bookTime, valueDate }
}

/** A date, or an instant as written; undefined where there is none, null where it cannot be read. */
function dateAt(element: XmlElement, name: string): string | null | undefined {
  const instant = textAt(element, `${name}/DtTm`)
  if (instant !== undefined) return keptMoment(instant)
  // A civil date may carry a zone, which moves no bank's book.
  const date = textAt(element, `${name}/Dt`)?.slice(0, 10)
  return date && parseChinaDate(date)
}
