import { describe, expect, test } from 'vitest'
import { DAY_MS, type ChinaDate, addDays, dayNumberOf, startOfDay } from '../china-time'
import { STATUTORY_YEARS } from './statutory-years'

const startOf = (festival: string, year: number): ChinaDate => {
  const span = STATUTORY_YEARS.find((entry) => entry.year === year)!.holidays.find((holiday) => holiday.festival === festival)!
  return span.from as ChinaDate
}
const years = STATUTORY_YEARS.map(({ year }) => year)
const rad = (degrees: number): number => (degrees * Math.PI) / 180

/** Apparent longitude of the Sun in degrees, good to 0.01° (a quarter of an hour). Source: J. Meeus, Astronomical Algorithms, chapter 25. */
function sunLongitude(at: Date): number {
  const t = (at.getTime() / DAY_MS + 2440587.5 + 70 / 86400 - 2451545) / 36525
  const anomaly = rad(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
  const centre = (1.914602 - 0.004817 * t) * Math.sin(anomaly) + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly)
  const longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Math.sin(rad(125.04 - 1934.136 * t))
  return ((longitude % 360) + 360) % 360
}

/** The new moon nearest an instant, good to about a minute. Source: the same, chapter 49, the larger terms. */
function newMoonNear(near: Date): Date {
  const k = Math.round((near.getTime() / DAY_MS + 2440587.5 - 2451550.09766) / 29.530588861)
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t * t
  const sun = rad(2.5534 + 29.1053567 * k - 0.0000014 * t * t)
  const moon = rad(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
  const node = rad(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
  const omega = rad(124.7746 - 1.56375588 * k + 0.0020672 * t * t)
  const terms: [number, number][] = [
    [-0.4072, moon], [0.17241 * e, sun], [0.01608, 2 * moon], [0.01039, 2 * node], [0.00739 * e, moon - sun],
    [-0.00514 * e, moon + sun], [0.00208 * e * e, 2 * sun], [-0.00111, moon - 2 * node], [-0.00057, moon + 2 * node],
    [0.00056 * e, 2 * moon + sun], [-0.00042, 3 * moon], [0.00042 * e, sun + 2 * node], [0.00038 * e, sun - 2 * node],
    [-0.00024 * e, 2 * moon - sun], [-0.00017, omega], [0.000325, rad(299.77 + 0.107408 * k - 0.009173 * t * t)],
  ]
  const julian = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t + terms.reduce((sum, [size, angle]) => sum + size * Math.sin(angle), 0)
  return new Date((julian - 2440587.5) * DAY_MS - 70_000)
}

/** Month and day in the Chinese calendar of Node. */
function lunarInNode(on: ChinaDate): string {
  return new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric' })
    .formatToParts(new Date(`${on}T12:00:00+08:00`)).filter(({ type }) => type === 'month' || type === 'day').map(({ value }) => value).join('-')
}

describe('the floor of statutory days', () => {
  test.each([
    [2027, '2027-02-05', '2027-04-05', '2027-06-09', '2027-09-15'],
    [2028, '2028-01-25', '2028-04-04', '2028-05-28', '2028-10-03'],
  ])('%i has its four moving festivals on the days almanacs print', (year, eve, qingming, dragonBoat, midAutumn) => {
    expect(['春节', '清明', '端午', '中秋'].map((festival) => startOf(festival, year))).toEqual([eve, qingming, dragonBoat, midAutumn])
  })

  test.each(years)('%i counts 13 days, none of them announced', (year) => {
    const entry = STATUTORY_YEARS.find((candidate) => candidate.year === year)!
    const days = entry.holidays.reduce((sum, { from, to }) => sum + dayNumberOf(to as ChinaDate) - dayNumberOf(from as ChinaDate) + 1, 0)
    expect([days, entry.published, entry.makeupWorkdays.length]).toEqual([13, false, 0])
  })

  test.each(years)('in %i each lunar month of a festival begins on the China day of a new moon', (year) => {
    const firsts = [addDays(startOf('春节', year), 1), addDays(startOf('端午', year), -4), addDays(startOf('中秋', year), -14)]
    for (const first of firsts) {
      const moonAt = newMoonNear(new Date(`${first}T12:00:00+08:00`)).getTime()
      expect(moonAt).toBeGreaterThanOrEqual(startOfDay(dayNumberOf(first)).getTime())
      expect(moonAt).toBeLessThan(startOfDay(dayNumberOf(first) + 1).getTime())
    }
  })

  test.each(years)('in %i Node names the same lunar months, at most a day away', (year) => {
    for (const [on, lunar] of [[addDays(startOf('春节', year), 1), '1-1'], [startOf('端午', year), '5-5'], [startOf('中秋', year), '8-15']] as const) {
      expect([-1, 0, 1].map((shift) => lunarInNode(addDays(on, shift)))).toContain(lunar)
    }
  })

  test.each(years)('in %i the Sun reaches 15° on Qingming', (year) => {
    const day = dayNumberOf(startOf('清明', year))
    expect(sunLongitude(startOfDay(day))).toBeLessThan(15)
    expect(sunLongitude(startOfDay(day + 1))).toBeGreaterThan(15)
  })
})
