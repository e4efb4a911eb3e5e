import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { EvidenceFiles } from '@/components/evidence/evidence-files'
import { UploadForm } from '@/components/evidence/upload-form'
import { uploadWords } from '@/components/evidence/upload-words'
import { PlainForm } from '@/components/forms/plain-form'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { EvidenceSlot } from '@/domain/evidence/slots'
import { sentenceFor } from '@/messages/refusal-sentences'
import type { OpenedDraft } from './open-draft'

interface DraftSlotProps { slot: EvidenceSlot; /** The page of the draft it stands on. */ page: string; opened: OpenedDraft; aside?: ReactNode; children?: ReactNode }

/** One thing that would prove it: what it is, where to find it, what was sent of it, and the way to send more. */
export function DraftSlot({ slot, page, opened: { caseId, locale, now, draft, messages }, aside, children }: DraftSlotProps) {
  const { evidence } = messages
  const name = evidence.slots[slot]
  const from = paths.draft(caseId, page)
  return (
    <Card title={name} aside={aside} id={slot} className="group/slot">
      <p className="text-sm text-ink-2">{evidence.where[slot]}</p>
      {children}
      <EvidenceFiles files={draft.evidence.filter((file) => file.slot === slot)} setting={{ locale, now, words: evidence }} action={(file) => (
        <PlainForm path={`/api/v1/evidence/${file.id}/removal`} formKey={randomUUID()} from={from} className="shrink-0"><Button type="submit" look="quiet" className="px-2 whitespace-nowrap" aria-label={evidence.removeLabel(file.name)}>{evidence.remove}</Button></PlainForm>
      )} />
      <div className="group-has-[[value=later]:checked]/slot:hidden group-has-[[value=none]:checked]/slot:hidden">
        <UploadForm caseId={caseId} slot={slot} formKey={randomUUID()} from={`${from}?slot=${slot}`} locale={locale} camera={slot === 'pos_slip'} words={uploadWords(messages, name)} />
      </div>
    </Card>
  )
}

/** Without script: why the file just sent was not taken. */
export function UploadRefused({ opened: { returned, messages: { common, client, evidence } } }: { opened: OpenedDraft }) {
  if (!returned) return null
  const { refusal } = returned
  return (
    <Banner tone="bad" title={evidence.upload.failed(evidence.upload.file)} live>
      {refusal.code === 'file_refused' ? common.fileRefusals[refusal.reason] : sentenceFor(client.refusals, refusal)}
    </Banner>
  )
}
