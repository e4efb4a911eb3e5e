import { PublicFrame } from '@/app/_server/public-frame'
import { ReceiptCard } from '@/components/case/receipt-card'
import { WhyThisDay } from '@/components/clock/why-this-day'
import { formatDue, formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/definition'
import { DescriptionList } from '@/components/ui/description-list'
import { PrintButton } from '@/components/ui/print-button'
import { SummaryList } from '@/components/ui/summary-list'
import { formatYuan } from '@/domain/money/fen'
import { type ComplaintPageProps, openComplaint } from '../open-complaint'

export default async function ReceiptPage(props: ComplaintPageProps) {
  const { caseId, now, locale, view, merchantName, acquirerName, messages } = await openComplaint(props)
  const { receipt: words, check, wish } = messages.filing
  const { facts, events, evidence } = view
  const submitted = events.find(({ body }) => body.type === 'complaint.submitted' || body.type === 'complaint.recorded')!
  const due = (kind: 'acceptance' | 'decision') => { const clock = facts.clocks[kind]; return clock ? formatDue(clock.dueAt, { locale, now }) : null }
  const steps = (['acceptance', 'decision'] as const).flatMap((kind) => { const by = due(kind); return by ? [{ term: words.steps[kind].term, text: words.steps[kind].text(by) }] : [] })
  return (
    <PublicFrame>
      <ReceiptCard title={words.title} referenceLabel={words.reference} reference={facts.reference} hint={words.hint}>
        <h2 className="text-md">{words.next}</h2>
        <SummaryList items={[...steps, ...(facts.wish === 'refund' ? [words.steps.refund] : []), { term: words.evidence.term, text: words.evidence.text(evidence.length) }]} />
        <div className="grid gap-1 print:hidden">
          {view.clocks.filter(({ kind }) => kind === 'acceptance' || kind === 'decision').map((clock) => (
            <Disclosure key={clock.kind} summary={words.why(messages.clocks.names[clock.kind])}>
              <WhyThisDay clock={clock} setting={{ locale, now, words: messages.clocks, common: messages.common }} />
            </Disclosure>
          ))}
        </div>
        <p className="text-ink-2">{words.handledBy(acquirerName)}</p>
        <DescriptionList items={[
          ...(facts.filed.by === 'agent' && view.contact ? [{ key: 'filedFor', term: check.terms.filedFor, value: check.filedFor(view.contact.name) }] : []),
          { key: 'merchant', term: check.terms.merchant, value: merchantName },
          { key: 'amount', term: check.terms.amount, value: <span className="tabular-nums">{formatYuan(facts.amountFen)}</span> },
          { key: 'paid', term: check.terms.paidAt, value: <span className="tabular-nums">{formatMoment(facts.paidAt, { locale, now })}</span> },
          { key: 'wish', term: check.terms.wish, value: facts.wish === 'refund' ? check.refund(formatYuan(facts.wishFen)) : wish.wishes[facts.wish].label },
        ]} />
        <section aria-labelledby="proof" className="grid gap-1 border-t border-line pt-3">
          <h2 id="proof" className="text-md">{words.proofTitle}</h2>
          <p className="font-mono text-xs break-all select-all">{submitted.hash}</p>
          <p className="text-xs text-ink-3 tabular-nums">{words.submittedAt(formatMoment(submitted.at, { locale, now }))} · {words.proof}</p>
        </section>
      </ReceiptCard>
      <div className="grid gap-2 print:hidden">
        <ButtonLink href={paths.complaint(caseId)} look="primary" big>{words.follow}</ButtonLink>
        <PrintButton>{words.print}</PrintButton>
      </div>
      <p className="text-center text-sm text-ink-3">{words.anotherSteps}</p>
    </PublicFrame>
  )
}
