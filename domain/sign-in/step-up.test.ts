import { expect, test } from 'vitest'
import { isSteppedUp } from './step-up'

const steppedUpAt = new Date('2026-11-21T00:00:00Z')
const after = (seconds: number) => new Date(steppedUpAt.getTime() + seconds * 1000)

test('a proved factor counts for five minutes', () => {
  expect(isSteppedUp({ steppedUpAt }, after(0))).toBe(true)
  expect(isSteppedUp({ steppedUpAt }, after(299))).toBe(true)
  expect(isSteppedUp({ steppedUpAt }, after(300))).toBe(false)
})

test('a session that proved nothing is not stepped up', () => expect(isSteppedUp({ steppedUpAt: null }, steppedUpAt)).toBe(false))
