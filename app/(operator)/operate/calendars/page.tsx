import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { paths } from '@/components/paths'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { messagesFor } from '@/messages/locale'
import { listCalendars } from '@/usecases/calendars/list-calendars'
import { OperateHeader, OperatePage } from '../operate-page'

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).rules.calendars.title }
}

export default function CalendarsPage() {
  return <OperatePage current="calendars"><Calendars /></OperatePage>
}

async function Calendars() {
  const [ctx, locale] = await Promise.all([pageContext(), currentLocale()])
  const years = await listCalendars(ctx)
  if (!years.ok) notFound()
  const { calendars: words } = messagesFor(locale).rules
  return (
    <>
      <OperateHeader title={words.title} lead={words.lead} />
      <Card>
        <Table caption={words.caption}>
          <thead>
            <tr><HeadCell>{words.columns.year}</HeadCell><HeadCell>{words.columns.state}</HeadCell><HeadCell numeric>{words.columns.rest}</HeadCell><HeadCell numeric>{words.columns.makeup}</HeadCell><HeadCell>{words.columns.edition}</HeadCell><HeadCell>{words.columns.source}</HeadCell></tr>
          </thead>
          <tbody>
            {years.value.map(({ year, edition, isPublished, source, restDays, makeupWorkdays, draftEdition }) => (
              <tr key={year}>
                <RowHead><Link href={paths.operateCalendar(year)}>{year}</Link></RowHead>
                <Cell>
                  <span className="flex flex-wrap gap-1">
                    {isPublished ? <Chip tone="ok">{words.published}</Chip> : <Chip tone="warn">{words.provisional}</Chip>}
                    {draftEdition !== null && <Chip tone="info">{words.draft}</Chip>}
                  </span>
                </Cell>
                <Cell numeric>{words.days(restDays)}</Cell>
                <Cell numeric>{words.days(makeupWorkdays)}</Cell>
                <Cell className="whitespace-nowrap">{words.editionOf(edition)}</Cell>
                <Cell className="text-sm text-ink-2" lang="zh-CN">{source}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
    </>
  )
}
