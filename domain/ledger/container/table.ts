import { Unreadable } from '../unreadable'

/** One record of a table: a line of text parted by commas, or a row of a sheet. */
export interface TableRecord {
  /** The first and the last line of the record in its file or sheet, from 1. */
  line: number
  lastLine: number
  /** Trimmed of blanks and tabs, quotes taken off. A number of a sheet is its decimal text, a date serial 'YYYY-MM-DD HH:MM:SS'. */
  cells: string[]
  /** The file ends here with a quote still open: the record was cut. */
  open: boolean
}

/** How far down a head may reach before the line that names the columns. */
const HEAD_RECORDS = 60

export interface Table {
  /** The first records: a format is recognised by them alone. */
  head: readonly TableRecord[]
  /** All records, the head's again among them; may be walked more than once. Throws `Unreadable`. */
  records: Iterable<TableRecord>
}

/** Records as a table. Reading the head stops in silence where a limit is exceeded: prose has long lines too. */
export function tableOf(records: Iterable<TableRecord>): Table {
  const head: TableRecord[] = []
  try {
    for (const record of records) if (head.push(record) === HEAD_RECORDS) break
  } catch (error) {
    if (!(error instanceof Unreadable && error.code === 'too_large')) throw error
  }
  return { head, records }
}
