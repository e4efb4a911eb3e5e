import { describe, expect, test } from 'vitest'
import { CALENDARS } from './calendars/calendars'
import { computeDue } from './due'
import type { Unit } from './policies/policy'
import { chinaInstant, parseInstant } from './rfc3339'

// Worked out with a pencil on the yearly notices of the State Council for 2024–2026 and, for 2027, on the thirteen statutory days.
// A day clock is written by its last counted day, which ends at 24:00; all times are China's.

type Length = readonly [count: number, unit: Unit, rolls?: 'does not roll']
type Row = readonly [length: Length, start: string, last: string, note: string, more?: { alert?: string; pauses?: readonly string[]; provisional?: true }]

const at = (text: string): Date => parseInstant(`${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}+08:00`)!

function computed([duration, unit, rolls]: Length, start: string, pauses: readonly string[] = []) {
  return computeDue({
    policy: { id: 'golden', version: 1, duration, unit, rolls: rolls === undefined }, start: at(start), calendars: CALENDARS,
    pauses: pauses.map((pause) => { const [from, to] = pause.split('/'); return { from: at(from!), to: at(to!) } }),
  })
}

/** The day that ends at a midnight. */
const dayEndedBy = (midnight: Date): string => {
  expect(chinaInstant(midnight)).toContain('T00:00:00+')
  return chinaInstant(new Date(midnight.getTime() - 1)).slice(0, 10)
}

const WORKING_DAYS: readonly Row[] = [
  // 2024: New Year 1.1 · Spring 2.10–17, worked 2.4, 2.18 · Qingming 4.4–6, worked 4.7 · May 5.1–5, worked 4.28, 5.11 · Dragon Boat 6.10 · Autumn 9.15–17, worked 9.14 · National 10.1–7, worked 9.29, 10.12
  [[7, 'wd'], '2023-12-29 10:00', '2024-01-10', 'over New Year: a weekend and 1 January do not count'],
  [[7, 'wd'], '2024-02-01 10:00', '2024-02-09', 'a make-up Sunday counts, and so does New Year\'s Eve, which the notice of 2024 left a working day'],
  [[3, 'wd'], '2024-02-09 17:00', '2024-02-20', 'eight days of Spring Festival, then the make-up Sunday is the first to count'],
  [[7, 'wd'], '2024-02-08 17:00', '2024-02-23', 'one day before the festival, six after it'],
  [[7, 'wd'], '2024-04-03 12:00', '2024-04-15', 'Qingming and the make-up Sunday right after it'],
  [[7, 'wd'], '2024-04-25 09:00', '2024-05-08', 'a make-up Sunday before May Day, five days of rest'],
  [[3, 'wd'], '2024-05-08 09:00', '2024-05-11', 'the last day is a make-up Saturday'],
  [[1, 'wd'], '2024-06-07 18:00', '2024-06-11', 'a weekend that runs into the Dragon Boat Monday'],
  [[2, 'wd'], '2024-09-13 09:00', '2024-09-18', 'a make-up Saturday, then Mid-Autumn on Sunday to Tuesday'],
  [[7, 'wd'], '2024-09-27 09:00', '2024-10-12', 'a make-up Sunday before National Day, a make-up Saturday after it, and that one is the last'],
  [[2, 'wd'], '2024-02-28 09:00', '2024-03-01', 'the leap day counts'],
  [[45, 'wd'], '2024-01-02 09:00', '2024-03-08', 'nine weeks: 21 days in January, 18 in February with two Sundays, 6 in March'],
  [[7, 'wd'], '2024-12-27 10:00', '2025-01-08', 'year-end 2024: 1 January alone is a holiday'],
  // 2025: New Year 1.1 · Spring 1.28–2.4, worked 1.26, 2.8 · Qingming 4.4–6 · May 5.1–5, worked 4.27 · Dragon Boat 5.31–6.2 · National and Autumn 10.1–8, worked 9.28, 10.11
  [[7, 'wd'], '2025-01-22 08:00', '2025-02-07', 'a make-up Sunday before the Spring Festival'],
  [[4, 'wd'], '2025-02-05 08:00', '2025-02-10', 'a make-up Saturday after it, the Sunday stays a Sunday'],
  [[2, 'wd'], '2025-04-03 08:00', '2025-04-08', 'Qingming on Friday to Sunday, nothing made up'],
  [[3, 'wd'], '2025-04-25 08:00', '2025-04-29', 'a make-up Sunday two days after filing'],
  [[1, 'wd'], '2025-04-30 08:00', '2025-05-06', 'five days of May'],
  [[1, 'wd'], '2025-05-30 08:00', '2025-06-03', 'Dragon Boat on Saturday to Monday'],
  [[7, 'wd'], '2025-09-26 08:00', '2025-10-13', 'eight days of National Day and Mid-Autumn between two make-up days'],
  [[7, 'wd'], '2025-12-29 08:00', '2026-01-08', 'year-end 2025: three days of New Year and the make-up Sunday after them'],
  // 2026: New Year 1.1–3, worked 1.4 · Spring 2.15–23, worked 2.14, 2.28 · Qingming 4.4–6 · May 5.1–5, worked 5.9 · Dragon Boat 6.19–21 · Autumn 9.25–27, worked 9.20 · National 10.1–7, worked 10.10
  [[7, 'wd'], '2026-02-13 16:00', '2026-03-02', 'nine days of Spring Festival between two make-up Saturdays'],
  [[1, 'wd'], '2026-04-03 16:00', '2026-04-07', 'Qingming on Saturday to Monday'],
  [[5, 'wd'], '2026-04-30 16:00', '2026-05-11', 'the make-up Saturday after May Day'],
  [[1, 'wd'], '2026-06-18 16:00', '2026-06-22', 'Dragon Boat on Friday to Sunday'],
  [[7, 'wd'], '2026-09-18 16:00', '2026-09-29', 'a make-up Sunday, then Mid-Autumn'],
  [[7, 'wd'], '2026-09-28 10:00', '2026-10-13', 'the example of the rules: 29, 30 September; 8, 9, 10, 12, 13 October'],
  [[7, 'wd'], '2026-09-28 23:59:59', '2026-10-13', 'the last second of a day is still that day'],
  [[7, 'wd'], '2026-09-29 00:00:00', '2026-10-14', 'midnight belongs to the day that begins'],
  [[7, 'wd'], '2026-10-07 23:59:59', '2026-10-15', 'filed in the last second of a holiday'],
  [[7, 'wd'], '2026-10-08 00:00:00', '2026-10-16', 'filed in the first second of the working day after it, which is not counted'],
  [[1, 'wd'], '2026-10-10 10:00', '2026-10-12', 'filed on a make-up Saturday, which is the starting day'],
  [[1, 'wd'], '2026-10-11 10:00', '2026-10-12', 'filed on the Sunday after it'],
  [[7, 'wd'], '2026-12-22 10:00', '2026-12-31', 'the last start whose whole count lies in a published year'],
  // 2027 is not announced: weekends, 1.1, 2.5–8, 4.5, 5.1–2, 6.9, 9.15, 10.1–3.
  [[7, 'wd'], '2026-12-23 10:00', '2027-01-04', 'one day of it lies in 2027', { provisional: true }],
  [[7, 'wd'], '2026-12-28 10:00', '2027-01-07', 'a count that knew no holidays would say 6 January', { provisional: true }],
  [[3, 'wd'], '2027-02-04 10:00', '2027-02-11', 'four statutory days of Spring Festival', { provisional: true }],
  [[1, 'wd'], '2027-04-30 10:00', '2027-05-03', 'both days of May fall on a weekend and are not made up while nobody has said so', { provisional: true }],
  [[2, 'wd'], '2027-09-14 10:00', '2027-09-17', 'Mid-Autumn on a Wednesday', { provisional: true }],
]

const CALENDAR_DAYS: readonly Row[] = [
  [[15, 'cd'], '2024-01-17 10:00', '2024-02-01', 'ends on a Thursday'],
  [[15, 'cd'], '2024-01-26 10:00', '2024-02-18', 'ends on the first day of the Spring Festival: the make-up Sunday after it is the first day that is no rest', { alert: '2024-02-10' }],
  [[15, 'cd'], '2024-09-21 10:00', '2024-10-08', 'ends on the sixth day of National Day', { alert: '2024-10-06' }],
  [[15, 'cd'], '2025-01-13 10:00', '2025-02-05', 'ends on the first day of eight', { alert: '2025-01-28' }],
  [[15, 'cd'], '2025-09-23 10:00', '2025-10-09', 'ends on the last day of eight', { alert: '2025-10-08' }],
  [[15, 'cd'], '2026-01-30 10:00', '2026-02-14', 'a make-up Saturday is no rest day: nothing moves'],
  [[15, 'cd'], '2026-01-31 10:00', '2026-02-24', 'a day later nine days of rest move it', { alert: '2026-02-15' }],
  [[15, 'cd'], '2026-09-16 10:00', '2026-10-08', 'ends on 1 October', { alert: '2026-10-01' }],
  [[15, 'cd'], '2026-03-03 23:59:59', '2026-03-18', 'filed in the last second of a Tuesday'],
  [[15, 'cd'], '2026-03-04 00:00:00', '2026-03-19', 'and a second later'],
  [[30, 'cd'], '2024-01-31 10:00', '2024-03-01', 'February of a leap year'],
  [[30, 'cd'], '2025-01-31 10:00', '2025-03-03', 'February of another: the thirtieth day is a Sunday', { alert: '2025-03-02' }],
  [[30, 'cd'], '2026-01-16 10:00', '2026-02-24', 'the complex case over the Spring Festival', { alert: '2026-02-15' }],
  [[60, 'cd'], '2026-08-02 10:00', '2026-10-08', 'sixty days to 1 October', { alert: '2026-10-01' }],
  [[0, 'cd', 'does not roll'], '2026-10-01 08:00', '2026-10-01', 'a withdrawal ends that very day, holiday or not'],
  [[7, 'cd', 'does not roll'], '2026-09-25 08:00', '2026-10-02', 'a technical limit does not wait for a holiday to end'],
  [[15, 'cd'], '2026-12-16 10:00', '2026-12-31', 'ends in the published year'],
  [[15, 'cd'], '2026-12-17 10:00', '2027-01-04', 'ends on New Year\'s Day of a year to be announced', { alert: '2027-01-01', provisional: true }],
  [[8, 'wk'], '2026-02-04 10:00', '2026-04-01', 'eight weeks are fifty-six days'],
]

const PAUSED: readonly Row[] = [
  [[15, 'cd'], '2026-03-02 10:00', '2026-03-23', 'six days touched, 5 to 10 March', { pauses: ['2026-03-05 09:00/2026-03-10 18:00'] }],
  [[15, 'cd'], '2026-03-02 10:00', '2026-03-23', 'ended at midnight it touches five: a Sunday, which moves on', { pauses: ['2026-03-05 09:00/2026-03-10 00:00'], alert: '2026-03-22' }],
  [[7, 'wd'], '2026-09-28 10:00', '2026-10-15', 'from the eve of a holiday into the day after it: two working days lost, not nine', { pauses: ['2026-09-30 10:00/2026-10-08 10:00'] }],
  [[7, 'wd'], '2026-03-02 10:00', '2026-03-12', 'two pauses on one day cost one day', { pauses: ['2026-03-04 09:00/2026-03-04 10:00', '2026-03-04 15:00/2026-03-04 16:00'] }],
  [[2, 'wd'], '2026-10-08 10:00', '2026-10-12', 'a pause on a make-up Saturday costs it', { pauses: ['2026-10-10 00:00/2026-10-11 00:00'] }],
  [[7, 'wd'], '2026-03-02 10:00', '2026-03-11', 'a pause that was over before the start costs nothing', { pauses: ['2026-02-24 00:00/2026-03-01 00:00'] }],
  [[7, 'wd'], '2026-03-02 10:00', '2026-03-11', 'nor does one on the starting day, which is not counted', { pauses: ['2026-03-02 11:00/2026-03-02 20:00'] }],
  [[7, 'wd'], '2026-03-02 10:00', '2026-03-11', 'nor one over a weekend', { pauses: ['2026-03-07 00:00/2026-03-09 00:00'] }],
]

const MONTHS_AND_YEARS: readonly Row[] = [
  [[1, 'mo'], '2024-01-31 10:00', '2024-02-29', 'February has no 31st'],
  [[6, 'mo'], '2025-08-31 10:00', '2026-02-28', 'the last of February 2026 is a Saturday, but a worked one'],
  [[6, 'mo'], '2026-04-01 10:00', '2026-10-08', 'the corresponding day is 1 October', { alert: '2026-10-01' }],
  [[1, 'y'], '2025-10-05 10:00', '2026-10-08', 'a year on, in the middle of the holiday', { alert: '2026-10-05' }],
  [[2, 'y'], '2024-06-10 10:00', '2026-06-10', 'from a holiday to a Wednesday'],
  [[3, 'y'], '2024-02-29 10:00', '2027-03-01', 'a year without a leap day, and a Sunday', { alert: '2027-02-28', provisional: true }],
  [[10, 'y'], '2026-11-24 10:00', '2036-11-24', 'records are kept ten years: a Monday', { provisional: true }],
]

const TABLES = { 'working days': WORKING_DAYS, 'calendar days and weeks': CALENDAR_DAYS, pauses: PAUSED, 'months and years': MONTHS_AND_YEARS }
for (const [name, rows] of Object.entries(TABLES)) {
  describe(name, () => {
    for (const [length, start, last, note, { alert = last, pauses, provisional = false } = {}] of rows) {
      test(`${length.join(' ')} from ${start} end with ${last}: ${note}`, () => {
        const result = computed(length, start, pauses)
        expect({ last: dayEndedBy(result.due), alert: dayEndedBy(result.alertDue), provisional: result.provisional }).toEqual({ last, alert, provisional })
      })
    }
  })
}

const HOURS: readonly (readonly [length: Length, start: string, due: string, note: string, ...pauses: string[]])[] = [
  [[24, 'h'], '2026-09-30 20:00', '2026-10-01T20:00:00', 'into a holiday'],
  [[72, 'h'], '2026-02-14 23:59:59', '2026-02-17T23:59:59', 'through the Spring Festival, to the second'],
  [[24, 'h'], '2025-12-31 23:59:59', '2026-01-01T23:59:59', 'over the year\'s end'],
  [[72, 'h'], '2026-12-30 12:00', '2027-01-02T12:00:00', 'into a year to be announced, of which an hour clock asks nothing'],
  [[48, 'h'], '2024-02-28 12:00', '2024-03-01T12:00:00', 'over a leap day'],
  [[5, 'min'], '2026-10-01 23:58', '2026-10-02T00:03:00', 'five minutes over midnight'],
  [[24, 'h'], '2026-10-01 00:00', '2026-10-02T02:00:00', 'two hours of pause', '2026-10-01 06:00/2026-10-01 08:00'],
  [[72, 'h'], '2026-03-02 10:00', '2026-03-05T12:00:00', 'of a pause that began before the start, the part after it', '2026-03-02 08:00/2026-03-02 12:00'],
  [[72, 'h'], '2026-03-02 10:00', '2026-03-05T10:00:00', 'a pause that begins as it ends costs nothing', '2026-03-05 10:00/2026-03-06 10:00'],
  [[24, 'h'], '2026-03-02 10:00', '2026-03-03T13:00:00', 'two pauses that overlap count once', '2026-03-02 12:00/2026-03-02 14:00', '2026-03-02 13:00/2026-03-02 15:00'],
]

for (const [length, start, due, note, ...pauses] of HOURS) {
  test(`${length.join(' ')} from ${start} end at ${due}: ${note}`, () => {
    const result = computed(length, start, pauses)
    expect([chinaInstant(result.due), chinaInstant(result.alertDue), result.provisional]).toEqual([`${due}+08:00`, `${due}+08:00`, false])
  })
}
