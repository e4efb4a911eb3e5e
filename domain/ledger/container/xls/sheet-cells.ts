import { Unreadable } from '../../unreadable'
import { type CellFormat } from '../sheet/cell-format'
import { cellText } from '../sheet/cell-text'
import type { SparseCells } from '../sheet/sheet-rows'
import { biffRecords, RECORD } from './records'
import { need, type XlsWorkbook } from './workbook'

const AS_WRITTEN: CellFormat = { kind: 'number', places: null }
/** Numbers from here on have lost digits; written with an exponent they show it. */
const EXACT_BELOW = 1e15

/** The rows of a sheet in their order. Of a formula the value that was kept counts. Throws `Unreadable`. */
export function xlsRows({ stream, strings, formats, dateSystem }: XlsWorkbook, at: number): [line: number, cells: SparseCells][] {
  const rows = new Map<number, Map<number, string>>()
  const put = (row: number, column: number, text: string): void => {
    const cells = rows.get(row) ?? new Map<number, string>()
    rows.set(row, cells.set(column, text))
  }
  const numberText = (value: number, style: number): string =>
    cellText(Math.abs(value) < EXACT_BELOW ? String(value) : value.toExponential(), formats[style] ?? AS_WRITTEN, dateSystem)

  let formulaCell: readonly [row: number, column: number] | null = null
  for (const { type, body, strings: reader } of biffRecords(stream, at)) {
    if (type === RECORD.formulaString && formulaCell) put(...formulaCell, reader(0).string(2))
    if (!CELLS.has(type)) continue
    const [row, column, style] = [need(body, 8).readUInt16LE(0), body.readUInt16LE(2), body.readUInt16LE(4)]
    switch (type) {
      case RECORD.sharedLabel: put(row, column, strings[need(body, 10).readUInt32LE(6)] ?? damaged()); break
      case RECORD.label: case RECORD.richLabel: put(row, column, reader(6).string(2)); break
      case RECORD.number: put(row, column, numberText(need(body, 14).readDoubleLE(6), style)); break
      case RECORD.rk: put(row, column, numberText(rkNumber(need(body, 10).readInt32LE(6)), style)); break
      case RECORD.truth: put(row, column, String(body[6])); break
      case RECORD.multipleRk:
        for (let from = 4; from + 8 <= body.length; from += 6) put(row, column + (from - 4) / 6, numberText(rkNumber(body.readInt32LE(from + 2)), body.readUInt16LE(from)))
        break
      case RECORD.formula: {
        const isNumber = need(body, 14).readUInt16LE(12) !== 0xffff
        formulaCell = [row, column]
        if (isNumber) put(row, column, numberText(body.readDoubleLE(6), style))
      }
    }
  }
  return [...rows].sort(([one], [other]) => one - other).map(([row, cells]) => [row + 1, cells])
}

const CELLS: ReadonlySet<number> = new Set([
  RECORD.sharedLabel, RECORD.label, RECORD.richLabel, RECORD.number, RECORD.rk, RECORD.truth, RECORD.multipleRk, RECORD.formula,
])

/** A number in 30 bits: whole or the front of a binary fraction, and perhaps in hundredths. */
function rkNumber(written: number): number {
  const front = Buffer.alloc(8)
  front.writeInt32LE(written & ~3, 4)
  const value = written & 2 ? written >> 2 : front.readDoubleLE(0)
  return written & 1 ? value / 100 : value
}

function damaged(): never { throw new Unreadable('damaged') }
