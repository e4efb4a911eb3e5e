import type { Block } from '@/domain/letter/document'
import { FAINT, LINE, SEAL, type Sheet, type Struct } from './sheet'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

const TERM_WIDTH = 104
const INDENT = 22
const SEAL_SIDE = 46

/** How each kind of block stands on the sheet. */
const WRITERS: { [K in Block['kind']]: (sheet: Sheet, parent: Struct, block: Of<K>) => void } = {
  paragraph(sheet, parent, { text }) {
    sheet.write(parent, 'P', text)
    sheet.pdf.moveDown(0.35)
  },

  facts(sheet, parent, { items }) {
    const list = sheet.element(parent, 'L')
    for (const { term, value } of items) {
      sheet.keep(sheet.heightOf(term, {}, TERM_WIDTH))
      const line = sheet.element(list, 'LI')
      beside(sheet, line, ['Lbl', term, { color: FAINT }, TERM_WIDTH], ['LBody', value, {}])
      line.end()
    }
    list.end()
    sheet.pdf.moveDown(0.2)
  },

  list(sheet, parent, { items, isNumbered }) {
    const list = sheet.element(parent, 'L')
    items.forEach(({ text, citation }, index) => {
      sheet.keep(sheet.heightOf(text, {}, sheet.width - INDENT))
      const line = sheet.element(list, 'LI')
      beside(sheet, line, ['Lbl', isNumbered ? `${index + 1}.` : '·', {}, INDENT], ['LBody', text, {}])
      if (citation) sheet.write(line, 'LBody', citation.label, { size: 8, color: FAINT, gap: 2 }, { x: sheet.left + INDENT, y: sheet.pdf.y, width: sheet.width - INDENT })
      line.end()
    })
    list.end()
    sheet.pdf.moveDown(0.3)
  },

  table(sheet, parent, { caption, head, rows }) {
    sheet.keep(60)
    const table = sheet.element(parent, 'Table')
    sheet.write(table, 'Caption', caption, { size: 9, color: FAINT })
    row(sheet, table, head.map(({ text, isNumeric }) => ({ text, isNumeric, tag: 'TH', scope: 'Column' })))
    for (const cells of rows) row(sheet, table, cells.map((text, index) => ({ text, isNumeric: head[index]?.isNumeric ?? false, ...(index === 0 ? { tag: 'TH', scope: 'Row' as const } : { tag: 'TD' }) })))
    table.end()
    sheet.pdf.moveDown(0.5)
  },

  signature(sheet, parent, { issuer, date, seal, isSealWhole }) {
    sheet.keep(SEAL_SIDE + 60)
    sheet.pdf.moveDown(1.5)
    sheet.write(parent, 'P', issuer, { align: 'right', isBold: true })
    sheet.write(parent, 'P', date, { align: 'right' })
    stamp(sheet, parent, seal, isSealWhole)
  },

  signing(sheet, parent, { lines }) {
    for (const text of lines) {
      sheet.keep(40)
      const y = sheet.pdf.y + 14
      sheet.write(parent, 'P', text, {}, { x: sheet.left, y, width: sheet.width / 2 })
      sheet.decorate((pdf) => pdf.moveTo(sheet.left + sheet.width / 2, y + 13).lineTo(sheet.left + sheet.width, y + 13).lineWidth(0.5).strokeColor(LINE).stroke())
    }
    sheet.pdf.moveDown(0.5)
  },
}

export function writeBlock(sheet: Sheet, parent: Struct, block: Block): void {
  (WRITERS[block.kind] as (sheet: Sheet, parent: Struct, block: Block) => void)(sheet, parent, block)
}

type Side = [tag: string, text: string, look: { color?: string }]

/** Two texts on one line: a short one, and the one that goes with it and may run on. */
function beside(sheet: Sheet, line: Struct, [tag, text, look, width]: [...Side, number], [bodyTag, bodyText, bodyLook]: Side): void {
  const { y } = sheet.pdf
  sheet.write(line, tag, text, look, { x: sheet.left, y, width: width - 8 })
  const below = sheet.pdf.y
  sheet.write(line, bodyTag, bodyText, bodyLook, { x: sheet.left + width, y, width: sheet.width - width })
  // A body that ran onto the next page ends higher there than it began here.
  if (sheet.pdf.y > y) sheet.pdf.y = Math.max(below, sheet.pdf.y)
}

interface TableCell { text: string; isNumeric: boolean; tag: string; scope?: 'Row' | 'Column' }

function row(sheet: Sheet, table: Struct, cells: readonly TableCell[]): void {
  const each = sheet.width / cells.length
  const lookOf = ({ isNumeric, scope }: TableCell) => ({ align: isNumeric ? 'right' as const : 'left' as const, ...(scope === 'Column' ? { size: 9, color: FAINT } : {}) })
  const height = Math.max(...cells.map((cell) => sheet.heightOf(cell.text, lookOf(cell), each - 8))) + 6
  sheet.keep(height)
  const { y } = sheet.pdf
  const line = sheet.element(table, 'TR')
  cells.forEach((cell, index) => sheet.write(line, cell.tag, cell.text, lookOf(cell), { x: sheet.left + index * each + 4, y: y + 4, width: each - 8 }, cell.scope ? { scope: cell.scope } : {}))
  line.end()
  sheet.decorate((pdf) => pdf.moveTo(sheet.left, y + height).lineTo(sheet.left + sheet.width, y + height).lineWidth(0.5).strokeColor(LINE).stroke())
  sheet.pdf.x = sheet.left
  sheet.pdf.y = y + height
}

/** The mark of the record: two lines in a frame, a little askew; filled when the record is broken. */
function stamp(sheet: Sheet, parent: Struct, lines: readonly [string, string], isWhole: boolean): void {
  const x = sheet.left + sheet.width - SEAL_SIDE - 6
  const y = sheet.pdf.y + 6
  const turn = { origin: [x + SEAL_SIDE / 2, y + SEAL_SIDE / 2] as [number, number] }
  sheet.decorate((pdf) => {
    pdf.rotate(-4, turn).lineWidth(1.6).roundedRect(x, y, SEAL_SIDE, SEAL_SIDE, 5)
    if (isWhole) pdf.strokeColor(SEAL).stroke()
    else pdf.fillAndStroke(SEAL, SEAL)
  })
  const size = Math.min(13, (SEAL_SIDE - 8) / Math.max(...lines.map((line) => sheet.widthOf(line))))
  sheet.pdf.save().rotate(-4, turn)
  lines.forEach((line, index) => sheet.write(parent, 'P', line, { isBold: true, size, color: isWhole ? SEAL : '#ffffff', align: 'center', gap: 0 }, { x, y: y + 6 + index * (size + 4), width: SEAL_SIDE }))
  sheet.pdf.restore()
  sheet.pdf.x = sheet.left
  sheet.pdf.y = y + SEAL_SIDE + 10
}
