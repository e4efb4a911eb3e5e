import { describe, expect, test } from 'vitest'
import { type Arrangement, readArrangement } from './arrangement'
import { arrangementProblems } from './arrangement-check'
import { calendarDifferences } from './differences'
import { STATUTORY_YEARS } from './statutory-years'
import { ARRANGEMENT_2027 } from './test/arrangement'

const whole: Arrangement = readArrangement(ARRANGEMENT_2027)!

describe('an arrangement', () => {
  test('is read from CSV, columns by name, marks in both languages, a day without an end as one day', () => {
    expect(whole).toMatchObject({ year: 2027, source: null, makeupWorkdays: ['2027-01-31', '2027-05-08', '2027-10-09'] })
    expect(whole.holidays).toHaveLength(7)
    expect(whole.holidays[4]).toEqual({ festival: '端午', from: '2027-06-09', to: '2027-06-09' })
    expect(readArrangement(ARRANGEMENT_2027.replaceAll('\n', '\r\n').replaceAll(',', '\t'))).toEqual(whole)
    expect(readArrangement(`\uFEFF${ARRANGEMENT_2027}`)).toEqual(whole)
  })

  test('is read from JSON in the shipped form, in the names of files too', () => {
    const { makeupWorkdays, ...rest } = whole
    expect(readArrangement(JSON.stringify({ ...whole, source: '通知' }))).toEqual({ ...whole, source: '通知' })
    expect(readArrangement(JSON.stringify({ ...rest, source: '通知', makeup_workdays: makeupWorkdays }))).toEqual({ ...whole, source: '通知' })
  })

  test.each(['', 'kind,festival,from', '{', '{"year":2027}', '[]', 'kind,festival,from\nfeast,元旦,2027-01-01', 'day,name\n2027-01-01,元旦', 'kind,festival,from\nholiday,元旦,soon'])('is not found in %j', (text) => {
    expect(readArrangement(text)).toBeNull()
  })
})

describe('what cannot be a calendar', () => {
  const problems = (change: (arrangement: Arrangement) => Partial<Arrangement>) => arrangementProblems({ ...whole, ...change(whole) }).map(({ code, about }) => `${code} ${about}`)
  const withHoliday = (from: string, to = from) => () => ({ holidays: [...whole.holidays, { festival: '某', from, to }] })
  const withWork = (...days: string[]) => () => ({ makeupWorkdays: [...whole.makeupWorkdays, ...days] })

  test('a whole arrangement has no problem', () => {
    expect(arrangementProblems(whole)).toEqual([])
  })

  test.each<[string[], Parameters<typeof problems>[0]]>([
    [['not_a_date 2027-02-30'], withHoliday('2027-02-30', '2027-03-01')],
    [['other_year 2028-01-01'], withHoliday('2027-12-31', '2028-01-01')],
    [['ends_before_it_begins 2027-08-02'], withHoliday('2027-08-02', '2027-08-01')],
    [['twice 2027-05-05'], withHoliday('2027-05-05', '2027-05-06')],
    [['too_many_days 89'], withHoliday('2027-07-01', '2027-08-31')],
    [['no_weekend 2027-08-03'], withWork('2027-08-03')],
    [['worked_holiday 2027-10-02'], withWork('2027-10-02')],
    [['twice 2027-05-08'], withWork('2027-05-08')],
    [['statutory_day_missing 春节', 'statutory_day_missing 中秋'], ({ holidays }) => ({ holidays: holidays.filter(({ festival }) => festival !== '中秋').map((one) => (one.festival === '春节' ? { ...one, to: '2027-02-07' } : one)) })],
    [['year_unknown 2026'], () => ({ year: 2026 })],
  ])('%j', (expected, change) => {
    expect(problems(change)).toEqual(expected)
  })
})

test('two editions of a year differ in the days that rest, work or are made up', () => {
  const floor = STATUTORY_YEARS.find(({ year }) => year === 2027)!
  const changes = calendarDifferences(floor, { ...floor, holidays: whole.holidays, makeupWorkdays: whole.makeupWorkdays })
  // Two days of New Year, three of Spring, two of Qingming, three of May, four of National Day; three weekends worked.
  expect(changes).toHaveLength(2 + 3 + 2 + 3 + 4 + 3)
  expect(changes.find(({ on }) => on === '2027-01-31')).toEqual({ on: '2027-01-31', before: 'weekend', after: 'makeup_workday' })
  expect(changes.find(({ on }) => on === '2027-05-03')).toEqual({ on: '2027-05-03', before: 'workday', after: 'holiday' })
  expect(calendarDifferences(floor, floor)).toEqual([])
})
