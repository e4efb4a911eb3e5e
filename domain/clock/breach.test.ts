import { expect, test } from 'vitest'
import { draftFacts } from '../case/facts'
import { overdueClocks } from './breach'
import type { ClockFacts, ClockKind } from './clock-facts'

const dueAt = '2026-11-24T08:00:00.000Z'
const clock = (kind: ClockKind, change: Partial<ClockFacts> = {}): ClockFacts => ({
  kind, policyId: 'any', policyVersion: 1, calendarVersion: 'any', startedAt: '2026-11-01T00:00:00.000Z', dueAt, alertDueAt: dueAt, provisional: false, unit: 'cd', counted: 0, days: [],
  state: 'running', pausedAt: null, pauses: [], stoppedAt: null, breachedAt: null, breaches: 0, warnedPercent: 0, ...change,
})
const kindsAt = (now: string, ...clocks: ClockFacts[]) =>
  overdueClocks({ ...draftFacts('c', 'p'), clocks: Object.fromEntries(clocks.map((one) => [one.kind, one])) }, new Date(now)).map(({ kind }) => kind)

test('a clock has run out at its due instant, not a millisecond before', () => {
  expect(kindsAt('2026-11-24T07:59:59.999Z', clock('decision'))).toEqual([])
  expect(kindsAt(dueAt, clock('decision'))).toEqual(['decision'])
})

test('paused, stopped and marked clocks do not run out', () => {
  const late = '2027-01-01T00:00:00.000Z'
  expect(kindsAt(late, clock('acceptance', { state: 'stopped' }), clock('decision', { state: 'paused' }), clock('merchant_close', { breachedAt: dueAt }))).toEqual([])
})

test('the longest overdue comes first', () => {
  const earlier = '2026-11-20T08:00:00.000Z'
  expect(kindsAt('2026-12-01T00:00:00.000Z', clock('acceptance'), clock('merchant_close'), clock('merchant_first_reply', { dueAt: earlier }))).toEqual(['merchant_first_reply', 'acceptance', 'merchant_close'])
})
