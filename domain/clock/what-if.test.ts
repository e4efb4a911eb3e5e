import { expect, test } from 'vitest'
import { CALENDARS } from './calendars/calendars'
import { policyById } from './policies/policies'
import { chinaInstant } from './rfc3339'
import { type OpenClock, type Rule, whatIf } from './what-if'

const at = (text: string) => new Date(`${text}+08:00`)
const rule = (duration: number): Rule => ({ policy: { ...policyById('cn-pbc-answer'), duration }, calendars: CALENDARS })
const fifteen = rule(15)
/** Started on a Monday; fifteen calendar days end on Tuesday, 17 March. */
const clock = (change: Partial<OpenClock> = {}): OpenClock => ({ startedAt: at('2026-03-02T10:00:00'), dueAt: at('2026-03-18T00:00:00'), isBreached: false, pauses: [], pausedAt: null, ...change })

test('a shorter time would have ended earlier, a longer one later, the same one on the same day', () => {
  const now = at('2026-03-03T00:00:00')
  const outcome = (days: number) => { const { newDueAt, moves } = whatIf(clock(), fifteen, rule(days), now); return [chinaInstant(newDueAt).slice(0, 10), moves] }
  expect([outcome(10), outcome(15), outcome(30)]).toEqual([['2026-03-13', 'earlier'], ['2026-03-18', 'stays'], ['2026-04-02', 'later']])
})

test('who is in time now and would be late is told apart from who is late anyway', () => {
  const between = at('2026-03-14T00:00:00')
  expect(whatIf(clock(), fifteen, rule(10), between)).toMatchObject({ wouldBreach: true, wouldBeSpared: false })
  expect(whatIf(clock(), fifteen, rule(10), at('2026-03-12T00:00:00'))).toMatchObject({ wouldBreach: false, wouldBeSpared: false })
  expect(whatIf(clock(), fifteen, rule(10), at('2026-03-18T00:00:00'))).toMatchObject({ wouldBreach: false, wouldBeSpared: false })
})

test('who is late, marked or not, and would still have time', () => {
  const after = at('2026-03-20T00:00:00')
  expect(whatIf(clock(), fifteen, rule(30), after)).toMatchObject({ wouldBreach: false, wouldBeSpared: true })
  expect(whatIf(clock({ isBreached: true }), fifteen, rule(30), after)).toMatchObject({ wouldBeSpared: true })
})

test('a paused clock is never late, and its pause so far counts on both sides', () => {
  const paused = clock({ pausedAt: at('2026-03-05T09:00:00') })
  const { dueAt, newDueAt, wouldBreach } = whatIf(paused, fifteen, rule(10), at('2026-05-06T00:00:00'))
  // Two days count before the pause touches sixty-two; thirteen of fifteen, or eight of ten, are left after it.
  expect([chinaInstant(dueAt).slice(0, 10), chinaInstant(newDueAt).slice(0, 10), wouldBreach]).toEqual(['2026-05-19', '2026-05-14', false])
})
