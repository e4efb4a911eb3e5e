import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from './csv'

const cells = (text: string): string[][] => readCsv(text).records.map((record) => record.cells)

describe('comma-separated text is read as bills write it', () => {
  test('quotes come off, doubled ones become one, a tab after the closing one is dropped', () => {
    expect(cells('"a,b"\t,"say ""hi""", c \t,""\n')).toEqual([['a,b', 'say "hi"', 'c', '']])
  })

  test('a quote amid a cell is a letter, quoted cell or not', () => {
    expect(cells('打开，点击底部"多多视频",x\n"他说"好"了",y')).toEqual([['打开，点击底部"多多视频"', 'x'], ['他说"好"了', 'y']])
  })

  test('a quote that is never closed is a letter, and the lines below it stay lines', () => {
    expect(cells('a,"b,c\nd,e,f\n')).toEqual([['a', '"b', 'c'], ['d', 'e', 'f']])
  })

  test('a quoted cell may hold a line break, and the records below know their lines', () => {
    expect(readCsv('"a\nb",c\r\nd,e\n').records).toEqual([
      { line: 1, lastLine: 2, cells: ['a\nb', 'c'], open: false }, { line: 3, lastLine: 3, cells: ['d', 'e'], open: false },
    ])
  })

  test('a quote left open does not swallow the record below, which begins as its own did', () => {
    expect(cells('2026-03-19,"a,x\n2026-03-20,"b,c",y\n')).toEqual([['2026-03-19', '"a', 'x'], ['2026-03-20', 'b,c', 'y']])
  })

  test('blank lines are left out and counted', () => {
    expect(readCsv('a\n\n,,\nb').records.map(({ line }) => line)).toEqual([1, 4])
  })

  test('a file that ends within a quoted cell says so', () => {
    expect(readCsv('a,b\nc,"d').records.map(({ open }) => open)).toEqual([false, true])
  })

  test.each([
    ['columns', 'a,b,c,d'],
    ['cell', 'a,"12345"'],
    ['rows', 'a\n\nb\nc\nd'],
  ])('too many or too much is told: %s', (limit, text) => {
    expect(readCsv(text, { columns: 3, cell: 4, rows: 3 }).exceeded).toBe(limit)
  })

  test('quotes that never close cost no more than the length of the file', () => {
    // Looking for each partner to the end of the file would take minutes and fail by the clock of the test.
    expect(readCsv('"a,"b,\n'.repeat(100_000)).records).toHaveLength(100_000)
  })

  test('cells written by RFC 4180 come back, whatever is in them', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\r', '').trim())
    fc.assert(fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
      expect(cells(text)).toEqual(rows)
    }), { numRuns: 200 })
  })
})
