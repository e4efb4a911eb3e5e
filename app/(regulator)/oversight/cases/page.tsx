import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { Amount } from '@/components/format/amount'
import { formatDue, formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Tabs } from '@/components/ui/tabs'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { CLOCK_KINDS } from '@/domain/clock/clock-facts'
import { messagesFor } from '@/messages/locale'
import { listSupervisedCases } from '@/usecases/oversight/list-supervised-cases'
import { OversightPage } from '../oversight-page'

type Query = Partial<Record<'show' | 'institution' | 'cause' | 'clock' | 'before', string>>

export default async function SupervisedCasesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, locale] = await Promise.all([searchParams, pageContext(), currentLocale()])
  const { show, institution, cause, before } = query
  const clock = CLOCK_KINDS.find((kind) => kind === query.clock)
  const found = await listSupervisedCases(ctx, {
    overdue: show === 'overdue', open: show === 'open', missed: show === 'missed', paused: show === 'paused', clock, institutionId: uuid(institution), cause, before: readPlace(before),
  })
  if (!found.ok) return <OversightPage current="cases">{null}</OversightPage>   // strangers are sent away by the frame
  const { rows, institutions, next } = found.value
  const { oversight, common, clocks, diagnosis } = messagesFor(locale)
  const setting = { locale, now: ctx.now }
  const kept = Object.fromEntries(Object.entries({ institution, cause, clock }).filter((pair): pair is [string, string] => pair[1] !== undefined))
  const nameOf = (one: { name: string; nameEn: string } | undefined) => (one ? (locale === 'en' ? one.nameEn : one.name) : '')
  const chosen = institutions.find(({ id }) => id === institution)
  return (
    <OversightPage current="cases"><div className="grid content-start gap-4 p-4 md:p-7">
      <header className="flex flex-wrap items-baseline gap-3">
        <h1 className="text-2xl">{oversight.casesTitle}</h1>
        {chosen && <span className="text-ink-3">{nameOf(chosen)}</span>}
        {clock && <span className="text-ink-3">{clocks.names[clock]}</span>}
        <p className="text-sm text-ink-3 md:ml-auto">{oversight.recorded}</p>
      </header>
      <Tabs label={oversight.casesTitle} tabs={(['all', 'open', 'overdue', 'missed', 'paused'] as const).map((one) => ({
        href: paths.oversightCases({ ...kept, ...(one === 'all' ? {} : { show: one }) }), label: oversight.filter[one], isCurrent: (show ?? 'all') === one,
      }))} />
      {rows.length === 0 ? <EmptyState title={oversight.empty} /> : (
        <Table caption={oversight.casesTitle}>
          <thead>
            <tr>
              <HeadCell>{oversight.list.reference}</HeadCell><HeadCell>{oversight.list.merchant}</HeadCell><HeadCell>{oversight.list.institution}</HeadCell><HeadCell numeric>{oversight.list.amount}</HeadCell>
              <HeadCell>{oversight.list.state}</HeadCell><HeadCell>{oversight.list.cause}</HeadCell><HeadCell>{oversight.list.submitted}</HeadCell><HeadCell>{oversight.list.nearest}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ facts, merchant, acquirer }) => {
              const nearest = Object.values(facts.clocks).filter(({ state }) => state === 'running').sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0]
              return (
                <tr key={facts.id}>
                  <Cell className="font-mono text-sm whitespace-nowrap"><Link href={paths.oversightCase(facts.id)}>{facts.reference}</Link></Cell>
                  <Cell>{nameOf(merchant)}</Cell><Cell>{nameOf(acquirer)}</Cell>
                  <Cell numeric><Amount fen={facts.amountFen} /></Cell>
                  <Cell className="whitespace-nowrap">{common.states[facts.state]}</Cell>
                  <Cell>{facts.diagnosis ? diagnosis.causes[facts.diagnosis.cause as keyof typeof diagnosis.causes] ?? facts.diagnosis.cause : oversight.none}</Cell>
                  <Cell className="whitespace-nowrap tabular-nums">{formatMoment(facts.submittedAt, setting)}</Cell>
                  <Cell className={nearest && new Date(nearest.dueAt) < ctx.now ? 'whitespace-nowrap text-seal tabular-nums' : 'whitespace-nowrap tabular-nums'}>{nearest ? formatDue(nearest.dueAt, setting) : oversight.none}</Cell>
                </tr>
              )
            })}
          </tbody>
        </Table>
      )}
      {next && <p><ButtonLink href={paths.oversightCases({ ...kept, ...(show ? { show } : {}), before: `${next.at.toISOString()}_${next.id}` })}>{oversight.next}</ButtonLink></p>}
    </div></OversightPage>
  )
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const uuid = (text: string | undefined): string | undefined => (text && UUID.test(text) ? text : undefined)

/** "2026-11-24T…Z_<id>" of the last row shown; null for anything else. */
function readPlace(text: string | undefined): { at: Date; id: string } | null {
  const [at = '', id = ''] = (text ?? '').split('_')
  const date = new Date(at)
  return UUID.test(id) && !Number.isNaN(date.getTime()) ? { at: date, id } : null
}
