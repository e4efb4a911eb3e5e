import { expect, test } from 'vitest'
import { CLOCK_KINDS } from './clock-facts'
import { CLOCKS } from './clocks'
import { ESCALATION, stepOf, toldRoles } from './escalation'

test('each step tells somebody more, and every broken duty is told to somebody', () => {
  for (const kind of CLOCK_KINDS) {
    const { first, later, over } = ESCALATION[kind]
    for (const role of first) expect(later, kind).toContain(role)
    expect(new Set(over).size).toBe(over.length)
    if (CLOCKS[kind].whenOver === 'breach') expect(over.length, kind).toBeGreaterThan(0)
  }
})

test('the chain of an institution goes from who handles it to who answers for it', () => {
  expect((['first', 'later', 'over'] as const).map((step) => toldRoles('decision', step, true))).toEqual([['handler'], ['handler', 'approver'], ['handler', 'approver', 'institution_admin']])
  expect((['first', 'later', 'over'] as const).map((step) => toldRoles('decision', step, false))).toEqual([['approver'], ['approver'], ['approver', 'institution_admin']])
})

test('the lowest percent is the first reminder, whatever was passed over', () => {
  expect([50, 80, 95].map((percent) => stepOf(percent, [80, 50, 95]))).toEqual(['first', 'later', 'later'])
})
