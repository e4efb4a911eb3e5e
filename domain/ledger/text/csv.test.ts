import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unreadable } from '../unreadable'
import { readCsv } from './csv'

const records = (text: string) => [...readCsv([text])]
const cells = (text: string): string[][] => records(text).map((record) => record.cells)

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
    expect(records('"a\nb",c\r\nd,e\n')).toEqual([
      { line: 1, lastLine: 2, cells: ['a\nb', 'c'], open: false }, { line: 3, lastLine: 3, cells: ['d', 'e'], open: false },
    ])
  })

  test('a quote left open does not swallow the record below, which begins as its own did', () => {
    expect(cells('2026-03-19,"a,x\n2026-03-20,"b,c",y\n')).toEqual([['2026-03-19', '"a', 'x'], ['2026-03-20', 'b,c', 'y']])
  })

  test('blank lines are left out and counted', () => {
    expect(records('a\n\n,,\nb').map(({ line }) => line)).toEqual([1, 4])
  })

  test('a file that ends within a quoted cell says so', () => {
    expect(records('a,b\nc,"d').map(({ open }) => open)).toEqual([false, true])
  })

  test.each([
    ['columns', 'a,b,c,d'],
    ['cell', 'a,"12345"'],
    ['rows', 'a\n\nb\nc\nd'],
  ] as const)('too many or too much is told: %s', (limit, text) => {
    expect(() => [...readCsv([text], { columns: 3, cell: 4, rows: 3 })]).toThrow(new Unreadable('too_large', limit))
  })

  test('quotes that never close cost no more than the length of the file', () => {
    // Looking for each partner to the end of the file would take minutes and fail by the clock of the test.
    expect(records('"a,"b,\n'.repeat(100_000))).toHaveLength(100_000)
  })

  test('cells written by RFC 4180 come back, whatever is in them', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\r', '').trim())
    fc.assert(fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
      expect(cells(text)).toEqual(rows)
    }), { numRuns: 200 })
  })

  test('where the pieces of a text part makes no difference', () => {
    const text = fc.array(fc.constantFrom('"', ',', '\n', '\r\n', ' ', '\t', '2026-03-19', 'a', '""'), { maxLength: 60 }).map((parts) => parts.join(''))
    const limits = { columns: 200, cell: 8, rows: 1000 }
    const reading = (pieces: string[]): unknown => {
      try { return [...readCsv(pieces, limits)] } catch (error) { return (error as Unreadable).limit }
    }
    fc.assert(fc.property(text, fc.integer({ min: 1, max: 7 }), (whole, length) => {
      expect(reading(whole.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? [])).toEqual(reading([whole]))
    }), { numRuns: 500 })
  })
})
