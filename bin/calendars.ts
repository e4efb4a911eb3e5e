/** Writes the shipped calendars: `npx tsx bin/calendars.ts`. Run it after chinese-days has taken in a new yearly notice. */
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'
import chineseDays from 'chinese-days'
import type { CalendarYear } from '@/domain/clock/calendars/calendar'
import { type ChinaDate, addDays, parseChinaDate } from '@/domain/clock/china-time'

/** Date → 'Spring Festival,春节,4'. */
interface Arrangements { holidays: Record<string, string>; workdays: Record<string, string> }

const { version: packageVersion } = createRequire(import.meta.url)('chinese-days/package.json') as { version: string }
const arrangements = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Arrangements

/** How far the statutory days reach: records are kept ten years, counted from any day of the years ahead. */
const LAST_YEAR = 2050

const published = publishedYears()
writeYears('published-years', 'PUBLISHED_YEARS', `the State Council's arrangements, from chinese-days ${packageVersion}`, published)
writeYears('statutory-years', 'STATUTORY_YEARS', 'the 13 statutory days, the floor until the notice of a year is out', statutoryYears(published.at(-1)!.year + 1))
console.error(`published ${published[0]!.year}–${published.at(-1)!.year}, statutory days to ${LAST_YEAR}`)

/**
 * The years the package truly knows. Outside its table it answers as if there were no holidays, so a year counts
 * only when the festivals of every notice are all there, and the years must follow each other.
 */
function publishedYears(): CalendarYear[] {
  const years = [...new Set(Object.keys(arrangements.holidays).map((date) => Number(date.slice(0, 4))))].sort()
  const whole = years.filter((year) => ['元旦', '春节', '劳动节', '国庆节'].every((festival) => holidaySpans(year).some((span) => span.festival === festival)))
  if (whole.length !== years.length || years.at(-1)! - years[0]! + 1 !== years.length) throw new Error(`chinese-days holds no whole row of years: ${years.join()}`)
  return years.map((year) => ({
    year,
    version: `cn-${year}.1`,
    published: true,
    source: `国务院办公厅关于${year}年部分节假日安排的通知`,
    holidays: holidaySpans(year),
    makeupWorkdays: Object.keys(arrangements.workdays).filter((date) => date.startsWith(`${year}-`)).sort(),
  }))
}

function holidaySpans(year: number): { festival: string; from: string; to: string }[] {
  const spans: { festival: string; from: string; to: string }[] = []
  for (const date of Object.keys(arrangements.holidays).filter((day) => day.startsWith(`${year}-`)).sort()) {
    const festival = arrangements.holidays[date]!.split(',')[1]!
    const open = spans.at(-1)
    if (open?.festival === festival && addDays(open.to as ChinaDate, 1) === date) open.to = date
    else spans.push({ festival, from: date, to: date })
  }
  return spans
}

/** Source: 全国年节及纪念日放假办法 (2024), art. 2. */
function statutoryYears(firstYear: number): CalendarYear[] {
  const years: CalendarYear[] = []
  for (let year = firstYear; year <= LAST_YEAR; year += 1) {
    const newYearsDay = lunarDay(year, 1, 1)
    years.push({
      year,
      version: `cn-${year}.0`,
      published: false,
      source: '全国年节及纪念日放假办法（2024年修订）第二条',
      holidays: [
        { festival: '元旦', from: `${year}-01-01`, to: `${year}-01-01` },
        { festival: '春节', from: addDays(newYearsDay, -1), to: addDays(newYearsDay, 2) },
        single('清明', parse(chineseDays.getSolarTermDate(year, 4, 'pure_brightness'))),
        { festival: '劳动节', from: `${year}-05-01`, to: `${year}-05-02` },
        single('端午', lunarDay(year, 5, 5)),
        single('中秋', lunarDay(year, 8, 15)),
        { festival: '国庆节', from: `${year}-10-01`, to: `${year}-10-03` },
      ],
      makeupWorkdays: [],
    })
  }
  return years
}

function single(festival: string, on: ChinaDate) {
  return { festival, from: on, to: on }
}

/**
 * The solar date of a lunar day, from the package's table. Not from Intl: in 2027 the new moon of the Spring Festival
 * comes four minutes before midnight and Node puts it a day late. The test beside the written file asks the sky.
 */
function lunarDay(year: number, month: number, day: number): ChinaDate {
  return parse(chineseDays.getSolarDateFromLunar(`${year}-${month}-${day}`).date)
}

function parse(text: string): ChinaDate {
  const on = parseChinaDate(text)
  if (on === null) throw new Error(`chinese-days gave ${text}, which is no date`)
  return on
}

function writeYears(file: string, name: string, what: string, years: CalendarYear[]): void {
  const rows = years.map(({ year, version, published, source, holidays, makeupWorkdays }) => `  {
    year: ${year}, version: '${version}', published: ${published}, source: '${source}',
    holidays: [
${holidays.map(({ festival, from, to }) => `      { festival: '${festival}', from: '${from}', to: '${to}' },`).join('\n')}
    ],
    makeupWorkdays: [${makeupWorkdays.map((date) => `'${date}'`).join(', ')}],
  },`)
  const text = `import type { CalendarYear } from './calendar'\n\n/** Written by bin/calendars.ts: ${what}. */\nexport const ${name}: readonly CalendarYear[] = [\n${rows.join('\n')}\n]\n`
  writeFileSync(new URL(`../domain/clock/calendars/${file}.ts`, import.meta.url), text)
}
