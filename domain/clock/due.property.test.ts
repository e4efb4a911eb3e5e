import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CALENDARS } from './calendars/calendars'
import { type DuePolicy, computeDue } from './due'
import type { Pause } from './pauses'

const MINUTE = 60_000
const minute = (from: string, to: string) => fc.integer({ min: Date.parse(from) / MINUTE, max: Date.parse(to) / MINUTE }).map((minutes) => new Date(minutes * MINUTE))
/** Starts leave room for the longest count before the published years end. */
const aStart = minute('2005-01-01T00:00:00Z', '2026-08-01T00:00:00Z')
const aPolicy = (unit: 'h' | 'wd' | 'cd', max: number): fc.Arbitrary<DuePolicy> =>
  fc.record({ id: fc.constant('p'), version: fc.constant(1), unit: fc.constant(unit), duration: fc.integer({ min: 1, max }), rolls: fc.boolean() })
/** Pauses near a start: before it, across it, overlapping, empty, after the end. */
const pausesNear = (start: Date): fc.Arbitrary<Pause[]> => fc.array(
  fc.tuple(fc.integer({ min: -3 * 1440, max: 40 * 1440 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 * 1440 }))).map(([offset, length]) => {
    // Half of them end or begin at midnight in China, where mistakes live.
    const from = new Date(start.getTime() + (offset % 2 === 0 ? offset * MINUTE : Math.floor(offset / 1440) * 1440 * MINUTE - ((start.getTime() + 480 * MINUTE) % (1440 * MINUTE))))
    return { from, to: new Date(from.getTime() + length * MINUTE) }
  }), { maxLength: 4 })
const aClock = (policy: fc.Arbitrary<DuePolicy>) => fc.tuple(policy, aStart).chain(([chosen, start]) => fc.record({ policy: fc.constant(chosen), start: fc.constant(start), pauses: pausesNear(start) }))

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const midnight = (date: string): Date => new Date(`${date}T00:00:00+08:00`)
const dayAfter = (date: string): string => shanghai.format(new Date(midnight(date).getTime() + 36 * 60 * MINUTE))

test('the day strip is gapless, holds the count it states and ends where the clock does', () => {
  fc.assert(fc.property(aClock(fc.oneof(aPolicy('wd', 45), aPolicy('cd', 45))), (clock) => {
    const { due, counted, days } = computeDue({ ...clock, calendars: CALENDARS })
    expect(days.filter(({ kind }) => kind === 'counted' || kind === 'makeup_workday')).toHaveLength(counted)
    expect(days.slice(1).map(({ date }) => date)).toEqual(days.slice(0, -1).map(({ date }) => dayAfter(date)))
    expect(days[0]).toEqual({ date: shanghai.format(clock.start), kind: 'start' })
    expect(midnight(dayAfter(days.at(-1)!.date))).toEqual(due)
  }), { numRuns: 200 })
})

test('who files later, or is paused, is never due earlier', () => {
  fc.assert(fc.property(aClock(fc.oneof(aPolicy('wd', 30), aPolicy('cd', 30), aPolicy('h', 96))), fc.nat({ max: 20_000 }), ({ policy, start, pauses }, laterMinutes) => {
    const plain = computeDue({ policy, start, pauses: [], calendars: CALENDARS }).due.getTime()
    expect(computeDue({ policy, start, pauses, calendars: CALENDARS }).due.getTime()).toBeGreaterThanOrEqual(plain)
    expect(computeDue({ policy, start: new Date(start.getTime() + laterMinutes * MINUTE), pauses: [], calendars: CALENDARS }).due.getTime()).toBeGreaterThanOrEqual(plain)
  }))
})
