import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { formatCount } from '@/components/format/counts'
import { formatMoment, formatShortDay } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { readMoment } from '@/domain/diagnosis/moments'
import { type Locale, type Messages, messagesFor } from '@/messages/locale'
import { type ImportView, listImports } from '@/usecases/ledgers/list-imports'
import { countQueue } from '@/usecases/queues/count-queue'
import { AcquirerFrame } from '../acquirer-frame'

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).ledgers.title }
}

export default async function LedgersPage({ searchParams }: { searchParams: Promise<{ before?: string | string[] }> }) {
  const [{ before }, ctx, locale] = await Promise.all([searchParams, pageContext(), currentLocale()])
  const [listed, counts] = await Promise.all([listImports(ctx, { caseId: null, before: readBefore(before) }), countQueue(ctx)])
  if (!listed.ok || !counts.ok) return <AcquirerFrame current="ledgers" counts={null}>{null}</AcquirerFrame>
  const messages = messagesFor(locale)
  const { ledgers, queues } = messages
  const { imports, next } = listed.value
  return (
    <AcquirerFrame current="ledgers" counts={counts.value}>
      <div className="grid content-start gap-4 p-4 md:p-7">
        <header>
          <h1 className="text-2xl">{ledgers.title}</h1>
          <p className="text-ink-3">{ledgers.lead}</p>
        </header>
        {imports.length === 0 ? <EmptyState icon="ledger" title={ledgers.empty} /> : (
          <div className="rounded-card border border-line bg-surface">
            <Table caption={ledgers.table.caption}>
              <thead>
                <tr>
                  <HeadCell>{ledgers.table.at}</HeadCell><HeadCell>{ledgers.table.reference}</HeadCell><HeadCell>{ledgers.table.format}</HeadCell><HeadCell numeric>{ledgers.table.rows}</HeadCell>
                  <HeadCell numeric>{ledgers.table.tied}</HeadCell><HeadCell>{ledgers.table.span}</HeadCell><HeadCell>{ledgers.table.problems}</HeadCell><HeadCell>{ledgers.table.by}</HeadCell><HeadCell>{ledgers.table.hash}</HeadCell>
                </tr>
              </thead>
              <tbody>{imports.map((one) => <ImportRow key={one.id} one={one} setting={{ locale, now: ctx.now, messages }} />)}</tbody>
            </Table>
          </div>
        )}
        <Pagination label={queues.pages.label} previous={{ href: null, label: '' }} next={{ href: next && paths.ledgers({ before: `${next.at.getTime()}.${next.id}` }), label: ledgers.next }} />
      </div>
    </AcquirerFrame>
  )
}

function ImportRow({ one, setting: { locale, now, messages: { ledgers, diagnosis, common } } }: { one: ImportView; setting: { locale: Locale; now: Date; messages: Messages } }) {
  const day = (text: string | null) => { const moment = text === null ? null : readMoment(text); return moment ? formatShortDay(new Date(moment.fromMs), { locale, now }) : null }
  const [from, until] = [day(one.coverageFrom), day(one.coverageUntil)]
  const problems = one.problems.map(({ line, code }) => ledgers.problem(line, diagnosis.rowProblems[code as keyof typeof diagnosis.rowProblems] ?? code))
  return (
    <tr>
      <Cell className="whitespace-nowrap">{formatMoment(one.at, { locale, now })}</Cell>
      <RowHead><Link href={paths.case(one.reference)} className="font-mono text-xs whitespace-nowrap">{one.reference}</Link></RowHead>
      <Cell className="whitespace-nowrap">{ledgers.formats[one.format]}</Cell>
      <Cell numeric>{formatCount(one.rowCount)}</Cell>
      <Cell numeric>{ledgers.tied(one.tiedCount)}</Cell>
      <Cell className="whitespace-nowrap">{from && until ? (from === until ? from : ledgers.span(from, until)) : common.none}</Cell>
      <Cell>{problems.length === 0 ? <span className="text-ink-3">{ledgers.noProblems}</span> : <details><summary className="text-amber">{formatCount(problems.length)}</summary><ul className="text-sm">{problems.slice(0, 20).map((problem) => <li key={problem}>{problem}</li>)}</ul></details>}</Cell>
      <Cell className="whitespace-nowrap">{one.importedByName ?? common.none}</Cell>
      <Cell className="font-mono text-xs">{one.sha256.slice(0, 12)}</Cell>
    </tr>
  )
}

/** Where an earlier page left off; null for whatever does not say. */
function readBefore(text: string | string[] | undefined): { at: Date; id: string } | null {
  const match = typeof text === 'string' ? /^(\d{1,13})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) : null
  return match && { at: new Date(Number(match[1])), id: match[2]! }
}
