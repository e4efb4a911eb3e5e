import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { CaseColumns, CaseHeader } from '@/components/case/case-header'
import { ClockList } from '@/components/clock/clock-list'
import { EvidencePanel } from '@/components/dispute/evidence-panel'
import { MediationCard } from '@/components/dispute/mediation-card'
import { MessageForm } from '@/components/dispute/message-form'
import { LetterList } from '@/components/letter/letter-list'
import { PartyTimeline } from '@/components/timeline/party-timeline'
import { paths } from '@/components/paths'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { NO_COMMENT } from '@/domain/case/reply-templates'
import type { Cause } from '@/domain/diagnosis/vocabulary'
import { type EvidenceSlot, slotsFor } from '@/domain/evidence/slots'
import { messagesFor } from '@/messages/locale'
import { viewCase } from '@/usecases/cases/view-case'
import { readResponse } from '@/usecases/disputes/read-response'
import { CaseFactsList } from './case-facts-list'
import { YourTurn } from './your-turn'

/** Clocks and runs of the diagnosis have places of their own on the page. */
const MACHINERY = /^(clock|diagnosis)\./

interface Props { params: Promise<{ caseId: string }>; searchParams: Promise<{ form?: string }> }

export default async function DisputePage({ params, searchParams }: Props) {
  const [{ caseId }, ctx, locale] = await Promise.all([params, pageContext(), currentLocale()])
  const view = await viewCase(ctx, caseId)
  if (!view.ok) notFound()
  const { facts, acts, clocks, evidence, events, unread } = view.value
  const messages = messagesFor(locale)
  const { disputes, home, filing, common } = messages
  const setting = { locale, now: ctx.now, words: messages.clocks, common }
  const mine = clocks.filter(({ kind }) => kind !== 'acceptance')
  const story = events.find(({ body }) => body.type === 'complaint.submitted' || body.type === 'complaint.recorded')?.words
  const question = events.findLast(({ body }) => body.type === 'merchant.asked')?.words
  const response = await readResponse(ctx, caseId)
  const kept = response.ok ? response.value : null
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
            <ClockList title={messages.clocks.title} clocks={mine} setting={setting} />
            <MediationCard caseId={caseId} base={`/api/v1/disputes/${caseId}`} mayPropose={acts['mediation.propose'] === null && (!facts.mediation || facts.mediation.endedFor !== null)}
              proposal={acts['mediation.consent'] === null && facts.mediation && !facts.mediation.endedFor && !facts.mediation.consents.includes('merchant')
                ? { words: events.findLast(({ body }) => body.type === 'mediation.proposed')?.words ?? null } : null}
              consent={{ formKey: randomUUID(), version: facts.version, from: paths.dispute(caseId) }} words={disputes.mediation}
              options={{ locale, labels: { words: disputes.mediation.label }, formKey: randomUUID(), version: facts.version, from: paths.dispute(caseId), returned: null, id: 'mediation' }} />
            {acts['message.send'] === null && <Card id="message" title={disputes.messageTitle}>
              <MessageForm files={evidence.filter(({ state }) => state === 'clean').map(({ id, slot, name }) => ({ id, label: `${messages.evidence.slots[slot as EvidenceSlot]} ${name}`, note: null }))}
                attach={{ title: messages.conversation.attachments.title, hint: messages.conversation.attachments.theirs }} caseId={caseId} path={`/api/v1/disputes/${caseId}/messages`} words={{ words: disputes.messageWords, send: disputes.messageSend }}
                options={{ locale, formKey: randomUUID(), from: paths.dispute(caseId), returned: returned?.typed.template === NO_COMMENT ? null : returned, id: 'form' }} />
            </Card>}
          </>
        )}
        money={(
          <>
            <YourTurn view={view.value} kept={kept} returned={returned} setting={{ locale, now: ctx.now, messages }} />
            {question && <Card title={disputes.asked}><p className="whitespace-pre-line">{question}</p></Card>}
            <Card title={disputes.said}>
              <p className="font-semibold">{disputes.shownLine(home.shown.wechat[facts.shown.wechat], home.shown.pos[facts.shown.pos], home.shown.bank[facts.shown.bank])}</p>
              {story && <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2">{story}</blockquote>}
            </Card>
            <Card title={disputes.facts} aside={<Chip>{disputes.provided}</Chip>}>
              <CaseFactsList facts={facts} setting={{ locale, now: ctx.now, messages }} />
            </Card>
            {facts.diagnosis && facts.diagnosis.cause !== 'insufficient_evidence' && <Card title={disputes.cause}><p>{messages.workspace.reasoning.sure(messages.diagnosis.causes[facts.diagnosis.cause as Cause], facts.diagnosis.confidencePercent)}</p></Card>}
          </>
        )}
        talk={(
          <>
            <EvidencePanel caseId={caseId} from={paths.dispute(caseId)} formKey={randomUUID()} mayAdd={acts['evidence.add'] === null} evidence={evidence}
              slots={slotsFor(ctx.actor.role).map((value) => ({ value, label: messages.evidence.slots[value] }))} words={disputes} slotNames={messages.evidence.slots} locale={locale} now={ctx.now} />
            <LetterList party="merchant" caseId={caseId} events={events} base={paths.dispute(caseId)} setting={{ locale, now: ctx.now, messages }} />
            <Card title={disputes.timeline}><PartyTimeline label={disputes.timeline} events={events.filter(({ body }) => !MACHINERY.test(body.type))} files={evidence} unread={unread} setting={{ locale, now: ctx.now, messages }} /></Card>
          </>
        )}
      />
    </>
  )
}
