import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { SlotUpload } from '@/components/evidence/slot-upload'
import { paths } from '@/components/paths'
import { PROVES_COMPLAINT, slotsFor } from '@/domain/evidence/slots'
import { ActFrame } from '../act-frame'
import { type ComplaintPageProps, openComplaint } from '../open-complaint'
import { UploadProblem } from '../upload-problem'

export default async function FilesPage(props: ComplaintPageProps) {
  const opened = await openComplaint(props)
  const { caseId, locale, now, view, messages } = opened
  if (view.acts['evidence.add'] !== null) redirect(paths.complaint(caseId))
  const slots = [...new Set([...PROVES_COMPLAINT[view.facts.complaintType], ...slotsFor('consumer')])]
  return (
    <ActFrame opened={opened} title={messages.tracker.files.title}>
      <p className="text-ink-2">{messages.tracker.files.lead} {messages.evidence.upload.hint}</p>
      <UploadProblem opened={opened} searchParams={props.searchParams} />
      {slots.map((slot) => (
        <SlotUpload key={slot} caseId={caseId} slot={slot} from={paths.complaintPage(caseId, 'files')} formKey={randomUUID()} files={view.evidence} setting={{ locale, now, messages }} />
      ))}
    </ActFrame>
  )
}
