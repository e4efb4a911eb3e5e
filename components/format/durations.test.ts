import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDuration, formatTimeLeft, formatWorkdaysLeft } from './durations'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

test.each([
  [30_000, '不到 1 分钟', 'under a minute'],
  [59 * MINUTE_MS, '59 分钟', '59 min'],
  [HOUR_MS, '1 小时', '1 h'],
  [HOUR_MS + 12 * MINUTE_MS, '1 小时 12 分', '1 h 12 min'],
  [21 * HOUR_MS + 40 * MINUTE_MS, '21 小时', '21 h'],
  [47 * HOUR_MS, '47 小时', '47 h'],
  [12.9 * 24 * HOUR_MS, '12 天', '12 days'],
])('%i ms is said in the words of its size', (durationMs, zh, en) => {
  expect(formatDuration(durationMs, 'zh-CN')).toBe(zh)
  expect(formatDuration(durationMs, 'en')).toBe(en)
})

test('a late clock says by how much, a running one what is left', () => {
  expect(formatTimeLeft({ leftMs: 0, lateMs: 3 * HOUR_MS }, 'zh-CN')).toBe('已超 3 小时')
  expect(formatTimeLeft({ leftMs: 9 * HOUR_MS, lateMs: 0 }, 'zh-CN')).toBe('剩 9 小时')
  expect(formatTimeLeft({ leftMs: 24 * 2 * HOUR_MS, lateMs: 0 }, 'en')).toBe('2 days left')
  expect(formatWorkdaysLeft(2, 'zh-CN')).toBe('剩 2 个工作日')
  expect(formatWorkdaysLeft(1, 'en')).toBe('1 working day left')
})

test('no duration is told as longer than it is', () => {
  const unitMs = { d: 24 * HOUR_MS, h: HOUR_MS, m: MINUTE_MS }
  fc.assert(fc.property(fc.integer({ min: MINUTE_MS, max: 400 * 24 * HOUR_MS }), (durationMs) => {
    const told = [...formatDuration(durationMs, 'en').matchAll(/(\d+) (d|h|m)/g)]
      .reduce((sum, [, count, unit]) => sum + Number(count) * unitMs[unit as 'd' | 'h' | 'm'], 0)
    expect(told).toBeGreaterThan(0)
    expect(told).toBeLessThanOrEqual(durationMs)
  }))
})
