import type { XmlEvent } from '../../text/xml'
import { Unreadable } from '../../unreadable'
import type { CellFormat } from '../sheet/cell-format'
import { cellText } from '../sheet/cell-text'
import type { SparseCells } from '../sheet/sheet-rows'
import { StringWords, type Workbook } from './workbook'

/** As far as any workbook goes. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
const AS_WRITTEN: CellFormat = { kind: 'number', places: null }

/** The rows of a sheet, addressed as the sheet addresses them: blank ones are absent from it. Of a formula the value that was kept counts. Throws `Unreadable`. */
export function* sheetRows(xml: Iterable<XmlEvent>, workbook: Workbook): Generator<readonly [line: number, cells: SparseCells]> {
  const words = new StringWords()
  let line = 0
  let column = -1
  let value = ''
  let cells = new Map<number, string>()
  let cell: Readonly<Record<string, string>> | null = null
  let isInValue = false

  for (const event of xml) {
    if (cell !== null) words.take(event)
    if (event.kind === 'text') {
      if (isInValue) value += event.text
    } else if (event.name === 'v') {
      isInValue = event.kind === 'open'
    } else if (event.name === 'c' && event.kind === 'open') {
      cell = event.attributes
      value = ''
      column = columnOf(cell.r) ?? column + 1
      if (column >= MOST_COLUMNS) throw new Unreadable('damaged')
    } else if (event.name === 'c' && cell !== null) {
      cells.set(column, textOf(cell, value, words.finish(), workbook))
      cell = null
    } else if (event.name === 'row' && event.kind === 'open') {
      const next = event.attributes.r === undefined ? line + 1 : Number(event.attributes.r)
      if (!Number.isInteger(next) || next <= line || next > MOST_ROWS) throw new Unreadable('damaged')
      line = next
      column = -1
      cells = new Map()
    } else if (event.name === 'row') {
      yield [line, cells]
    } else if (event.name === 'sheetData' && event.kind === 'close') {
      return
    }
  }
}

function textOf({ t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>, value: string, inline: string, { strings, formats, dateSystem }: Workbook): string {
  switch (type) {
    case 's': {
      const shared = strings[Number(value)]
      if (shared === undefined) throw new Unreadable('damaged')
      return shared
    }
    case 'inlineStr': return inline
    case 'n': return value.trim() === '' ? '' : cellText(value.trim(), formats[Number(style)] ?? AS_WRITTEN, dateSystem)
    default: return value
  }
}

/** "K12" is column 10; undefined where a cell does not say where it stands. */
function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d+$/.exec(reference ?? '') ?? []
  return letters === undefined ? undefined : [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
