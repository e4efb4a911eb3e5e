import type { Container, LedgerContent } from '../ledger-file'
import type { CsvRecord } from '../text/csv'

/** Where rows were found: one text, or one sheet of a workbook. */
export interface LedgerSource {
  container: Container
  encoding: string
  bom: boolean
  text: string
  /** The same, parted by commas. */
  records: CsvRecord[]
}

/** Reads a source of one format; null when it is another. */
export type FormatReader = (source: LedgerSource) => LedgerContent | null
