import { expect, test } from 'vitest'
import { chinaDateOf } from './china-time'
import { type Pause, mergePauses, runningMs, touchedDays } from './pauses'

const at = (text: string): Date => new Date(`2026-${text}+08:00`)
const pause = (from: string, to: string): Pause => ({ from: at(from), to: at(to) })
const days = (...pauses: Pause[]) => touchedDays(pauses).map(({ first, last }) => [chinaDateOf(first).slice(5), chinaDateOf(last).slice(5)])

test('overlapping and adjoining pauses are one, in order, and empty ones are none', () => {
  const merged = mergePauses([pause('03-05T00:00', '03-06T00:00'), pause('03-01T00:00', '03-03T00:00'), pause('03-02T00:00', '03-02T12:00'), pause('03-03T00:00', '03-04T00:00'), pause('03-09T00:00', '03-09T00:00')])
  expect(merged).toEqual([pause('03-01T00:00', '03-04T00:00'), pause('03-05T00:00', '03-06T00:00')])
})

test('merging leaves the pauses it was given alone', () => {
  const given = [pause('03-01T00:00', '03-02T00:00'), pause('03-01T12:00', '03-04T00:00')]
  mergePauses(given)
  expect(given[0]).toEqual(pause('03-01T00:00', '03-02T00:00'))
})

test('a pause that ends before it begins is a bug', () => {
  expect(() => mergePauses([pause('03-02T00:00', '03-01T00:00')])).toThrow(RangeError)
})

test('a pause touches the day it begins in, and not the day that begins when it ends', () => {
  expect(days(pause('03-05T23:59:59.999', '03-06T00:00'))).toEqual([['03-05', '03-05']])
  expect(days(pause('03-05T00:00', '03-06T00:00:00.001'))).toEqual([['03-05', '03-06']])
  expect(days(pause('03-05T12:00', '03-05T12:00'))).toEqual([])
})

test('time in a pause is not running time, whether it lies inside, across an edge or outside', () => {
  const hours = (...pauses: Pause[]) => runningMs(at('03-01T00:00'), at('03-02T00:00'), pauses) / 3_600_000
  expect(hours()).toBe(24)
  expect(hours(pause('03-01T01:00', '03-01T03:00'), pause('03-01T02:00', '03-01T04:00'))).toBe(21)
  expect(hours(pause('02-28T00:00', '03-01T05:00'), pause('03-01T23:00', '03-05T00:00'))).toBe(18)
  expect(hours(pause('02-01T00:00', '04-01T00:00'))).toBe(0)
  expect(hours(pause('03-02T00:00', '03-03T00:00'))).toBe(24)
})
