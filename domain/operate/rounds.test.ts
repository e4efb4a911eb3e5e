import { expect, test } from 'vitest'
import { isRoundLate } from './rounds'

const now = new Date('2026-11-24T08:00:00.000Z')
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000)

test('a round is late once it has missed three turns and the slack', () => {
  expect(isRoundLate('clock-sweep', secondsAgo(25), now)).toBe(false)
  expect(isRoundLate('clock-sweep', secondsAgo(26), now)).toBe(true)
  expect(isRoundLate('clean-up', secondsAgo(26), now)).toBe(false)
  expect(isRoundLate('clean-up', secondsAgo(911), now)).toBe(true)
})

test('a round that never ran is late; one from a clock a little ahead is not', () => {
  expect(isRoundLate('job-rescue', null, now)).toBe(true)
  expect(isRoundLate('job-rescue', secondsAgo(-3), now)).toBe(false)
})
