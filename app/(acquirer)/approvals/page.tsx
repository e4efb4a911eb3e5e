import clsx from 'clsx'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { clockStanding } from '@/components/clock/describe-clock'
import { ClockLine } from '@/components/clock/clock'
import { paths } from '@/components/paths'
import { ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { awaitsApproval } from '@/domain/case/facts'
import { readReference } from '@/domain/case/reference'
import { formatYuan } from '@/domain/money/fen'
import { messagesFor } from '@/messages/locale'
import { viewCase } from '@/usecases/cases/view-case'
import { listQueue, type QueueRow } from '@/usecases/queues/list-queue'
import { AcquirerFrame } from '../acquirer-frame'
import { type CaseSetting, latestOf } from '../cases/[caseId]/case-setting'
import { DecisionProposal } from '../proposal/decision-proposal'
import { ExcessProposal } from '../proposal/excess-proposal'
import { ExtensionProposal } from '../proposal/extension-proposal'

type Query = Partial<Record<'case' | 'act' | 'form', string>>

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).workspace.approvals.title }
}

/** What colleagues propose, the most urgent first, and one of them to read through and decide on. */
export default async function ApprovalsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, locale, returned] = await Promise.all([searchParams, pageContext(), currentLocale(), formReturn(searchParams)])
  const listed = await listQueue(ctx, { view: 'to_approve', search: null, cause: null, cursor: null })
  if (!listed.ok) return <AcquirerFrame current="approvals" counts={null}>{null}</AcquirerFrame>
  const messages = messagesFor(locale)
  const { workspace: { approvals } } = messages
  const { rows, counts } = listed.value
  const chosen = readReference(query.case ?? '')
  const seen = chosen === null ? null : await viewCase(ctx, chosen)
  const view = seen?.ok && awaitsApproval(seen.value.facts) ? seen.value : null
  const setting: CaseSetting | null = view && { ctx, view, locale, now: ctx.now, messages, returned, act: query.act ?? null, into: null, latest: latestOf(view, messages, locale, ctx.now) }

  return (
    <AcquirerFrame current="approvals" counts={counts}>
      <div className="grid content-start gap-4 p-4 md:p-7">
        <header>
          <h1 className="text-2xl">{approvals.title}</h1>
          <p className="text-ink-3">{approvals.lead}</p>
        </header>
        {rows.length === 0 ? <EmptyState icon="check" title={approvals.empty}>{approvals.emptyHint}</EmptyState> : (
          <div className="grid gap-4 xl:grid-cols-[22rem_minmax(0,1fr)]">
            <ul aria-label={approvals.list} className="grid content-start gap-2">
              {rows.map((row) => <li key={row.id}><Waiting row={row} isCurrent={row.reference === chosen} setting={{ locale, now: ctx.now, messages }} /></li>)}
            </ul>
            {setting ? <Proposals setting={setting} /> : <p className="rounded-card border border-dashed border-line-strong p-6 text-center text-ink-3">{approvals.choose}</p>}
          </div>
        )}
      </div>
    </AcquirerFrame>
  )
}

/** Everything of one case that waits for a second person. */
function Proposals({ setting }: { setting: CaseSetting }) {
  const { view: { facts, merchant }, locale, messages: { workspace: { approvals } } } = setting
  const place = { here: (act: string) => paths.approvals({ case: facts.reference, act }), isAlone: true }
  return (
    <div className="grid min-w-0 content-start gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p><b>{locale === 'en' ? merchant.nameEn : merchant.name}</b> <span className="font-mono text-sm text-ink-3">{facts.reference}</span></p>
        <ButtonLink href={paths.case(facts.reference)}>{approvals.open}</ButtonLink>
      </div>
      <DecisionProposal setting={setting} place={place} />
      <ExtensionProposal setting={setting} place={place} />
      <ExcessProposal setting={setting} place={place} />
    </div>
  )
}

function Waiting({ row, isCurrent, setting: { locale, now, messages } }: { row: QueueRow; isCurrent: boolean; setting: Pick<CaseSetting, 'locale' | 'now' | 'messages'> }) {
  const { queues, proposals } = messages
  const clock = row.clocks.decision?.state === 'running' ? row.clocks.decision : undefined
  const standing = clock && clockStanding(clock, { locale, now })
  return (
    <Link href={paths.approvals({ case: row.reference })} look="none" aria-current={isCurrent ? 'true' : undefined} className={clsx('grid gap-1.5 rounded-card border p-3.5', isCurrent ? 'border-jade bg-jade-wash' : 'border-line bg-surface hover:bg-jade-tint')}>
      <span className="flex items-baseline justify-between gap-3"><b className="truncate">{locale === 'en' ? row.merchant.nameEn : row.merchant.name}</b><b className="tabular-nums">{formatYuan(row.amountFen)}</b></span>
      <span className="flex justify-between gap-3 text-sm text-ink-3"><span className="font-mono text-xs">{row.reference}</span><span>{row.handlerName}</span></span>
      <span className="flex flex-wrap gap-1.5">{row.proposed.map((kind) => <Chip key={kind} tone="warn" icon={null}>{proposals.kinds[kind]}</Chip>)}</span>
      {standing && <ClockLine text={queues.clock(standing.left, queues.clockNames.decision)} state={standing.state} used={standing.used} />}
    </Link>
  )
}
