import { expect, test } from 'vitest'
import { accountWaitSeconds, type Failures, windowStartOf, withOneMore } from './attempt-limits'
import { minutesAfter } from './code-rules'

const start = new Date('2026-11-21T12:07:30Z')

function failing(times: number, gapMinutes: number): Failures {
  let failures: Failures | null = null
  for (let n = 0; n < times; n++) failures = withOneMore(failures, minutesAfter(start, n * gapMinutes))
  return failures!
}

test('nine failures in a row cost nothing', () => {
  const failures = failing(9, 0)
  expect(failures.count).toBe(9)
  expect(accountWaitSeconds(failures, start)).toBe(0)
})

test('from the tenth on each failure doubles the wait, up to an hour', () => {
  const waits = [10, 11, 12, 13, 16, 30].map((times) => accountWaitSeconds(failing(times, 0), start) / 60)
  expect(waits).toEqual([1, 2, 4, 8, 60, 60])
})

test('a quarter of an hour of quiet forgets failures, but only after the wait is over', () => {
  const few = failing(9, 0)
  expect(withOneMore(few, minutesAfter(start, 14.9)).count).toBe(10)
  expect(withOneMore(few, minutesAfter(start, 15)).count).toBe(1)

  const many = failing(14, 0)   // waits 16 minutes
  expect(withOneMore(many, minutesAfter(start, 16)).count).toBe(15)
  expect(withOneMore(many, minutesAfter(start, 31)).count).toBe(1)
})

test('one who tries as often as allowed makes at most 33 guesses a day after the first ten', () => {
  let failures: Failures | null = null
  let guesses = 0
  for (let minute = 0; minute < 24 * 60; minute++) {
    const at = minutesAfter(start, minute)
    while (accountWaitSeconds(failures, at) === 0) {
      failures = withOneMore(failures, at)
      guesses++
    }
  }
  expect(guesses).toBeLessThanOrEqual(10 + 33)
})

test('a window starts on its own grid, whoever asks', () => {
  expect(windowStartOf(start, 15)).toEqual(new Date('2026-11-21T12:00:00Z'))
  expect(windowStartOf(minutesAfter(start, 7.5), 15)).toEqual(new Date('2026-11-21T12:15:00Z'))
})
