import { ContactForm } from '@/components/filing/contact-form'
import { FilingFrame } from '../../../filing-frame'
import { ConflictNotice } from '../conflict-notice'
import { draftFormSetting, draftFormWords, type DraftPageProps, openDraft } from '../open-draft'

export default async function ContactPage(props: DraftPageProps) {
  const opened = await openDraft(props)
  const { caseId, actor, draft, messages: { filing } } = opened
  const { contact: words } = filing
  const isGuest = actor.role === 'guest'
  const form = draftFormWords(opened, 'contact')
  return (
    <FilingFrame page="contact" caseId={caseId}>
      <ConflictNotice opened={opened} saved={[{ term: words.name, value: draft.contact?.name }, { term: words.contact, value: draft.contact?.address }]} />
      <ContactForm setting={draftFormSetting(opened, 'contact', { name: words.name, contact: words.contact })} form={isGuest ? { ...form, next: words.sendCode } : form}
        provenAddress={isGuest ? null : draft.provenAddress}
        words={{ name: words.name, nameHint: words.nameHint, contact: words.contact, contactHint: words.contactHint, proven: words.proven, provenHint: words.provenHint, noCodes: words.noCodes }} />
    </FilingFrame>
  )
}
