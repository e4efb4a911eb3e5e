import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { formReturn } from '@/app/_server/form-return'
import { paths } from '@/components/paths'
import { MessageForm } from '@/components/tracker/words-form'
import { Card } from '@/components/ui/card'
import type { EvidenceSlot } from '@/domain/evidence/slots'
import { ActFrame } from '../act-frame'
import { type ComplaintPageProps, openComplaint } from '../open-complaint'

export default async function MessagePage(props: ComplaintPageProps) {
  const opened = await openComplaint(props)
  const { caseId, locale, view, messages: { tracker: { message: words }, conversation: { attachments }, evidence: { slots } } } = opened
  if (view.acts['message.send'] !== null) redirect(paths.complaint(caseId))
  return (
    <ActFrame opened={opened} title={words.title}>
      <Card>
        <MessageForm caseId={caseId} words={words} attach={{ title: attachments.title, hint: attachments.theirs }}
          files={view.evidence.filter(({ state }) => state === 'clean').map(({ id, slot, name }) => ({ id, label: `${slots[slot as EvidenceSlot] ?? slot} ${name}`, note: null }))}
          options={{ locale, labels: { words: words.label }, formKey: randomUUID(), from: paths.complaintPage(caseId, 'message'), returned: await formReturn(props.searchParams) }} />
      </Card>
    </ActFrame>
  )
}
