import { describe, expect, test } from 'vitest'
import { CALENDARS } from './calendars/calendars'
import { PUBLISHED_YEARS } from './calendars/published-years'
import { SHIPPED_POLICIES, SHIPPED_RULES, clockRules } from './clock-rules'
import { POLICIES, policyById } from './policies/policies'

const answer = policyById('cn-pbc-answer')
const from = new Date('2026-12-01T00:00:00+08:00')
const rules = clockRules([...SHIPPED_POLICIES, { policy: { ...answer, version: 2, duration: 10 }, activeFrom: from }], PUBLISHED_YEARS)

describe('a second version', () => {
  test('counts for clocks that start once it is in force, not a millisecond earlier', () => {
    expect(rules.policyById('cn-pbc-answer', new Date(from.getTime() - 1))).toMatchObject({ version: 1, duration: 15 })
    expect(rules.policyById('cn-pbc-answer', from)).toMatchObject({ version: 2, duration: 10 })
  })

  test('leaves the first to be read by the clocks it dated, and every other policy alone', () => {
    expect(rules.policyVersion('cn-pbc-answer', 1)).toBe(answer)
    expect(rules.policyVersion('cn-pbc-answer', 2).duration).toBe(10)
    for (const { id } of POLICIES.filter((policy) => policy.id !== 'cn-pbc-answer')) expect(rules.policyById(id, from).version).toBe(1)
  })

  test('of a lower number that comes into force later does not go before a higher one', () => {
    const late = clockRules([{ policy: { ...answer, version: 3 }, activeFrom: from }, { policy: { ...answer, version: 2 }, activeFrom: new Date(from.getTime() + 1) }], PUBLISHED_YEARS)
    expect(late.policyById('cn-pbc-answer', new Date(from.getTime() + 2)).version).toBe(3)
  })
})

test('what is not there is an error, not a guess', () => {
  expect(() => rules.policyById('cn-none', from)).toThrow(RangeError)
  expect(() => rules.policyVersion('cn-pbc-answer', 9)).toThrow(RangeError)
})

test('shipped rules hold every shipped policy from ever, and the shipped calendars', () => {
  for (const policy of POLICIES) expect(SHIPPED_RULES.policyById(policy.id, new Date('2004-01-01T00:00:00Z'))).toBe(policy)
  expect(SHIPPED_RULES.calendars).toBe(CALENDARS)
})
