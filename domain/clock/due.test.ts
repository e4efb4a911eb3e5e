import { describe, expect, test } from 'vitest'
import { CALENDARS } from './calendars/calendars'
import { computeDue } from './due'
import { policyById } from './policies/policies'
import { chinaInstant, parseInstant } from './rfc3339'

/** '2026-09-28 10:00' is China time throughout. */
const at = (text: string): Date => parseInstant(`${text.replace(' ', 'T')}:00+08:00`)!
const due = (id: string, start: string, ...pauses: [from: string, to: string][]) => computeDue({
  policy: policyById(id), start: at(start), calendars: CALENDARS,
  pauses: pauses.map(([from, to]) => ({ from: at(from), to: at(to) })),
})
const instants = (id: string, start: string, ...pauses: [from: string, to: string][]) => {
  const { due: dueAt, alertDue } = due(id, start, ...pauses)
  return [dueAt, alertDue].map((instant) => chinaInstant(instant).slice(0, 16).replace('T', ' '))
}
const strip = (id: string, start: string, ...pauses: [from: string, to: string][]) =>
  due(id, start, ...pauses).days.map(({ date, kind }) => `${date.slice(5)} ${kind}`)

describe('seven working days', () => {
  test.each([
    // filed                last day ends          what is on the way
    ['2026-09-28 10:00',    '2026-10-14 00:00',    'National Day week and the make-up Saturday after it'],
    ['2024-09-26 09:00',    '2024-10-12 00:00',    'a make-up Sunday before National Day'],
    ['2025-01-24 23:59',    '2025-02-11 00:00',    'a make-up Sunday and a make-up Saturday around the Spring Festival'],
    ['2026-02-12 00:00',    '2026-03-01 00:00',    'two make-up Saturdays, the second being the last day'],
    ['2024-04-03 12:00',    '2024-04-16 00:00',    'Qingming and its make-up Sunday'],
    ['2026-09-27 23:59',    '2026-10-13 00:00',    'filed on a holiday, a minute before the first counted day'],
    ['2026-10-09 23:59',    '2026-10-20 00:00',    'filed on Friday night before a make-up Saturday'],
    ['2026-06-15 10:00',    '2026-06-26 00:00',    'the Dragon Boat Festival'],
  ])('filed %s end %s: %s', (start, end) => {
    expect(instants('cn-pbc-branch-intake', start)).toEqual([end, end])
  })

  test('show each day as it stood', () => {
    expect(strip('cn-pbc-branch-intake', '2026-09-28 10:00')).toEqual([
      '09-28 start', '09-29 counted', '09-30 counted',
      '10-01 holiday', '10-02 holiday', '10-03 holiday', '10-04 holiday', '10-05 holiday', '10-06 holiday', '10-07 holiday',
      '10-08 counted', '10-09 counted', '10-10 makeup_workday', '10-11 weekend', '10-12 counted', '10-13 counted',
    ])
  })

  test('leave out each day a pause touches, once, however many pauses touch it', () => {
    expect(instants('cn-pbc-branch-intake', '2026-09-28 10:00', ['2026-09-29 12:00', '2026-09-30 00:00'])[0]).toBe('2026-10-15 00:00')
    expect(instants('cn-pbc-branch-intake', '2026-09-28 10:00', ['2026-09-29 12:00', '2026-09-30 00:00'], ['2026-09-29 09:00', '2026-09-29 12:30'])[0]).toBe('2026-10-15 00:00')
    expect(instants('cn-pbc-branch-intake', '2026-09-28 10:00', ['2026-09-29 23:00', '2026-09-30 01:00'])[0]).toBe('2026-10-16 00:00')
  })

  test('lose nothing to a pause within a holiday, before the start or on the starting day', () => {
    for (const pause of [['2026-10-02 00:00', '2026-10-05 00:00'], ['2026-09-01 00:00', '2026-09-28 12:00'], ['2026-09-28 11:00', '2026-09-28 18:00']] as [string, string][]) {
      expect(instants('cn-pbc-branch-intake', '2026-09-28 10:00', pause)[0]).toBe('2026-10-14 00:00')
    }
    expect(strip('cn-pbc-branch-intake', '2026-09-28 10:00', ['2026-10-02 00:00', '2026-10-04 00:00']).slice(3, 6)).toEqual(['10-01 holiday', '10-02 paused', '10-03 paused'])
  })

  test('running into a year without a notice are provisional, with its statutory days as rest', () => {
    const computed = due('cn-pbc-branch-intake', '2026-12-28 10:00')
    expect(chinaInstant(computed.due)).toBe('2027-01-08T00:00:00+08:00')
    expect([computed.provisional, computed.calendarVersion]).toEqual([true, 'cn-2026.1+cn-2027.0'])
    expect(due('cn-pbc-branch-intake', '2026-12-22 10:00')).toMatchObject({ provisional: false, calendarVersion: 'cn-2026.1' })
  })

  test('are refused where no calendar reaches', () => {
    expect(() => due('cn-pbc-branch-intake', '2050-12-29 10:00')).toThrow('2051')
  })
})

describe('calendar days', () => {
  test.each([
    // policy                    filed                due                   alert
    ['cn-pbc-answer',            '2026-09-18 23:59',  '2026-10-09 00:00',   '2026-10-04 00:00'],
    ['cn-pbc-answer',            '2026-06-12 08:00',  '2026-06-30 00:00',   '2026-06-28 00:00'],
    ['cn-pbc-answer',            '2026-02-13 08:00',  '2026-03-01 00:00',   '2026-03-01 00:00'],
    ['cn-nfra-decide-simple',    '2024-09-13 08:00',  '2024-09-30 00:00',   '2024-09-29 00:00'],
    ['cn-nfra-decide-simple',    '2024-09-19 08:00',  '2024-10-09 00:00',   '2024-10-05 00:00'],
    ['cn-nfra-decide-complex',   '2025-01-01 08:00',  '2025-02-06 00:00',   '2025-02-01 00:00'],
    ['cn-pbc-answer-max',        '2026-03-03 08:00',  '2026-05-07 00:00',   '2026-05-03 00:00'],
    ['cn-nfra-withdraw',         '2026-10-01 08:00',  '2026-10-02 00:00',   '2026-10-02 00:00'],
  ])('%s filed %s is due %s, warned of by %s', (id, start, dueText, alertText) => {
    expect(instants(id, start)).toEqual([dueText, alertText])
  })

  test('that end in a rest show the rest, and the day after it as the last one counted', () => {
    const computed = due('cn-pbc-answer', '2026-09-18 23:59')
    expect(computed.counted).toBe(15)
    expect(strip('cn-pbc-answer', '2026-09-18 23:59').slice(-7)).toEqual(
      ['10-02 counted', '10-03 holiday', '10-04 holiday', '10-05 holiday', '10-06 holiday', '10-07 holiday', '10-08 counted'])
  })

  test('that end on a Saturday roll only to the Sunday after it where that one is worked', () => {
    expect(strip('cn-nfra-decide-simple', '2024-09-13 08:00').slice(-2)).toEqual(['09-28 weekend', '09-29 counted'])
  })

  test('count weekends, holidays and make-up workdays alike before the end', () => {
    expect(new Set(due('cn-pbc-answer-max', '2026-02-09 08:00').days.slice(1).map(({ kind }) => kind))).toEqual(new Set(['counted']))
  })

  test('paused on the day the rest ends move to the first working day after the pause', () => {
    expect(instants('cn-pbc-answer', '2026-06-12 08:00', ['2026-06-29 09:00', '2026-06-29 10:00'])).toEqual(['2026-07-01 00:00', '2026-06-28 00:00'])
  })

  test('are provisional only when the end has to be looked up in a year without a notice', () => {
    expect(due('cn-pbc-answer', '2026-12-10 08:00')).toMatchObject({ provisional: false, calendarVersion: 'cn-2026.1' })
    expect(due('cn-pbc-answer', '2026-12-17 08:00')).toMatchObject({ provisional: true, calendarVersion: 'cn-2027.0', due: at('2027-01-05 00:00'), alertDue: at('2027-01-02 00:00') })
    expect(due('wx-refund-window', '2026-12-17 08:00')).toMatchObject({ provisional: false, calendarVersion: 'none', due: at('2027-12-18 00:00') })
  })
})

describe('hours and minutes', () => {
  test('run through nights and holidays from the stated moment', () => {
    expect(instants('wx-first-reply', '2026-09-30 23:59')).toEqual(['2026-10-01 23:59', '2026-10-01 23:59'])
    expect(instants('wx-close', '2026-12-31 10:00')[0]).toBe('2027-01-03 10:00')
    expect(due('wx-close', '2026-12-31 10:00')).toMatchObject({ provisional: false, unit: 'h', counted: 72, days: [], calendarVersion: 'none' })
    expect(instants('wx-refund-arrive-balance', '2026-03-18 10:00')[0]).toBe('2026-03-18 10:05')
    expect(instants('cn-ack-default', '2026-03-18 10:00')[0]).toBe('2026-03-18 10:00')
  })

  test('stop for exactly as long as the pauses last, overlaps once', () => {
    expect(instants('wx-first-reply', '2026-03-18 10:00', ['2026-03-18 12:00', '2026-03-18 14:30'])[0]).toBe('2026-03-19 12:30')
    expect(instants('wx-first-reply', '2026-03-18 10:00', ['2026-03-18 13:00', '2026-03-18 15:00'], ['2026-03-18 12:00', '2026-03-18 14:00'])[0]).toBe('2026-03-19 13:00')
  })

  test('lose only the part of a pause after the start, and nothing to one after the end', () => {
    expect(instants('wx-first-reply', '2026-03-18 10:00', ['2026-03-18 08:00', '2026-03-18 11:00'])[0]).toBe('2026-03-19 11:00')
    expect(instants('wx-first-reply', '2026-03-18 10:00', ['2026-03-19 10:00', '2026-03-20 10:00'])[0]).toBe('2026-03-19 10:00')
    expect(instants('wx-first-reply', '2026-03-18 10:00', ['2026-03-18 12:00', '2026-03-18 14:00'], ['2026-03-19 11:00', '2026-03-19 12:00'])[0]).toBe('2026-03-19 13:00')
  })
})

describe('weeks, months and years', () => {
  test('end on the corresponding day, or with a month that has none', () => {
    expect(instants('uk-fos', '2025-08-31 10:00')[0]).toBe('2026-03-01 00:00')
    expect(instants('uk-fos', '2025-11-15 10:00')[0]).toBe('2026-05-16 00:00')
    expect(instants('uk-other-final', '2026-03-02 10:00')[0]).toBe('2026-04-28 00:00')
  })

  test('move over rest days where the law says so', () => {
    expect(instants('cn-samr-limit', '2021-10-03 10:00')).toEqual(['2024-10-09 00:00', '2024-10-04 00:00'])
    expect(instants('cn-samr-limit', '2024-02-29 10:00')).toEqual(['2027-03-02 00:00', '2027-03-01 00:00'])
  })
})

test('business days of another country are refused rather than counted on the Chinese calendar', () => {
  expect(() => due('us-rege-investigate', '2026-03-18 10:00')).toThrow('us-rege-investigate')
})
