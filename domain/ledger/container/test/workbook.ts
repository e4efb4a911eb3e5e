import { type Packed, zipOf } from './zip-archive'

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface WorkbookParts {
  /** The XML inside `sheetData`, by the sheet's name. */
  sheets: Record<string, string>
  /** The XML of each `si`. */
  strings?: readonly string[]
  /** The format codes of the styles 1, 2, …; style 0 has none. */
  formats?: readonly string[]
  date1904?: boolean
  /** Instead of the parts written here, or beside them. */
  others?: Record<string, string>
}

/** A workbook of XML written by hand, with as little around it as the format allows. */
export function xlsxOf({ sheets, strings = [], formats = [], date1904 = false, others = {} }: WorkbookParts): Buffer {
  const names = Object.keys(sheets)
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${TYPES}"><workbookPr date1904="${date1904}"/><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`)).join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('u', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((words) => `<si>${words}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index}.xml`, `<?xml version="1.0"?><worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`])),
    ...others,
  }
  return zipOf(...Object.entries(parts).map(([name, bytes]): Packed => ({ name, bytes })))
}

/** A cell with its text in it. */
export const inline = (reference: string, words: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`

/** Rows of texts from a line on. */
export const inlineRows = (rows: readonly (readonly string[])[], first = 1): string =>
  rows.map((cells, index) => `<row r="${first + index}">${cells.map((words, column) => inline(`${String.fromCharCode(65 + column)}${first + index}`, words)).join('')}</row>`).join('')
