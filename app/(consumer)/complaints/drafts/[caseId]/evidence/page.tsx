import { randomUUID } from 'node:crypto'
import { EvidenceFiles } from '@/components/evidence/evidence-files'
import { UploadForm } from '@/components/evidence/upload-form'
import { uploadWords } from '@/components/evidence/upload-words'
import { PlainForm } from '@/components/forms/plain-form'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { RadioCards } from '@/components/ui/radio-cards'
import { fieldsOf } from '@/domain/case/draft'
import { EVIDENCE_PLANS } from '@/domain/case/draft-inputs'
import { EVIDENCE_LIMITS } from '@/domain/evidence/limits'
import { type EvidenceSlot, PROVES_COMPLAINT } from '@/domain/evidence/slots'
import { sentenceFor } from '@/messages/refusal-sentences'
import { FilingFrame } from '../../../filing-frame'
import { draftFormWords, type DraftPageProps, openDraft, type OpenedDraft } from '../open-draft'

/** What is worth sending whatever happened. */
const ALSO: readonly EvidenceSlot[] = ['chat', 'other']
const PLANS_FORM = 'plans'

export default async function EvidencePage(props: DraftPageProps) {
  const opened = await openDraft(props)
  const { caseId, draft, messages: { filing, evidence } } = opened
  const proves = PROVES_COMPLAINT[draft.sheet.answers.situation?.complaintType ?? 'charged_shown_refunded']
  return (
    <FilingFrame page="evidence" caseId={caseId}>
      <p className="text-ink-2">{filing.evidence.lead}</p>
      <UploadRefused opened={opened} />
      <h2 className="text-md">{filing.evidence.bestFirst}</h2>
      {proves.map((slot) => <SlotCard key={slot} slot={slot} opened={opened} isPlanned />)}
      <h2 className="text-md">{filing.evidence.others}</h2>
      {ALSO.map((slot) => <SlotCard key={slot} slot={slot} opened={opened} />)}
      <p className="text-sm text-ink-3">{evidence.upload.hint} {evidence.left(EVIDENCE_LIMITS.caseFiles - draft.evidence.length)}</p>
      <form id={PLANS_FORM} method="post" action={`/api/v1/drafts/${caseId}/evidence`}>
        <input type="hidden" name="_key" value={randomUUID()} />
        <input type="hidden" name="_version" value={draft.version} />
        <input type="hidden" name="_from" value={paths.draft(caseId, 'evidence')} />
        <Button type="submit" look="primary" big>{draftFormWords(opened, 'evidence').next}</Button>
      </form>
    </FilingFrame>
  )
}

/** One thing that would prove it: what it is, where to find it, whether they have it, and the way to send it. */
function SlotCard({ slot, opened: { caseId, locale, now, draft, messages }, isPlanned = false }: { slot: EvidenceSlot; opened: OpenedDraft; isPlanned?: boolean }) {
  const { evidence, filing } = messages
  const name = evidence.slots[slot]
  const files = draft.evidence.filter((file) => file.slot === slot)
  const from = paths.draft(caseId, 'evidence')
  const plan = files.length > 0 ? 'have' : fieldsOf(draft.sheet, 'evidence')[`plans.${slot}`]
  return (
    <Card title={name} id={slot} className="group/slot">
      <p className="text-sm text-ink-2">{evidence.where[slot]}</p>
      {isPlanned && (
        <RadioCards key={plan} id={`plan-${slot}`} label={<span className="sr-only">{filing.evidence.planFor(name)}</span>} layout="segments"
          radio={{ name: `plans.${slot}`, defaultValue: plan, form: PLANS_FORM }} choices={EVIDENCE_PLANS.map((value) => ({ value, label: filing.evidence.plans[value] }))} />
      )}
      <EvidenceFiles files={files} setting={{ locale, now, words: evidence }} action={(file) => (
        <PlainForm path={`/api/v1/evidence/${file.id}/removal`} formKey={randomUUID()} from={from} className="shrink-0"><Button type="submit" look="quiet" className="px-2 whitespace-nowrap" aria-label={evidence.removeLabel(file.name)}>{evidence.remove}</Button></PlainForm>
      )} />
      <div className="group-has-[[value=later]:checked]/slot:hidden group-has-[[value=none]:checked]/slot:hidden">
        <UploadForm caseId={caseId} slot={slot} formKey={randomUUID()} from={`${from}?slot=${slot}`} locale={locale} camera={slot === 'pos_slip'} words={uploadWords(messages, name)} />
      </div>
    </Card>
  )
}

/** Without script: why the file just sent was not taken. */
function UploadRefused({ opened: { returned, messages: { common, client, evidence } } }: { opened: OpenedDraft }) {
  if (!returned) return null
  const { refusal } = returned
  return (
    <Banner tone="bad" title={evidence.upload.failed(evidence.upload.file)} live>
      {refusal.code === 'file_refused' ? common.fileRefusals[refusal.reason] : sentenceFor(client.refusals, refusal)}
    </Banner>
  )
}
