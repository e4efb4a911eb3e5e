import { describe, expect, test } from 'vitest'
import { orNothing, parseChinaMoment, parseSignedYuan } from './written'

describe('amounts and times are read as exports write them', () => {
  test.each([
    ['¥1,234.56', false, 123456], ['￥8.00', false, 800], ['¥50.0', false, 5000], ['28.16', false, 2816],
    ['-1,000.00', true, 100000], ['+10000.00', false, 1000000], ['-9.9', true, 990], ['－3.00', true, 300],
  ])('%s', (text, negative, fen) => {
    expect(parseSignedYuan(text)).toEqual({ negative, fen })
  })

  test.each(['', '/', '1.234', '12,34.00', 'abc', '--5'])('%j is no amount', (text) => {
    expect(parseSignedYuan(text)).toBeNull()
  })

  test.each([
    ['2026-03-18 12:03:21', '2026-03-18T12:03:21+08:00'], ['2026/3/8 9:05', '2026-03-08T09:05:00+08:00'],
    ['20240101', '2024-01-01'], ['20240102 13:23:24', '2024-01-02T13:23:24+08:00'], ['2026-03-18', '2026-03-18'],
  ])('%s is Beijing time', (text, moment) => {
    expect(parseChinaMoment(text)).toBe(moment)
  })

  test.each(['', '2026-02-30', '2026-02-28 24:61:00', '12:03:21', '03/18', '2026-1345'])('%j is no moment', (text) => {
    expect(parseChinaMoment(text)).toBeNull()
  })

  test('a stroke in place of a number is nothing', () => {
    expect(['/', '-', '', 'A/1'].map(orNothing)).toEqual([undefined, undefined, undefined, 'A/1'])
  })
})
