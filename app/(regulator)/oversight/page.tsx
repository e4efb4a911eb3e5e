import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { Amount } from '@/components/format/amount'
import { formatCount } from '@/components/format/counts'
import { paths } from '@/components/paths'
import { Bar } from '@/components/ui/bar'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { HeatTable } from '@/components/ui/heat-table'
import { Link } from '@/components/ui/link'
import { Stat } from '@/components/ui/stat'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { messagesFor } from '@/messages/locale'
import { ENOUGH, shareText } from '@/components/format/shares'
import { type Overview, readOverview } from '@/usecases/oversight/read-overview'
import { ClockTable } from './clock-table'
import { OversightPage } from './oversight-page'

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).oversight.title }
}

const WEEKS = 8

export default async function OverviewPage() {
  const [ctx, locale] = await Promise.all([pageContext(), currentLocale()])
  const overview = await readOverview(ctx)
  if (!overview.ok) return <OversightPage current="overview">{null}</OversightPage>   // strangers are sent away by the frame
  const { institutions } = overview.value
  const { oversight } = messagesFor(locale)
  const sum = (pick: (figures: Overview['institutions'][number]) => number) => institutions.reduce((total, figures) => total + pick(figures), 0)
  const [ended, kept] = [sum(({ clocksEnded }) => clocksEnded), sum(({ clocksKept }) => clocksKept)]
  return (
    <OversightPage current="overview"><div className="grid content-start gap-5 p-4 md:p-7">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="text-2xl">{oversight.title}</h1>
        <Chip>{oversight.period}</Chip>
        <p className="text-sm text-ink-3 md:ml-auto">{oversight.recorded}</p>
      </header>
      <div className="grid grid-cols-2 gap-3.5 xl:grid-cols-4">
        <Stat label={oversight.stats.onTime} value={shareText(kept, ended) ?? oversight.tooFew} note={oversight.stats.onTimeNote(ended)} href={paths.oversightCases()} />
        <Stat label={oversight.stats.overdue} value={formatCount(sum(({ overdue }) => overdue))} note={oversight.stats.openNote(sum(({ open }) => open))} noteTone="plain" href={paths.oversightCases({ show: 'overdue' })} />
        <Stat label={oversight.stats.filed} value={formatCount(sum(({ filed }) => filed))} href={paths.oversightCases()} />
        <Stat label={oversight.stats.refunded} value={<Amount fen={sum(({ refundedFen }) => refundedFen)} />} href={paths.oversightCases()} />
      </div>
      <Card title={oversight.institutions}>
        <Table caption={oversight.institutions}>
          <thead>
            <tr>
              <HeadCell>{oversight.columns.institution}</HeadCell><HeadCell numeric>{oversight.columns.filed}</HeadCell><HeadCell numeric>{oversight.columns.open}</HeadCell>
              <HeadCell numeric>{oversight.columns.overdue}</HeadCell><HeadCell>{oversight.columns.kept}</HeadCell><HeadCell numeric>{oversight.columns.median}</HeadCell><HeadCell numeric>{oversight.columns.refunded}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {institutions.map((one) => (
              <tr key={one.id}>
                <Cell><Link href={paths.oversightCases({ institution: one.id })}>{locale === 'en' ? one.nameEn : one.name}</Link></Cell>
                <Cell numeric>{formatCount(one.filed)}</Cell>
                <Cell numeric><Link href={paths.oversightCases({ institution: one.id, show: 'open' })}>{formatCount(one.open)}</Link></Cell>
                <Cell numeric><Link href={paths.oversightCases({ institution: one.id, show: 'overdue' })} className={one.overdue > 0 ? 'font-semibold text-seal' : ''}>{formatCount(one.overdue)}</Link></Cell>
                <Cell><KeptBar kept={one.clocksKept} ended={one.clocksEnded} label={oversight.bar(one.clocksKept, one.clocksEnded)} tooFew={oversight.tooFew} /></Cell>
                <Cell numeric>{one.medianHours === null ? oversight.none : oversight.medianHours(one.medianHours)}</Cell>
                <Cell numeric><Amount fen={one.refundedFen} /></Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
      <ClockTable clocks={overview.value.clocks} locale={locale} />
      <Causes overview={overview.value} locale={locale} />
    </div></OversightPage>
  )
}

function KeptBar({ kept, ended, label, tooFew }: { kept: number; ended: number; label: string; tooFew: string }) {
  return (
    <span className="grid min-w-40 gap-1">
      {ended > 0 && <Bar parts={[{ share: kept / ended, tone: 'jade' }, { share: 1 - kept / ended, tone: 'seal' }]} />}
      <small className="text-xs text-ink-3 tabular-nums">{ended < ENOUGH ? [label, tooFew].join(' · ') : label}</small>
    </span>
  )
}

function Causes({ overview, locale }: { overview: Overview; locale: Parameters<typeof messagesFor>[0] }) {
  const { oversight, diagnosis } = messagesFor(locale)
  const causes = [...new Set(overview.causes.map(({ cause }) => cause))]
  const weeks = Array.from({ length: WEEKS }, (_, index) => WEEKS - 1 - index)
  const nameOf = (cause: string) => diagnosis.causes[cause as keyof typeof diagnosis.causes] ?? cause
  const countOf = (cause: string, week: number) => overview.causes.find((one) => one.cause === cause && one.weeksAgo === week)?.cases ?? 0
  return (
    <Card title={oversight.causes}>
      <HeatTable caption={oversight.causes} corner={oversight.cause} columns={weeks.map(oversight.week)} rows={causes.map((cause) => ({
        key: cause, label: nameOf(cause),
        cells: weeks.map((week) => ({
          key: String(week), count: countOf(cause, week), href: paths.oversightCases({ cause }), label: oversight.causeCell(nameOf(cause), oversight.week(week), countOf(cause, week)),
        })),
      }))} />
    </Card>
  )
}
