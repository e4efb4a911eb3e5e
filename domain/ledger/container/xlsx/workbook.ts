import type { XmlEvent } from '../../text/xml'
import { Unreadable } from '../../unreadable'
import { type CellFormat, cellFormat } from '../sheet/cell-format'
import type { DateSystem } from '../sheet/cell-text'
import type { PackageParts } from './package-parts'

/** What the cells of all sheets refer to. */
export interface Workbook {
  sheets: readonly { name: string; xml: Iterable<XmlEvent> }[]
  strings: readonly string[]
  /** By the number of the style a cell bears. */
  formats: readonly CellFormat[]
  dateSystem: DateSystem
}

/** Reads the frame of a workbook. Formulas, macros and links to other files are not among what is read. Throws `Unreadable`. */
export function readWorkbook(parts: PackageParts): Workbook {
  const main = parts.relations('').find(({ type }) => type === 'officeDocument')?.part
  const frame = main === undefined ? null : parts.xml(main)
  if (main === undefined || frame === null) throw new Unreadable('unknown_format')
  const relations = parts.relations(main)
  const partOf = (type: string): Iterable<XmlEvent> => {
    const part = relations.find((relation) => relation.type === type)?.part
    return (part === undefined ? null : parts.xml(part)) ?? []
  }

  const named: { name: string; id: string }[] = []
  let dateSystem: DateSystem = 1900
  for (const event of frame) {
    if (event.kind !== 'open') continue
    if (event.name === 'sheet') named.push({ name: event.attributes.name ?? '', id: event.attributes.id ?? '' })
    if (event.name === 'workbookPr' && /^(1|true)$/.test(event.attributes.date1904 ?? '')) dateSystem = 1904
  }
  const sheets = named.flatMap(({ name, id }) => {
    const part = relations.find((relation) => relation.id === id && relation.type === 'worksheet')?.part
    const xml = part === undefined ? null : parts.xml(part)
    return xml === null ? [] : [{ name, xml }]
  })
  return { sheets, strings: sharedStrings(partOf('sharedStrings')), formats: cellFormats(partOf('styles')), dateSystem }
}

function sharedStrings(events: Iterable<XmlEvent>): string[] {
  const strings: string[] = []
  const words = new StringWords()
  for (const event of events) {
    words.take(event)
    if (event.kind === 'close' && event.name === 'si') strings.push(words.finish())
  }
  return strings
}

/** Gathers the words of one string, in whatever runs they stand; how they are pronounced is no part of them. */
export class StringWords {
  private words = ''
  private isInText = false
  private isPhonetic = false

  take(event: XmlEvent): void {
    if (event.kind === 'text') { if (this.isInText && !this.isPhonetic) this.words += event.text }
    else if (event.name === 't') this.isInText = event.kind === 'open'
    else if (event.name === 'rPh') this.isPhonetic = event.kind === 'open'
  }

  finish(): string {
    // Signs XML cannot hold are written by their number.
    const words = this.words.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    this.words = ''
    return words
  }
}

function cellFormats(events: Iterable<XmlEvent>): CellFormat[] {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let isInCells = false
  for (const event of events) {
    if (event.kind === 'text') continue
    if (event.name === 'cellXfs') isInCells = event.kind === 'open'
    if (event.kind === 'close') continue
    const { numFmtId: id, formatCode: code } = event.attributes
    if (event.name === 'numFmt' && code !== undefined) codes.set(Number(id), code)
    if (event.name === 'xf' && isInCells) ids.push(Number(id ?? 0))
  }
  return ids.map((id) => cellFormat(id, codes))
}
