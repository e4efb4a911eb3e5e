import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { type ChinaDate, chinaDateOf, dayNumberOf } from '../china-time'
import { type CalendarYear, OutsideCalendars, awaitedYear, calendarBasis, dayKind, layOutCalendars } from './calendar'
import { CALENDARS } from './calendars'
import { PUBLISHED_YEARS } from './published-years'

const day = (text: string) => dayNumberOf(text as ChinaDate)
const kindOn = (text: string) => dayKind(CALENDARS, day(text))

test('2026 is what the notice of 2025-11-04 says', () => {
  const { holidays, makeupWorkdays } = PUBLISHED_YEARS.find(({ year }) => year === 2026)!
  expect(holidays.map(({ from, to }) => `${from.slice(5)}–${to.slice(5)}`)).toEqual(
    ['01-01–01-03', '02-15–02-23', '04-04–04-06', '05-01–05-05', '06-19–06-21', '09-25–09-27', '10-01–10-07'])
  expect(makeupWorkdays.map((date) => date.slice(5))).toEqual(['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'])
})

test('every day of the published years is worked exactly when chinese-days says so', () => {
  for (let at = day('2004-01-01'); at <= day('2026-12-31'); at += 1) {
    const works = ['workday', 'makeup_workday'].includes(dayKind(CALENDARS, at))
    expect(works, chinaDateOf(at)).toBe(chineseDays.isWorkday(chinaDateOf(at)))
  }
})

test('only a Saturday or Sunday is ever made up, and never inside a holiday', () => {
  for (const { makeupWorkdays, holidays } of PUBLISHED_YEARS) {
    for (const date of makeupWorkdays) {
      expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay())
      expect(holidays.some(({ from, to }) => from <= date && date <= to)).toBe(false)
    }
  }
})

test('a year without a notice has its weekends and statutory days', () => {
  expect(kindOn('2027-01-01')).toBe('holiday')
  expect(kindOn('2027-02-09')).toBe('workday')
  expect(kindOn('2027-05-03')).toBe('workday')
  expect(kindOn('2027-10-09')).toBe('weekend')
})

test('editions examined are named, and a year to be announced makes the answer provisional', () => {
  expect(calendarBasis(CALENDARS, day('2026-12-31'), day('2026-12-31'))).toEqual({ version: 'cn-2026.1', provisional: false })
  expect(calendarBasis(CALENDARS, day('2026-12-31'), day('2027-01-01'))).toEqual({ version: 'cn-2026.1+cn-2027.0', provisional: true })
})

test('the year a date waits for is read from its editions', () => {
  expect(['cn-2026.1+cn-2027.0', 'cn-2027.0+cn-2028.0', 'cn-2026.1', 'cn-2027.10', 'none'].map(awaitedYear)).toEqual([2027, 2027, null, null, null])
})

test('outside the table no answer is given', () => {
  expect(() => kindOn('2003-12-31')).toThrow(OutsideCalendars)
  expect(() => kindOn('2051-01-01')).toThrow('no working-day calendar covers 2051')
  expect(() => calendarBasis(CALENDARS, day('2050-12-31'), day('2051-01-01'))).toThrow(OutsideCalendars)
})

const aYear = (year: number, changes: Partial<CalendarYear> = {}): CalendarYear =>
  ({ year, version: `cn-${year}.1`, published: true, source: 'test', holidays: [], makeupWorkdays: [], ...changes })

test('a later edition of a year replaces the earlier one', () => {
  const later = layOutCalendars([aYear(2027, { holidays: [{ festival: '元旦', from: '2027-01-01', to: '2027-01-01' }] }), aYear(2027, { version: 'cn-2027.2' })])
  expect(dayKind(later, day('2027-01-01'))).toBe('workday')
  expect(calendarBasis(later, day('2027-01-01'), day('2027-01-02')).version).toBe('cn-2027.2')
})

test('a gap between years and a date of another year are refused', () => {
  expect(() => layOutCalendars([aYear(2026), aYear(2028)])).toThrow('gap')
  expect(() => layOutCalendars([aYear(2027, { makeupWorkdays: ['2026-12-27'] })])).toThrow('2026-12-27')
  expect(() => layOutCalendars([aYear(2027, { makeupWorkdays: ['2027-02-30'] })])).toThrow('2027-02-30')
})
