import { expect, test } from 'vitest'
import { draftFacts } from '../case/facts'
import { type WarnedClock, nextWarning, warningDue, warningsDue } from './warnings'

const HOUR = 3_600_000
const at = (hours: number) => new Date(Date.parse('2026-11-24T00:00:00.000Z') + hours * HOUR)
/** Two days of forty-eight hours. */
const clock = (change: Partial<WarnedClock> = {}): WarnedClock => ({
  state: 'running', startedAt: at(0).toISOString(), alertDueAt: at(48).toISOString(), pauses: [], warnPercents: [50, 80], warnedPercent: 0, breachedAt: null, ...change,
})
const pause = (from: number, to: number) => ({ from: at(from).toISOString(), to: at(to).toISOString() })

test('warnings come at their hundredths, each after the one before it', () => {
  expect(nextWarning(clock())).toEqual({ percent: 50, at: at(24) })
  expect(nextWarning(clock({ warnedPercent: 50 }))).toEqual({ percent: 80, at: new Date(at(0).getTime() + 0.8 * 48 * HOUR) })
  expect(nextWarning(clock({ warnedPercent: 80 }))).toBeNull()
  expect(nextWarning(clock({ warnPercents: [90, 25] }))?.percent).toBe(25)
  expect(nextWarning(clock({ warnPercents: undefined }))).toBeNull()
})

test('a pause is no time: the warning comes so much later as it lasted before it', () => {
  const paused = (...pauses: WarnedClock['pauses']) => nextWarning(clock({ pauses, alertDueAt: at(48 + 10).toISOString() }))!.at
  expect(paused(pause(6, 16))).toEqual(at(24 + 10))
  expect(paused(pause(40, 50))).toEqual(at(24))
  expect(paused(pause(20, 25), pause(23, 30))).toEqual(at(24 + 10))
  expect(nextWarning(clock({ pauses: [pause(-10, 0)] }))!.at).toEqual(at(24))
})

test('paused, stopped and broken clocks warn of nothing', () => {
  for (const change of [{ state: 'paused' }, { state: 'stopped' }, { breachedAt: at(49).toISOString() }] as const) expect(nextWarning(clock(change))).toBeNull()
})

test('after a silence the highest warning is given, once; not those before it one by one', () => {
  expect([23, 24, 38, 39, 47].map((hours) => warningDue(clock(), at(hours)))).toEqual([null, 50, 50, 80, 80])
  expect(warningDue(clock({ warnedPercent: 80 }), at(47))).toBeNull()
})

test('a case owes the warnings of its running clocks, and none of one that has run out', () => {
  const whole = { ...clock(), kind: 'decision', dueAt: at(48).toISOString() }
  const facts = { ...draftFacts('c', 'p'), clocks: { decision: whole, merchant_close: { ...whole, kind: 'merchant_close', dueAt: at(30).toISOString(), alertDueAt: at(30).toISOString() } } } as never
  expect(warningsDue(facts, at(25))).toEqual([{ kind: 'merchant_close', percent: 80 }, { kind: 'decision', percent: 50 }])
  expect(warningsDue(facts, at(30))).toEqual([{ kind: 'decision', percent: 50 }])
})
