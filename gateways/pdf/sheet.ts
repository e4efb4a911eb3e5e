import PDFDocument from 'pdfkit'
import type { LetterDocument } from '@/domain/letter/document'
import { drawable, type LetterFonts } from './letter-fonts'

export const INK = '#1b1d1f'
export const FAINT = '#64686f'
export const LINE = '#cfc9bd'
export const SEAL = '#b3261e'

/** Points. A4 with room for a binding on both sides. */
const PAGE = { size: 'A4', margins: { top: 60, bottom: 72, left: 64, right: 64 } } as const
const FOOTER_UP = 44

export type Struct = PDFKit.PDFStructureElement
type Pdf = PDFKit.PDFDocument

export interface TextLook { size?: number; isBold?: boolean; color?: string; align?: 'left' | 'right' | 'center'; gap?: number }

/** Paper to write on: keeps the place, the fonts and the structure that screen readers follow. */
export interface Sheet {
  pdf: Pdf
  left: number
  width: number
  /** Adds an element to the structure; its children are added to what is given back. */
  element(parent: Struct, type: string, options?: { scope?: 'Row' | 'Column' }): Struct
  /** Writes text as one element of the structure, at the place or where it says. */
  write(parent: Struct, type: string, text: string, look?: TextLook, place?: { x: number; y: number; width: number }, options?: { scope?: 'Row' | 'Column' }): void
  /** How high a text would stand. */
  heightOf(text: string, look: TextLook, width: number): number
  /** How wide a bold line is at one point. */
  widthOf(text: string): number
  /** Begins a new page unless `height` still fits on this one. */
  keep(height: number): void
  /** Draws what is no content: lines, frames. */
  decorate(draw: (pdf: Pdf) => void): void
  /** Ends the page series with reference and number on each page; gives the bytes. */
  finish(footer: string): Promise<Buffer>
}

export function newSheet({ lang, title, issuer, at }: LetterDocument, fonts: LetterFonts): Sheet {
  const pdf = new PDFDocument({
    ...PAGE, lang, tagged: true, displayTitle: true, pdfVersion: '1.7', bufferPages: true,
    // Without this the constructor opens a Latin font nobody uses. A parsed font serves all letters.
    font: null as unknown as string,
    // Dates of the letter, not of the download: the same letter is the same file.
    info: { Title: title, Author: issuer, CreationDate: new Date(at), ModDate: new Date(at) },
  })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  pdf.registerFont('regular', fonts.regular as unknown as Buffer).registerFont('bold', fonts.bold as unknown as Buffer)

  const { margins } = PAGE
  const width = pdf.page.width - margins.left - margins.right
  const dress = ({ size = 10.5, isBold = false, color = INK }: TextLook) => pdf.font(isBold ? 'bold' : 'regular').fontSize(size).fillColor(color)
  const lines = ({ align = 'left', gap = 4 }: TextLook, textWidth: number) => ({ width: textWidth, align, lineGap: gap })

  const sheet: Sheet = {
    pdf, left: margins.left, width,
    element(parent, type, options = {}) {
      const element = pdf.struct(type as never, options as never)
      parent.add(element)
      return element
    },
    write(parent, type, text, look = {}, place = { x: margins.left, y: pdf.y, width }, options = {}) {
      const element = sheet.element(parent, type, options)
      element.add(() => { dress(look).text(drawable(text, fonts), place.x, place.y, lines(look, place.width)) })
      element.end()
    },
    heightOf: (text, look, textWidth) => dress(look).heightOfString(drawable(text, fonts), lines(look, textWidth)),
    widthOf: (text) => dress({ size: 1, isBold: true }).widthOfString(drawable(text, fonts)),
    keep(height) {
      if (pdf.y + height > pdf.page.height - margins.bottom) pdf.addPage()
    },
    decorate(draw) {
      pdf.markContent('Artifact')
      pdf.save()
      draw(pdf)
      pdf.restore()
      pdf.endMarkedContent()
    },
    async finish(footer) {
      const { count } = pdf.bufferedPageRange()
      for (let page = 0; page < count; page++) {
        pdf.switchToPage(page)
        pdf.page.margins.bottom = 0
        pdf.markContent('Artifact', { type: 'Pagination' } as never)
        dress({ size: 8, color: FAINT }).text(drawable(`${footer} · ${page + 1} / ${count}`, fonts), margins.left, pdf.page.height - FOOTER_UP, { width, align: 'center', lineBreak: false })
        pdf.endMarkedContent()
      }
      const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))
      pdf.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
  return sheet
}
