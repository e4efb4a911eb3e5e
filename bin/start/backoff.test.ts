import { expect, it } from 'vitest'
import { backoff } from './backoff'

it('waits longer after each quick end, never more than 30 s, and forgives after a minute of life', () => {
  const delay = backoff()
  expect(Array.from({ length: 8 }, () => delay(0))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  expect(delay(61_000)).toBe(500)
  expect(delay(0)).toBe(1_000)
})
