import type { LetterDocument } from '@/domain/letter/document'
import { type LetterFonts, readLetterFonts } from './letter-fonts'
import type { LetterPrinter } from './letter-printer'
import { FAINT, LINE, newSheet } from './sheet'
import { writeBlock } from './write-blocks'

/** Prints letters in this process. Make one per server process: it keeps the parsed fonts. */
export function createLetterPrinter({ root = process.cwd() }: { root?: string } = {}): LetterPrinter {
  let fonts: LetterFonts | null = null
  return {
    async print(letter) {
      fonts ??= readLetterFonts(root)
      return bytesOf(letter, fonts)
    },
  }
}

function bytesOf(letter: LetterDocument, fonts: LetterFonts): Promise<Buffer> {
  const sheet = newSheet(letter, fonts)
  const { pdf } = sheet
  const whole = pdf.struct('Document')
  pdf.addStructure(whole)

  sheet.write(whole, 'P', letter.issuer, { align: 'center', color: FAINT })
  sheet.write(whole, 'H1', letter.title, { size: 19, isBold: true, align: 'center' })
  pdf.moveDown(0.4)
  rule()
  pdf.moveDown(0.8)
  for (const { heading, blocks } of letter.sections) {
    const part = sheet.element(whole, 'Sect')
    // A heading never stands alone at the foot of a page.
    if (heading !== null) {
      sheet.keep(64)
      sheet.pdf.moveDown(0.3)
      sheet.write(part, 'H2', heading, { size: 11.5, isBold: true })
    }
    for (const block of blocks) writeBlock(sheet, part, block)
    part.end()
  }
  sheet.keep(70)
  pdf.moveDown(1)
  rule()
  pdf.moveDown(0.4)
  const { label, hash, note } = letter.proof
  sheet.write(whole, 'P', label, { size: 8, color: FAINT, gap: 2 })
  sheet.write(whole, 'P', hash, { size: 8, color: FAINT, gap: 2 })
  sheet.write(whole, 'P', note, { size: 8, color: FAINT, gap: 2 })
  whole.end()
  return sheet.finish(letter.reference)

  function rule() {
    sheet.decorate(() => pdf.moveTo(sheet.left, pdf.y).lineTo(sheet.left + sheet.width, pdf.y).lineWidth(0.8).strokeColor(LINE).stroke())
  }
}
