import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellFormat } from './cell-format'
import { cellText } from './cell-text'
import { decimalText } from './decimal-text'

const shown = (written: string, code: string): string => cellText(written, cellFormat(200, new Map([[200, code]])), 1900)

describe('a number cell becomes text', () => {
  test.each([
    ['100.1', null, '100.1'],
    ['100.1', 2, '100.1'],
    ['28.159999999999997', null, '28.16'],
    ['0.30000000000000004', null, '0.3'],
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['0.004', 2, '0'],
    ['9.999', 2, '10'],
    ['1.5E-3', null, '0.0015'],
    ['2.5e3', null, '2500'],
    ['6688', 2, '6688'],
    ['00123', null, '00123'],
    ['4200002128202402273574409049', null, '4200002128202402273574409049'],
    ['4.2000021282024E+27', null, '4.2000021282024E+27'],
    ['n/a', 2, 'n/a'],
  ])('%s with %s places is %s', (written, places, text) => expect(decimalText(written, places)).toBe(text))

  test('every amount in fen comes back, however its yuan are written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), (fen) => {
      const text = decimalText(String(fen / 100), 2)
      expect(Math.round(Number(text) * 100)).toBe(fen)
      expect(text).toMatch(/^\d+(\.\d{1,2})?$/)
    }))
  })
})

describe('a serial becomes a moment where its format shows one', () => {
  test.each([
    ['46289.48678240741', 'yyyy-mm-dd hh:mm:ss', '2026-09-24 11:40:58'],
    ['46289.99999999', 'yyyy-mm-dd hh:mm:ss', '2026-09-25 00:00:00'],
    ['46289', 'yyyy/m/d', '2026-09-24'],
    ['46289', 'yyyy"年"m"月"d"日"', '2026-09-24'],
    ['46289', '[$-804]aaaa', '46289'],
    ['46289.5', 'yyyy-mm-dd', '2026-09-24 12:00:00'],
    ['0.5', 'hh:mm:ss', '12:00:00'],
    ['0', 'yyyy-mm-dd', '1899-12-30'],
    ['28.16', '¥#,##0.00', '28.16'],
    ['28.16', '\\¥#,##0.00', '28.16'],
    ['28.165', '#,##0.00;[Red]-#,##0.00', '28.17'],
    ['28.165', '"day" 0.00', '28.17'],
    ['0.006', '0.00%', '0.006'],
    ['28', '@', '28'],
    ['-1', 'yyyy-mm-dd', '-1'],
    ['99999999', 'yyyy-mm-dd', '99999999'],
  ])('%s in %s is %s', (written, code, text) => expect(shown(written, code)).toBe(text))

  test('formats a workbook need not name are known', () => {
    expect([14, 22, 4, 0, 49].map((id) => cellText('46289.25', cellFormat(id, new Map()), 1900))).toEqual(['2026-09-24 06:00:00', '2026-09-24 06:00:00', '46289.25', '46289.25', '46289.25'])
  })

  test('days count from 1904 where the workbook says so', () => {
    expect(cellText('44827.5', { kind: 'moment', hasDate: true, hasTime: true }, 1904)).toBe('2026-09-24 12:00:00')
  })

  test('every second of these years comes back', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(2010, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 }), (second) => {
      const serial = second / 86_400 + 25_569
      expect(shown(String(serial), 'yyyy-mm-dd hh:mm:ss')).toBe(new Date(second * 1000).toISOString().slice(0, 19).replace('T', ' '))
    }))
  })
})
