import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { formatChinaDate, formatMoment } from '@/components/format/dates'
import { Arrangement } from '@/components/operate/arrangement'
import { VerdictCard } from '@/components/operate/verdict-card'
import { StandingChip } from '@/components/operate/version-table'
import { WhatIfTable } from '@/components/operate/what-if-table'
import { paths } from '@/components/paths'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { calendarDifferences } from '@/domain/clock/calendars/differences'
import { messagesFor } from '@/messages/locale'
import { viewCalendar } from '@/usecases/calendars/view-calendar'
import { simulatePolicy } from '@/usecases/policies/simulate-policy'
import { OperateHeader, OperatePage } from '../../../../operate-page'

interface Props { params: Promise<{ year: string; edition: string }>; searchParams: Promise<{ form?: string | string[] }> }

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).rules.calendars.title }
}

export default function EditionPage(props: Props) {
  return <OperatePage current="calendars"><Edition {...props} /></OperatePage>
}

async function Edition({ params, searchParams }: Props) {
  const [{ year: asked, edition }, returned, ctx, locale] = await Promise.all([params, formReturn(searchParams), pageContext(), currentLocale()])
  const view = await viewCalendar(ctx, { year: Number(asked) })
  const shown = view.ok ? view.value.editions.find((one) => String(one.edition) === edition) : undefined
  if (!view.ok || !shown) notFound()
  const { current } = view.value
  const isDraft = shown.standing === 'draft'
  const differences = isDraft ? calendarDifferences(current, shown.body) : []
  const simulation = isDraft ? await simulatePolicy(ctx, { policies: [], year: shown.body }) : null
  const messages = messagesFor(locale)
  const { rules: words, clocks } = messages
  const moment = (at: Date) => formatMoment(at, { locale, now: ctx.now })
  return (
    <>
      <OperateHeader title={words.edition.title(current.year, shown.edition)} lead={shown.body.source} aside={<StandingChip standing={shown.standing} words={words} />} />
      <p><Link href={paths.operateCalendar(current.year)}>{words.calendars.title1(current.year)}</Link></p>
      <Card title={words.calendars.festivals}>
        {shown.proposedBy !== null && (
          <p>
            {shown.reason}
            <small className="block text-xs text-ink-3">{words.version.proposed(shown.proposedBy, moment(shown.proposedAt))}{shown.decidedBy !== null && shown.decidedAt && ` · ${words.version.decided(shown.decidedBy, moment(shown.decidedAt))}`}</small>
          </p>
        )}
        <Arrangement year={shown.body} words={words.calendars} locale={locale} now={ctx.now} />
      </Card>
      {isDraft && (
        <Card title={words.edition.differs}>
          {differences.length === 0 ? <p className="text-ink-2">{words.edition.same}</p> : (
            <Table caption={words.edition.differsCaption}>
              <thead><tr><HeadCell>{words.edition.day}</HeadCell><HeadCell>{words.edition.before}</HeadCell><HeadCell>{words.edition.after}</HeadCell></tr></thead>
              <tbody>
                {differences.map(({ on, before, after }) => (
                  <tr key={on}><RowHead>{formatChinaDate(on, { locale, now: ctx.now })}</RowHead><Cell className="text-ink-2">{words.edition.kinds[before]}</Cell><Cell className="font-semibold">{words.edition.kinds[after]}</Cell></tr>
                ))}
              </tbody>
            </Table>
          )}
        </Card>
      )}
      {simulation?.ok && (
        <Card title={words.whatIf.title}>
          {simulation.value.clocks === 0 ? <p className="text-ink-2">{words.whatIf.nothing}</p> : (
            <>
              <p className="max-w-[44rem] text-ink-2">{words.whatIf.lead(simulation.value.clocks, moment(simulation.value.asOf))}</p>
              <WhatIfTable impacts={simulation.value.impacts} words={words.whatIf} clockNames={clocks.names} locale={locale} />
            </>
          )}
        </Card>
      )}
      {isDraft && (
        <VerdictCard
          title={words.standings.draft} happens={words.edition.happens} path={`/api/v1/operate/calendars/${current.year}/editions/${edition}`} from={paths.operateCalendarEdition(current.year, shown.edition)}
          newKey={ctx.newId} isOwn={shown.isOwn} returned={returned} messages={messages}
        />
      )}
    </>
  )
}
