import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unreadable } from '../unreadable'
import { openLedgerFile } from './open-ledger-file'
import { inline, inlineRows, xlsxOf, type WorkbookParts } from './test/workbook'

type Row = [line: number, ...cells: string[]]

/** The rows of every sheet in a file, or why it could not be read. */
function sheetsOf(file: Uint8Array): Row[][] | string {
  try {
    return openLedgerFile(file).flat().map(({ records }) => [...records].map(({ line, cells }): Row => [line, ...cells]))
  } catch (error) {
    if (error instanceof Unreadable) return [error.code, error.limit].filter(Boolean).join(' ')
    throw error
  }
}
const sheetOf = (rows: string, parts: Omit<WorkbookParts, 'sheets'> = {}) => sheetsOf(xlsxOf({ sheets: { a: rows }, ...parts }))

describe('a sheet of an XLSX workbook', () => {
  test('is addressed by its own numbers: blank rows and cells are absent from it', () => {
    expect(sheetOf(`<row r="2">${inline('B2', 'x')}</row><row r="7">${inline('A7', '1')}${inline('D7', '2')}</row><row r="8">${inline('A8', '3')}</row>`))
      .toEqual([[[2, '', 'x'], [7, '1', '', '', '2'], [8, '3', '', '', '']]])
  })

  test('counts on where rows and cells have no numbers', () => {
    expect(sheetOf('<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>')).toEqual([[[1, '1', '2'], [5, '', '', '3', '4']]])
  })

  test('has strings that are shared, written in place, in runs, with a reading beside them, or with signs XML cannot hold', () => {
    const strings = ['<t>退款</t>', '<r><t>退</t></r><r><rPr><b/></rPr><t xml:space="preserve">款 </t></r><rPh sb="0" eb="1"><t>たい</t></rPh>', '<t>4200_x0009_</t>']
    expect(sheetOf('<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c><c t="str"><v>丙</v></c></row>', { strings }))
      .toEqual([[[1, '退款', '退款', '4200', '甲乙', '丙']]])
  })

  test('shows numbers as their style does', () => {
    const formats = ['yyyy-mm-dd hh:mm:ss', '\\¥#,##0.00']
    expect(sheetOf('<row r="1"><c s="1"><v>46289.48678240741</v></c><c s="2"><v>100.1</v></c><c s="2"><v>28.165</v></c><c><v>28.165</v></c></row>', { formats }))
      .toEqual([[[1, '2026-09-24 11:40:58', '100.1', '28.17', '28.165']]])
    expect(sheetOf('<row r="1"><c s="1"><v>44827</v></c></row>', { formats, date1904: true })).toEqual([[[1, '2026-09-24 00:00:00']]])
  })

  test('has values, not formulas', () => {
    expect(sheetOf('<row r="1"><c><f>WEBSERVICE("http://evil.example")</f><v>28.16</v></c><c t="str"><f>1&amp;1</f><v>x</v></c><c><f>SUM(A1)</f></c><c t="e"><v>#REF!</v></c></row>'))
      .toEqual([[[1, '28.16', 'x', '', '#REF!']]])
  })

  test('may have prefixed names and merged cells', () => {
    const sheet = '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>头</x:t></x:is></x:c><x:c r="B1" s="0"/></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:K1"/></x:mergeCells></x:worksheet>'
    expect(sheetOf('', { others: { 'xl/worksheets/sheet0.xml': sheet } })).toEqual([[[1, '头']]])
  })

  test('in another file is not looked for', () => {
    const relations = '<Relationships><Relationship Id="s0" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    expect(sheetOf(inlineRows([['a']]), { others: { 'xl/_rels/workbook.xml.rels': relations } })).toEqual([])
  })

  test.each([
    ['unsafe_xml', { 'xl/worksheets/sheet0.xml': '<!DOCTYPE a [<!ENTITY e "eeee">]><worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>' }],
    ['unsafe_xml', { 'xl/sharedStrings.xml': '<!DOCTYPE sst SYSTEM "http://evil.example/x.dtd"><sst/>' }],
    ['damaged', { 'xl/worksheets/sheet0.xml': '<worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>' }],
    ['damaged', { 'xl/worksheets/sheet0.xml': '<worksheet><sheetData><row><c><v>1' }],
    ['damaged', { 'xl/worksheets/sheet0.xml': '<worksheet><sheetData><row r="2"/><row r="2"/></sheetData></worksheet>' }],
    ['damaged', { 'xl/worksheets/sheet0.xml': '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>' }],
    ['unknown_format', { 'xl/workbook.xml': '', '_rels/.rels': '<Relationships/>' }],
  ])('that is made to be misread is refused: %s', (code, others) => expect(sheetOf('', { others })).toBe(code))

  test.each([
    ['columns', `<row r="1">${inline('GS1', 'x')}</row>`],
    ['cell', `<row r="1">${inline('A1', 'x'.repeat(4097))}</row>`],
  ])('may be no larger than a text: %s', (limit, rows) => {
    const [source] = openLedgerFile(xlsxOf({ sheets: { a: rows } })).flat()
    expect(() => [...source!.records]).toThrow(new Unreadable('too_large', limit as 'cell'))
  })

  test('gives back the rows that were written, at the lines they were written to', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', '账', '¥', '&', '<', '"', ' ', '1') }).map((text) => text.trim())
    fc.assert(fc.property(fc.array(fc.tuple(fc.constant('首'), word, word), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 30 }), (rows, first) => {
      const read = sheetOf(inlineRows(rows, first)) as Row[][]
      expect(read[0]!.map(([line, ...cells]) => [line, ...cells, '', ''].slice(0, 4))).toEqual(rows.map((cells, index) => [first + index, ...cells]))
    }), { numRuns: 60 })
  })
})

describe('a sheet of an Excel 97 workbook', () => {
  const sample = (name: string): Buffer => readFileSync(new URL(`../samples/${name}`, import.meta.url))
  const file = sample('cells.xls')

  test('is read as another program wrote it, strings that run over several records with it', () => {
    expect(sheetsOf(file)).toEqual([[
      [1, '流水'], [3, '记账时间', '金额', '单号', '摘要'],
      [4, '2026-09-24 11:40:58', '100.1', '00123', '退款'],
      [5, '2026-09-25', '-28.16', '4.2000021282024e+27', '长'.repeat(3000)],
      [6, '2026-09-26 12:00:00', '1234567', '7', '短'.repeat(2000)],
      [7, '2026-09-28', '0.01', '', 'ab'.repeat(1500)],
    ], [[1, 'x']]])
    expect(openLedgerFile(file)).toMatchObject([[{ container: 'xls', sheet: '明细' }, { container: 'xls', sheet: '二' }]])
  })

  test('may be so small that it lies among the small streams', () => {
    expect(sheetsOf(sample('small.xls'))).toEqual([[[1, '交易日期', 'x0', '0']]])
  })

  test('with a password of its own is refused, old kind and new', () => {
    const old = Buffer.from(file)
    // The record of the code page becomes the one that says how the rest is encrypted.
    old[old.indexOf(Buffer.of(0x42, 0, 2, 0, 0xb0, 4))] = 0x2f
    expect(sheetsOf(old)).toBe('locked_workbook')
    const wrapped = Buffer.from(file)
    const entry = wrapped.indexOf(Buffer.from('Workbook', 'utf16le'))
    Buffer.from('EncryptedPackage', 'utf16le').copy(wrapped, entry)
    wrapped.writeUInt16LE(34, entry + 64)
    expect(sheetsOf(wrapped)).toBe('locked_workbook')
  })

  test('cut off anywhere it is refused, unless only padding is missing', () => {
    const whole = JSON.stringify(sheetsOf(file))
    for (let length = 8; length < file.length; length += 499) {
      const read = sheetsOf(file.subarray(0, length))
      expect(typeof read === 'string' || JSON.stringify(read) === whole).toBe(true)
    }
  })

  test('with any byte turned it is refused or read, and never more than that', () => {
    for (let at = 8; at < file.length; at += 101) {
      const turned = Buffer.from(file)
      turned[at]! ^= 0xff
      expect(() => sheetsOf(turned)).not.toThrow()
    }
  })
})
