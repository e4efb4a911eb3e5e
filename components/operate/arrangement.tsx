import type { CalendarYear } from '@/domain/clock/calendars/calendar'
import type { ChinaDate } from '@/domain/clock/china-time'
import type { Locale, Messages } from '@/messages/locale'
import { formatChinaDate } from '../format/dates'
import { Cell, HeadCell, RowHead, Table } from '../ui/table'

/** The days of rest of a year by festival, and the weekends that are worked for them. */
export function Arrangement({ year, words, locale, now }: { year: CalendarYear; words: Messages['rules']['calendars']; locale: Locale; now: Date }) {
  const day = (on: string) => formatChinaDate(on as ChinaDate, { locale, now })
  return (
    <div className="grid gap-4 lg:grid-cols-[2fr_1fr]">
      <Table caption={words.festivalCaption}>
        <thead><tr><HeadCell>{words.columnsOfYear.festival}</HeadCell><HeadCell>{words.columnsOfYear.from}</HeadCell><HeadCell>{words.columnsOfYear.to}</HeadCell></tr></thead>
        <tbody>
          {year.holidays.map(({ festival, from, to }) => (
            <tr key={from}><RowHead lang="zh-CN">{festival}</RowHead><Cell>{day(from)}</Cell><Cell>{day(to)}</Cell></tr>
          ))}
        </tbody>
      </Table>
      <div>
        <h3 className="text-sm font-semibold">{words.makeup}</h3>
        {year.makeupWorkdays.length === 0 ? <p className="text-ink-3">{words.noMakeup}</p> : <ul className="grid gap-1">{year.makeupWorkdays.map((on) => <li key={on}>{day(on)}</li>)}</ul>}
      </div>
    </div>
  )
}
