import type { Metadata } from 'next'
import { PublicFrame } from '@/app/_server/public-frame'
import { MoneySentence } from '@/components/case/money-sentence'
import { TrackerCard } from '@/components/case/tracker-card'
import { formatShortDay } from '@/components/format/dates'
import { MoneyMap } from '@/components/money-map/money-map'
import { paths } from '@/components/paths'
import { SealLine } from '@/components/seal/seal'
import { ActButtons } from '@/components/tracker/act-buttons'
import { consumerMap } from '@/components/tracker/consumer-map'
import { EvidenceCard } from '@/components/tracker/evidence-card'
import { headlineOf } from '@/components/tracker/headline'
import { Progress } from '@/components/tracker/progress'
import { PromiseCard } from '@/components/tracker/promise-card'
import { reasoningOf } from '@/components/tracker/reasoning'
import { turnOf } from '@/components/tracker/turn'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { readRecord } from '@/usecases/consumer/read-record'
import { type ComplaintPageProps, openComplaint } from './open-complaint'

export async function generateMetadata(props: ComplaintPageProps): Promise<Metadata> {
  const { view } = await openComplaint(props)
  return { title: view.facts.reference }
}

export default async function ComplaintPage(props: ComplaintPageProps) {
  const { caseId, ctx, now, locale, messages, view, merchantName, acquirerName } = await openComplaint(props)
  const { facts, events, evidence, clocks, acts } = view
  const { tracker, common } = messages
  const diagnosis = view.diagnosis?.result ?? null
  const setting = { locale, now, messages }
  const headline = headlineOf({ facts, diagnosis, setting })
  const record = await readRecord(ctx, caseId)
  const isWhole = record.ok && record.value.whole
  return (
    <PublicFrame aside={<span className="px-2 font-mono text-sm text-ink-3">{facts.reference}</span>}>
      <h1 className="sr-only">{facts.reference}</h1>
      <TrackerCard
        about={tracker.about(merchantName, formatShortDay(facts.paidAt, { locale, now }))} amountFen={facts.amountFen} turn={turnOf(facts, messages)}
        sentence={<MoneySentence tone={headline.tone} sentence={headline.sentence}>{headline.next.join(locale === 'en' ? ' ' : '')}</MoneySentence>}
        map={<MoneyMap size="phone" {...consumerMap(facts, diagnosis, messages)} />} reasoning={reasoningOf(diagnosis, messages)} />
      <ActButtons caseId={caseId} facts={facts} acts={acts} words={tracker.acts} />
      {clocks.length > 0 && <PromiseCard clocks={clocks} setting={{ locale, now, words: messages.clocks, common }} words={tracker.promises} />}
      <Card title={tracker.progress.title}>
        <Progress events={events} acquirer={acquirerName} isOver={facts.closedAt !== null} setting={setting} />
        <SealLine state={isWhole ? 'verified' : 'broken'} lines={isWhole ? tracker.seal.lines : tracker.seal.brokenLines}>
          {isWhole ? <>{tracker.seal.recorded(record.value.events)} <Link href={paths.receipt(caseId)}>{tracker.seal.receipt}</Link></> : tracker.seal.broken}
        </SealLine>
      </Card>
      <EvidenceCard evidence={evidence} setting={setting} />
      <ul className="-mx-2 flex flex-wrap">
        {([['readers', tracker.acts.readers], ['receipt', tracker.acts.receipt], ...(acts['complaint.withdraw'] === null ? [['withdraw', tracker.acts.withdraw] as const] : [])] as const).map(([page, text]) => (
          <li key={page}><Link href={paths.complaintPage(caseId, page)} look="plain" className="inline-flex min-h-11 items-center px-2">{text}</Link></li>
        ))}
      </ul>
    </PublicFrame>
  )
}
