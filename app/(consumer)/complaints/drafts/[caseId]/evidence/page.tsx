import { randomUUID } from 'node:crypto'
import { paths } from '@/components/paths'
import { Button } from '@/components/ui/button'
import { RadioCards } from '@/components/ui/radio-cards'
import { fieldsOf } from '@/domain/case/draft'
import { EVIDENCE_PLANS } from '@/domain/case/draft-inputs'
import { EVIDENCE_LIMITS } from '@/domain/evidence/limits'
import { type EvidenceSlot, PROVES_COMPLAINT } from '@/domain/evidence/slots'
import { FilingFrame } from '../../../filing-frame'
import { DraftSlot, UploadRefused } from '../draft-slot'
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
      {proves.map((slot) => <DraftSlot key={slot} slot={slot} page="evidence" opened={opened}><Plan slot={slot} opened={opened} /></DraftSlot>)}
      <h2 className="text-md">{filing.evidence.others}</h2>
      {ALSO.map((slot) => <DraftSlot key={slot} slot={slot} page="evidence" opened={opened} />)}
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

/** Whether they have it, will have it, or have none: told to the form below, wherever the question stands. */
function Plan({ slot, opened: { draft, messages: { evidence, filing } } }: { slot: EvidenceSlot; opened: OpenedDraft }) {
  const plan = draft.evidence.some((file) => file.slot === slot) ? 'have' : fieldsOf(draft.sheet, 'evidence')[`plans.${slot}`]
  return (
    <RadioCards key={plan} id={`plan-${slot}`} label={<span className="sr-only">{filing.evidence.planFor(evidence.slots[slot])}</span>} layout="segments"
      radio={{ name: `plans.${slot}`, defaultValue: plan, form: PLANS_FORM }} choices={EVIDENCE_PLANS.map((value) => ({ value, label: filing.evidence.plans[value] }))} />
  )
}
