import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { CALENDARS } from './calendars/calendars'
import { type DuePolicy, computeDue } from './due'
import type { Pause } from './pauses'
import type { Unit } from './policies/policy'

// A second reading of the rules, by another hand: days are rows of a list made by the time zone table of the runtime, a working day is
// what another package says, and time is walked in quarters of an hour. Slow and plain on purpose; the two must never disagree.

const CASES = 100_000
const QUARTER = 15 * 60_000
const DAY = 96 * QUARTER

interface Day { begins: number; ends: number; year: number; month: number; dayOfMonth: number; isWorked: boolean }
const LIST = listDays('2003-12-30', '2026-12-31')

function listDays(first: string, last: string): Day[] {
  const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })
  const days: Day[] = []
  for (let begins = Date.parse(`${first}T00:00:00+08:00`); ; begins += DAY) {
    const [date = '', time] = shanghai.format(begins).split(' ')
    if (time !== '00:00:00') throw new Error(`${date} does not begin at midnight in China`)
    const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number)
    days.push({ begins, ends: begins + DAY, year, month, dayOfMonth, isWorked: chineseDays.isWorkday(date) })
    if (date === last) return days
  }
}

type Clock = { policy: DuePolicy; start: Date; pauses: Pause[] }
const touches = (pauses: readonly Pause[], { begins, ends }: Day): boolean =>
  pauses.some(({ from, to }) => from < to && from.getTime() < ends && to.getTime() > begins)

function modelDue({ policy, start, pauses }: Clock): { due: number; alertDue: number } {
  if (policy.unit === 'h' || policy.unit === 'min') return modelHours(policy.unit === 'h' ? policy.duration * 4 : policy.duration / 15, start, pauses)
  const startPlace = Math.floor((start.getTime() - LIST[0]!.begins) / DAY)
  const counts = (day: Day): boolean => !touches(pauses, day) && (policy.unit !== 'wd' || day.isWorked)
  let place = startPlace
  for (let left = daysToCount(policy, startPlace); left > 0;) if (counts(LIST[place += 1]!)) left -= 1
  const unrolled = LIST[place]!
  if (policy.unit !== 'wd' && policy.rolls && place > startPlace) while (!LIST[place]!.isWorked || touches(pauses, LIST[place]!)) place += 1
  return { due: LIST[place]!.ends, alertDue: unrolled.ends }
}

/** How many days a length is from that day on; months by looking for the day of the same number, or the last one of its month. */
function daysToCount({ unit, duration }: DuePolicy, startPlace: number): number {
  if (unit === 'wd' || unit === 'cd') return duration
  if (unit === 'wk') return 7 * duration
  const { year, month, dayOfMonth } = LIST[startPlace]!
  const months = year * 12 + month + (unit === 'mo' ? duration : 12 * duration)
  const isEnd = (place: number): boolean => {
    const day = LIST[place]!
    return day.year * 12 + day.month === months && (day.dayOfMonth === dayOfMonth || LIST[place + 1]!.dayOfMonth === 1)
  }
  let place = startPlace
  while (!isEnd(place)) place += 1
  return place - startPlace
}

function modelHours(quarters: number, start: Date, pauses: readonly Pause[]): { due: number; alertDue: number } {
  let at = start.getTime()
  for (let left = quarters; left > 0; at += QUARTER) if (!pauses.some(({ from, to }) => from.getTime() <= at && at < to.getTime())) left -= 1
  return { due: at, alertDue: at }
}

/** Numbers below one, the same in every run. Source: mulberry32, T. Ettinger. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

const LENGTHS: readonly [Unit, atMost: number][] = [['wd', 45], ['wd', 10], ['cd', 60], ['cd', 15], ['h', 96], ['min', 0], ['wk', 8], ['mo', 6], ['y', 1]]

/** A clock somewhere between 2004 and the autumn of 2025, so that the longest ends in a published year. Half its instants are midnights in China. */
function randomClock(pick: (below: number) => number): Clock {
  const [unit, atMost] = LENGTHS[pick(LENGTHS.length)]!
  const instant = (place: number) => LIST[place]!.begins + (pick(2) === 0 ? 0 : pick(96) * QUARTER)
  const startPlace = 2 + pick(LIST.length - 2 - 450)
  // An hour clock is walked in quarters; a day clock may begin in the last millisecond of its day.
  const start = unit !== 'h' && unit !== 'min' && pick(4) === 0 ? LIST[startPlace]!.ends - 1 : instant(startPlace)
  const pauses = Array.from({ length: pick(3) === 0 ? 1 + pick(3) : 0 }, () => {
    const from = instant(Math.max(0, startPlace - 3 + pick(20)))
    return { from: new Date(from), to: new Date(from + [0, QUARTER, pick(3 * 96) * QUARTER, pick(6) * DAY][pick(4)]!) }
  })
  return {
    policy: { id: 'random', version: 1, unit, duration: unit === 'min' ? 15 * pick(9) : pick(atMost + 1), rolls: pick(4) > 0 },
    start: new Date(start), pauses,
  }
}

test(`${CASES.toLocaleString('en')} random clocks fall due when a slow second model says`, () => {
  const pick = chance(20_261_124)
  const seen = new Map<string, number>()
  for (let made = 0; made < CASES; made += 1) {
    const clock = randomClock(pick)
    const { due, alertDue } = computeDue({ ...clock, calendars: CALENDARS })
    const model = modelDue(clock)
    if (due.getTime() !== model.due || alertDue.getTime() !== model.alertDue) {
      expect({ due, alertDue }, JSON.stringify(clock)).toEqual({ due: new Date(model.due), alertDue: new Date(model.alertDue) })
    }
    const kind = `${clock.policy.unit}${clock.pauses.length > 0 ? ' paused' : ''}${due > alertDue ? ' rolled' : ''}`
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
  }
  // The draw reached every unit, paused and not, and last days that moved.
  for (const kind of ['wd', 'wd paused', 'cd', 'cd paused', 'cd rolled', 'cd paused rolled', 'h', 'h paused', 'min', 'wk rolled', 'mo rolled', 'y rolled']) expect(seen.get(kind), kind).toBeGreaterThan(500)
}, 30_000)
