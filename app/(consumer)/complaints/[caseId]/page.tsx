import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { PublicFrame } from '@/app/_server/public-frame'
import { MoneySentence } from '@/components/case/money-sentence'
import { TrackerCard } from '@/components/case/tracker-card'
import { ShownCard } from '@/components/conversation/shown-card'
import { formatShortDay } from '@/components/format/dates'
import { LetterList } from '@/components/letter/letter-list'
import { MoneyMap } from '@/components/money-map/money-map'
import { paths } from '@/components/paths'
import { SealLine } from '@/components/seal/seal'
import { ActButtons } from '@/components/tracker/act-buttons'
import { consumerMap } from '@/components/tracker/consumer-map'
import { EvidenceCard } from '@/components/tracker/evidence-card'
import { headlineOf } from '@/components/tracker/headline'
import { MergedIntoCard } from '@/components/tracker/merged-into-card'
import { Progress } from '@/components/tracker/progress'
import { PromiseCard } from '@/components/tracker/promise-card'
import { reasoningOf } from '@/components/tracker/reasoning'
import { RefundsCard } from '@/components/tracker/refunds-card'
import { RefusedCard } from '@/components/tracker/refused-card'
import { turnOf } from '@/components/tracker/turn'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { shownTo } from '@/domain/case/shown-to'
import { readRecord } from '@/usecases/consumer/read-record'
import { ActProblem } from './act-problem'
import { type ComplaintPageProps, openComplaint } from './open-complaint'

export async function generateMetadata(props: ComplaintPageProps): Promise<Metadata> {
  const { view } = await openComplaint(props)
  return { title: view.facts.reference }
}

export default async function ComplaintPage(props: ComplaintPageProps) {
  const opened = await openComplaint(props)
  const { caseId, ctx, now, locale, messages, view, merchantName, acquirerName } = opened
  const { facts, events, evidence, clocks, acts, unread } = view
  const { tracker, common } = messages
  const diagnosis = view.diagnosis?.result ?? null
  const setting = { locale, now, messages }
  const headline = headlineOf({ facts, diagnosis, setting })
  const record = await readRecord(ctx, caseId)
  const isWhole = record.ok && record.value.whole
  const shown = acts['message.send'] === null ? shownTo('consumer', facts, events, now) : null
  return (
    <PublicFrame aside={<span className="px-2 font-mono text-sm text-ink-3">{facts.reference}</span>}>
      <h1 className="sr-only">{facts.reference}</h1>
      <TrackerCard
        about={tracker.about(merchantName, formatShortDay(facts.paidAt, { locale, now }))} amountFen={facts.amountFen} turn={turnOf(facts, messages)}
        sentence={<MoneySentence tone={headline.tone} sentence={headline.sentence}>{headline.next.join(locale === 'en' ? ' ' : '')}</MoneySentence>}
        map={<MoneyMap size="phone" {...consumerMap(facts, diagnosis, messages)} />} reasoning={reasoningOf(diagnosis, messages)} />
      <ActProblem opened={opened} searchParams={props.searchParams} />
      {shown && <ShownCard shown={shown} evidence={evidence} setting={setting} answer={{ speakHref: paths.complaintPage(caseId, 'message'), path: `/api/v1/complaints/${caseId}/messages`, audience: 'consumer', formKey: randomUUID(), from: paths.complaint(caseId) }} />}
      {facts.mergedInto && <MergedIntoCard into={facts.mergedInto} isOnlyThis={ctx.actor.onlyCaseId !== null} words={tracker.mergedInto} />}
      {facts.refusalGround && <RefusedCard ground={facts.refusalGround} said={events.find(({ body }) => body.type === 'case.refused')?.words ?? null} setting={setting} />}
      <ActButtons caseId={caseId} facts={facts} acts={acts} words={tracker.acts} />
      <RefundsCard facts={facts} setting={setting} />
      {clocks.length > 0 && <PromiseCard clocks={clocks} setting={{ locale, now, words: messages.clocks, common }} words={tracker.promises} />}
      <Card title={tracker.progress.title}>
        <Progress events={events} files={evidence} unread={unread} acquirer={acquirerName} isOver={facts.closedAt !== null} setting={setting} />
        <SealLine state={isWhole ? 'verified' : 'broken'} lines={isWhole ? tracker.seal.lines : tracker.seal.brokenLines}>
          {isWhole ? <>{tracker.seal.recorded(record.value.events)} <Link href={paths.receipt(caseId)}>{tracker.seal.receipt}</Link></> : tracker.seal.broken}
        </SealLine>
      </Card>
      <EvidenceCard evidence={evidence} setting={setting} />
      <LetterList party="consumer" caseId={caseId} events={events} base={paths.complaint(caseId)} setting={setting} />
      <ul className="-mx-2 flex flex-wrap">
        {([['readers', tracker.acts.readers], ['receipt', tracker.acts.receipt], ...(acts['complaint.withdraw'] === null ? [['withdraw', tracker.acts.withdraw] as const] : [])] as const).map(([page, text]) => (
          <li key={page}><Link href={paths.complaintPage(caseId, page)} look="plain" className="inline-flex min-h-11 items-center px-2">{text}</Link></li>
        ))}
      </ul>
    </PublicFrame>
  )
}
