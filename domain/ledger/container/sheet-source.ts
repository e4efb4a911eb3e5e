import type { Container } from '../ledger-file'
import type { LedgerSource } from './ledger-source'
import { type SparseCells, sheetRecords } from './sheet/sheet-rows'
import { tableOf } from './table'

/** One sheet of a workbook. `rows` may be walked more than once. */
export function sheetSource(sheet: string, container: Container, encoding: string, rows: () => Iterable<readonly [line: number, cells: SparseCells]>): LedgerSource {
  return { container, encoding, bom: false, sheet, beginning: '', lines: [], text: '', ...tableOf({ [Symbol.iterator]: () => sheetRecords(rows()) }) }
}
