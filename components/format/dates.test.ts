import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatChinaDate, formatClockSeconds, formatDay, formatDue, formatMoment, formatShortDay } from './dates'
import { chinaDateAt, type ChinaDate } from '@/domain/clock/china-time'

const now = '2026-11-22T04:00:00Z' // Sunday noon in China
const zh = { locale: 'zh-CN', now } as const
const en = { locale: 'en', now } as const

test('a due date is said with its weekday and ends with the word for before', () => {
  expect(formatDue('2026-11-25T10:00:00Z', zh)).toBe('11月25日 周三 18:00 前')
  expect(formatDue('2026-11-25T10:00:00Z', en)).toBe('by Wed 25 Nov, 18:00')
})

test('midnight is the 24:00 of the day it ends', () => {
  expect(formatDue('2026-11-26T16:00:00Z', zh)).toBe('11月26日 周四 24:00 前')
  expect(formatDue('2026-11-26T16:00:00Z', en)).toBe('by the end of Thu 26 Nov')
  expect(formatDue('2026-11-22T16:00:00Z', zh)).toBe('今天 24:00 前')
  expect(formatDue('2026-12-31T16:00:00Z', zh)).toBe('12月31日 周四 24:00 前')
})

test('the day is the one in China, not the one in UTC', () => {
  expect(formatMoment('2026-11-21T16:30:00Z', zh)).toBe('今天 00:30')
  expect(formatMoment('2026-11-21T15:59:59Z', zh)).toBe('昨天 23:59')
  expect(formatMoment('2026-11-20T01:10:00Z', en)).toBe('20 Nov, 09:10')
})

test('another year is named, this one is not', () => {
  expect(formatDay('2027-01-03T02:00:00Z', zh)).toBe('2027年1月3日 周日')
  expect(formatShortDay('2026-01-03T02:00:00Z', en)).toBe('3 Jan')
  expect(formatChinaDate('2026-07-03' as ChinaDate, zh)).toBe('7月3日 周五')
})

test('seconds tell which came first', () => {
  expect(formatClockSeconds('2026-11-21T11:42:08Z')).toBe('19:42:08')
})

test('any instant is told on the civil day that contains it', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }), (at) => {
    expect(formatDay(at, zh)).toBe(formatChinaDate(chinaDateAt(at), zh))
  }))
})
