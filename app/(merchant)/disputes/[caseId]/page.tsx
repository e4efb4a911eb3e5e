import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { CaseColumns, CaseHeader } from '@/components/case/case-header'
import { NextStepCard } from '@/components/case/next-step-card'
import { ClockList } from '@/components/clock/clock-list'
import { DayStrip } from '@/components/clock/day-strip'
import { describeClock } from '@/components/clock/describe-clock'
import { AnswerDoors } from '@/components/dispute/answer-doors'
import { EvidencePanel } from '@/components/dispute/evidence-panel'
import { MessageForm } from '@/components/dispute/message-form'
import { PartyTimeline } from '@/components/timeline/party-timeline'
import { formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DescriptionList } from '@/components/ui/description-list'
import { slotsFor } from '@/domain/evidence/slots'
import { formatYuan } from '@/domain/money/fen'
import { messagesFor } from '@/messages/locale'
import { viewCase } from '@/usecases/cases/view-case'

/** Clocks and runs of the diagnosis have places of their own on the page. */
const MACHINERY = /^(clock|diagnosis)\./

interface Props { params: Promise<{ caseId: string }>; searchParams: Promise<{ form?: string }> }

export default async function DisputePage({ params, searchParams }: Props) {
  const [{ caseId }, ctx, locale] = await Promise.all([params, pageContext(), currentLocale()])
  const view = await viewCase(ctx, caseId)
  if (!view.ok) notFound()
  const { facts, acts, clocks, evidence, events } = view.value
  const messages = messagesFor(locale)
  const { disputes, home, filing, common } = messages
  const setting = { locale, now: ctx.now, words: messages.clocks, common }
  const mine = clocks.filter(({ kind }) => kind !== 'acceptance').map((clock) => describeClock(clock, setting))
  const late = clocks.some(({ kind, breachedAt, state }) => kind === 'merchant_first_reply' && breachedAt && state === 'running')
  const story = events.find(({ body }) => body.type === 'complaint.submitted')?.words
  const question = events.findLast(({ body }) => body.type === 'merchant.asked')?.words
  const returned = await formReturn(searchParams)

  return (
    <>
      <CaseHeader
        reference={facts.reference} title={filing.situation.types[facts.complaintType].label} amountFen={facts.amountFen}
        chips={<Chip tone={facts.state === 'awaiting_merchant' ? 'warn' : 'info'}>{common.states[facts.state]}</Chip>}
      />
      <CaseColumns
        side={(
          <>
            <NextStepCard title={disputes.answerTitle} hint={facts.state === 'awaiting_merchant' ? disputes.answerHint : disputes.closedHint}
              primary={<AnswerDoors base={`${paths.dispute(caseId)}/answer`} doors={disputes.doors} refund={acts['refund.agree']} contest={acts['response.contest']} managerOnly={disputes.managerOnly} />} />
            <ClockList title={messages.clocks.title} clocks={mine.map(({ days, strip, ...clock }) => ({
              ...clock, days: days.length === 0 ? undefined : {
                summary: messages.clocks.why, strip: <DayStrip days={days} sentence={strip} weekdays={messages.clocks.weekdays} marks={common.dayMarks} legend={common.dayKinds} />,
              },
            }))} />
            <Card title={disputes.messageTitle}>
              <MessageForm caseId={caseId} path={`/api/v1/disputes/${caseId}/messages`} words={{ words: disputes.messageWords, send: disputes.messageSend }}
                options={{ locale, formKey: randomUUID(), from: paths.dispute(caseId), returned, id: 'message' }} />
            </Card>
          </>
        )}
        money={(
          <>
            {late && <Banner tone="bad">{disputes.late}</Banner>}
            {question && <Card title={disputes.asked}><p className="whitespace-pre-line">{question}</p></Card>}
            <Card title={disputes.said}>
              <p className="font-semibold">{disputes.shownLine(home.shown.wechat[facts.shown.wechat], home.shown.pos[facts.shown.pos], home.shown.bank[facts.shown.bank])}</p>
              {story && <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2">{story}</blockquote>}
            </Card>
            <Card title={disputes.facts} aside={<Chip>{disputes.provided}</Chip>}>
              <DescriptionList items={[
                { key: 'amount', term: disputes.amount, value: <b className="tabular-nums">{formatYuan(facts.amountFen)}</b> },
                { key: 'paid', term: disputes.paid, value: formatMoment(facts.paidAt, { locale, now: ctx.now }) },
                { key: 'wish', term: disputes.wish, value: facts.wish === 'refund' ? disputes.wishes.refund(formatYuan(facts.wishFen)) : disputes.wishes[facts.wish] },
                ...(facts.keys.outTradeNo ? [{ key: 'order', term: disputes.order, value: <span className="font-mono break-all">{facts.keys.outTradeNo}</span> }] : []),
                ...(facts.keys.transactionId ? [{ key: 'transaction', term: disputes.transaction, value: <span className="font-mono break-all">{facts.keys.transactionId}</span> }] : []),
              ]} />
            </Card>
          </>
        )}
        talk={(
          <>
            <EvidencePanel caseId={caseId} from={paths.dispute(caseId)} formKey={randomUUID()} mayAdd={acts['evidence.add'] === null} evidence={evidence}
              slots={slotsFor(ctx.actor.role).map((value) => ({ value, label: messages.evidence.slots[value] }))} words={disputes} slotNames={messages.evidence.slots} locale={locale} now={ctx.now} />
            <Card title={disputes.timeline}><PartyTimeline label={disputes.timeline} events={events.filter(({ body }) => !MACHINERY.test(body.type))} setting={{ locale, now: ctx.now, messages }} /></Card>
          </>
        )}
      />
    </>
  )
}
