import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { formReturn } from '@/app/_server/form-return'
import { SlotUpload } from '@/components/evidence/slot-upload'
import { WhyThisDay } from '@/components/clock/why-this-day'
import { formatDue } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { SupplyForm } from '@/components/tracker/words-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/definition'
import { SLOT_OF_ITEM } from '@/domain/evidence/slots'
import { SUPPLEMENT_ARTICLES } from '@/domain/letter/grounds'
import { citationText } from '@/messages/citations'
import { ActFrame } from '../act-frame'
import { type ComplaintPageProps, openComplaint } from '../open-complaint'
import { UploadProblem } from '../upload-problem'

export default async function SupplyPage(props: ComplaintPageProps) {
  const opened = await openComplaint(props)
  const { caseId, locale, now, view, messages } = opened
  const { supply: words } = messages.tracker
  const request = view.events.findLast(({ body }) => body.type === 'information.requested')
  if (view.acts['information.supply'] !== null || request?.body.type !== 'information.requested') redirect(paths.complaint(caseId))
  const { items } = request.body
  const { supplement, acceptance } = Object.fromEntries(view.clocks.map((clock) => [clock.kind, clock]))
  const from = paths.complaintPage(caseId, 'supply')
  const returned = await formReturn(props.searchParams)
  const isUpload = returned?.typed.slot !== undefined
  return (
    <ActFrame opened={opened} title={words.title}>
      <Card title={words.items}>
        <p className="text-ink-2">{words.lead}</p>
        <ul className="grid list-disc gap-0.5 pl-5">{items.map((item) => <li key={item}>{messages.events.items[item]}</li>)}</ul>
        {supplement && <p><b>{words.due(formatDue(supplement.dueAt, { locale, now }))}</b> {words.silence}</p>}
        {supplement && <Disclosure summary={messages.clocks.why}><WhyThisDay clock={supplement} setting={{ locale, now, words: messages.clocks, common: messages.common }} /></Disclosure>}
        {acceptance && <p className="text-ink-2">{words.after(messages.clocks.length(acceptance.duration, acceptance.policyUnit))}</p>}
        {request.words && <p><b>{words.asked}</b><span className="block border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2">{request.words}</span></p>}
        <p className="text-xs text-ink-3">{words.basis(SUPPLEMENT_ARTICLES.map((one) => citationText(one, locale)).join(locale === 'en' ? '; ' : '、'))}</p>
      </Card>
      <p className="text-ink-2">{words.files} {messages.evidence.upload.hint}</p>
      {isUpload && <UploadProblem opened={opened} searchParams={props.searchParams} />}
      {items.flatMap((item) => SLOT_OF_ITEM[item] ?? []).map((slot) => (
        <SlotUpload key={slot} caseId={caseId} slot={slot} from={from} formKey={randomUUID()} files={view.evidence} setting={{ locale, now, messages }} />
      ))}
      <Card>
        <SupplyForm caseId={caseId} words={{ label: words.words, hint: words.wordsHint, send: words.send }}
          options={{ locale, labels: { words: words.words }, formKey: randomUUID(), version: view.facts.version, from, returned: isUpload ? null : returned }} />
      </Card>
    </ActFrame>
  )
}
