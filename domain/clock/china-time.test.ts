import { expect, test } from 'vitest'
import { type ChinaDate, addDays, chinaDateAt, chinaDateOf, chinaTimeAt, dayNumberAt, dayNumberOf, parseChinaDate, startOfDay, weekdayOf } from './china-time'

test('the day changes at midnight in China, not in Greenwich', () => {
  expect(chinaDateAt(new Date('2026-09-27T15:59:59.999Z'))).toBe('2026-09-27')
  expect(chinaDateAt(new Date('2026-09-27T16:00:00Z'))).toBe('2026-09-28')
  expect(chinaTimeAt(new Date('2026-09-27T15:59:59.999Z'))).toBe('23:59:59')
})

test('every day from 1992 to 2100 agrees with the time zone table of Asia/Shanghai', () => {
  const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
  const weekdays = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', weekday: 'short' })
  for (let day = dayNumberOf('1992-01-01' as ChinaDate); chinaDateOf(day) < '2100'; day += 1) {
    const start = startOfDay(day)
    expect(shanghai.format(start)).toBe(chinaDateOf(day))
    expect(shanghai.format(new Date(start.getTime() - 1))).toBe(chinaDateOf(day - 1))
    if (day % 29 === 0) expect(weekdays.format(start)).toBe(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekdayOf(day)])
  }
})

test('a date survives the way to its number and back, before 1970 too', () => {
  for (const date of ['1899-12-31', '1969-12-31', '2000-02-29', '2026-11-23', '2100-03-01'] as ChinaDate[]) {
    expect(chinaDateOf(dayNumberOf(date))).toBe(date)
    expect(dayNumberAt(new Date(`${date}T00:00:00+08:00`))).toBe(dayNumberOf(date))
  }
  expect(weekdayOf(dayNumberOf('1969-12-31' as ChinaDate))).toBe(3)
})

test('days are added across the end of February in both directions', () => {
  expect(addDays('2028-02-28' as ChinaDate, 2)).toBe('2028-03-01')
  expect(addDays('2027-03-01' as ChinaDate, -1)).toBe('2027-02-28')
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-01 ', '20260101', ''])('%j is no date', (text) => {
  expect(parseChinaDate(text)).toBeNull()
})
