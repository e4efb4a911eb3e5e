import type { EvidenceSlot } from '@/domain/evidence/slots'
import type { Locale, Messages } from '@/messages/locale'
import { Card } from '../ui/card'
import { type EvidenceFile, EvidenceFiles } from './evidence-files'
import { UploadForm } from './upload-form'
import { uploadWords } from './upload-words'

interface SlotUploadProps {
  caseId: string
  slot: EvidenceSlot
  from: string
  formKey: string
  files: readonly (EvidenceFile & { slot: string })[]
  setting: { locale: Locale; now: Date; messages: Messages }
}

/** One kind of paper: where to find it, what was sent of it, and the way to send more. */
export function SlotUpload({ caseId, slot, from, formKey, files, setting: { locale, now, messages } }: SlotUploadProps) {
  const { evidence } = messages
  return (
    <Card title={evidence.slots[slot]}>
      <p className="text-sm text-ink-2">{evidence.where[slot]}</p>
      <EvidenceFiles files={files.filter((file) => file.slot === slot)} setting={{ locale, now, words: evidence }} />
      <UploadForm caseId={caseId} slot={slot} formKey={formKey} from={from} locale={locale} camera={slot === 'pos_slip'} words={uploadWords(messages, evidence.slots[slot])} />
    </Card>
  )
}
