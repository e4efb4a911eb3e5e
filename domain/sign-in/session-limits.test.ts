import { expect, test } from 'vitest'
import { hasEnded, LONGEST_SESSION_HOURS, needsTouch } from './session-limits'

const start = new Date('2026-11-21T00:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

test.each([
  ['consumer', 30], ['merchant_clerk', 15], ['handler', 15], ['examiner', 15], ['operator', 15],
] as const)('a quiet %s is signed out after %i minutes, not before', (role, minutes) => {
  const times = { createdAt: start, lastSeenAt: start }
  expect(hasEnded(role, times, after(minutes - 0.01))).toBe(false)
  expect(hasEnded(role, times, after(minutes))).toBe(true)
})

test.each([['consumer', 12], ['merchant_manager', 8], ['approver', 8]] as const)('a busy %s is signed out after %i hours all the same', (role, hours) => {
  const times = { createdAt: start, lastSeenAt: after(hours * 60 - 1) }
  expect(hasEnded(role, times, after(hours * 60 - 0.01))).toBe(false)
  expect(hasEnded(role, times, after(hours * 60))).toBe(true)
})

test('last seen is written once a minute', () => {
  expect(needsTouch(start, after(0.99))).toBe(false)
  expect(needsTouch(start, after(1))).toBe(true)
})

test('a cookie outlives no session by more than the longest one', () => expect(LONGEST_SESSION_HOURS).toBe(24))
