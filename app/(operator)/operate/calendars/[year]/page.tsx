import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { Arrangement } from '@/components/operate/arrangement'
import { CalendarForm } from '@/components/operate/calendar-form'
import { StandingChip } from '@/components/operate/version-table'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { readArrangement } from '@/domain/clock/calendars/arrangement'
import { arrangementProblems } from '@/domain/clock/calendars/arrangement-check'
import { messagesFor } from '@/messages/locale'
import { viewCalendar } from '@/usecases/calendars/view-calendar'
import { OperateHeader, OperatePage } from '../../operate-page'

interface Props { params: Promise<{ year: string }>; searchParams: Promise<{ form?: string | string[] }> }

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).rules.calendars.title }
}

export default function CalendarPage(props: Props) {
  return <OperatePage current="calendars"><Calendar {...props} /></OperatePage>
}

async function Calendar({ params, searchParams }: Props) {
  const [{ year: asked }, returned, ctx, locale] = await Promise.all([params, formReturn(searchParams), pageContext(), currentLocale()])
  const view = await viewCalendar(ctx, { year: Number(asked) })
  if (!view.ok) notFound()
  const { current, editions } = view.value
  const { rules: words, client } = messagesFor(locale)
  const { calendars, importing, propose } = words
  const { year } = current
  // A year that came announced has no floor of ours to check another arrangement against.
  const isOpen = editions.some(({ edition }) => edition === 0)
  return (
    <>
      <OperateHeader title={calendars.title1(year)} lead={current.source} aside={current.published ? <Chip tone="ok">{calendars.published}</Chip> : <Chip tone="warn">{calendars.provisional}</Chip>} />
      <Card title={calendars.current}><Arrangement year={current} words={calendars} locale={locale} now={ctx.now} /></Card>
      <Card title={calendars.history}>
        <Table caption={calendars.historyCaption}>
          <thead><tr><HeadCell>{calendars.columns.edition}</HeadCell><HeadCell>{calendars.columns.state}</HeadCell><HeadCell>{calendars.columns.source}</HeadCell><HeadCell>{words.policy.columns.by}</HeadCell><HeadCell>{words.policy.columns.decided}</HeadCell></tr></thead>
          <tbody>
            {editions.map(({ edition, standing, body, proposedBy, decidedBy }) => (
              <tr key={edition}>
                <RowHead><Link href={paths.operateCalendarEdition(year, edition)}>{calendars.editionOf(edition)}</Link></RowHead>
                <Cell><StandingChip standing={standing} words={words} /></Cell>
                <Cell className="text-sm text-ink-2" lang="zh-CN">{body.source}</Cell>
                <Cell>{proposedBy ?? words.policy.shipped}</Cell>
                <Cell>{decidedBy ?? words.policy.noChange}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
      <Card title={importing.title}>
        {!isOpen ? <p className="text-ink-2">{importing.closed}</p> : editions.some(({ standing }) => standing === 'draft') ? <Banner tone="warn">{propose.waiting}</Banner> : (
          <>
            <p className="max-w-[44rem] text-ink-2">{importing.lead}</p>
            <CalendarForm
              path={`/api/v1/operate/calendars/${year}/editions`} formKey={ctx.newId()} from={paths.operateCalendar(year)} returned={returned} words={words} client={client}
              problems={problemsIn(returned?.typed.arrangement)}
            />
          </>
        )}
      </Card>
    </>
  )
}

function problemsIn(typed: unknown) {
  const read = typeof typed === 'string' ? readArrangement(typed) : null
  return read ? arrangementProblems(read) : []
}
