import { expect, test } from 'vitest'
import { type RunningClock, timeUsed } from './remaining'

const at = (text: string): Date => new Date(`2026-${text}+08:00`)
const HOUR = 3_600_000
const clock = (pauses: RunningClock['pauses'] = [], due = '03-02T00:00'): RunningClock => ({ start: at('03-01T00:00'), due: at(due), pauses })

test('the share runs from 0 at the start to 1 when due, and no further', () => {
  expect(['02-28T00:00', '03-01T00:00', '03-01T06:00', '03-02T00:00', '03-05T00:00'].map((now) => timeUsed(clock(), at(now)).share)).toEqual([0, 0, 0.25, 1, 1])
})

test('time left and lateness never stand together', () => {
  expect(timeUsed(clock(), at('03-01T06:00'))).toMatchObject({ leftMs: 18 * HOUR, lateMs: 0 })
  expect(timeUsed(clock(), at('03-02T00:00'))).toMatchObject({ leftMs: 0, lateMs: 0 })
  expect(timeUsed(clock(), at('03-02T01:00'))).toMatchObject({ leftMs: 0, lateMs: HOUR })
})

test('a closed pause counts neither as used nor as left', () => {
  const paused = clock([{ from: at('03-01T06:00'), to: at('03-01T18:00') }], '03-02T12:00')
  expect(timeUsed(paused, at('03-01T12:00'))).toEqual({ share: 0.25, leftMs: 18 * HOUR, lateMs: 0 })
  expect(timeUsed(paused, at('03-02T00:00'))).toEqual({ share: 0.5, leftMs: 12 * HOUR, lateMs: 0 })
})

test('in an open pause a clock stands still and is not late, however long it lasts', () => {
  const open = clock([{ from: at('03-01T06:00'), to: null }])
  expect(timeUsed(open, at('03-01T03:00')).share).toBe(0.125)
  expect(timeUsed(open, at('04-01T00:00'))).toEqual({ share: 0.25, leftMs: 18 * HOUR, lateMs: 0 })
})

test('a clock that was late before its pause stays as late as it was', () => {
  expect(timeUsed(clock([{ from: at('03-02T02:00'), to: null }]), at('04-01T00:00'))).toEqual({ share: 1, leftMs: 0, lateMs: 2 * HOUR })
})

test('a clock due at once is used up from its first moment', () => {
  expect(timeUsed(clock([], '03-01T00:00'), at('03-01T00:00'))).toEqual({ share: 1, leftMs: 0, lateMs: 0 })
})
