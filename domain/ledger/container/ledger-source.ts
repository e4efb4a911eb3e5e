import type { Container } from '../ledger-file'
import type { Table } from './table'

/** Where rows may be found: one text, or one sheet of a workbook. A file holds one or several. */
export interface LedgerSource extends Table {
  /** How the file was given: what lies in an archive is of the archive. */
  container: Container
  encoding: string
  bom: boolean
  /** The sheet's name; null for a text. */
  sheet: string | null
  /** The first few thousand characters of a text, by which its format is recognised; '' for a sheet. */
  beginning: string
  /** The lines of a text without their ends; none for a sheet. May be walked more than once. */
  lines: Iterable<string>
  /** All of a text, decoded when it is first asked for; '' for a sheet. */
  text: string
}
