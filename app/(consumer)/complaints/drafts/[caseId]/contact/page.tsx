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
  const setting = draftFormSetting(opened, 'contact', { filedBy: words.filedBy, principalName: words.principalName, authorityUntil: words.authorityUntil, name: words.name, contact: words.contact })
  return (
    <FilingFrame page="contact" caseId={caseId}>
      <ConflictNotice opened={opened} saved={[{ term: words.principalName, value: draft.contact?.principalName ?? undefined }, { term: words.name, value: draft.contact?.name }, { term: words.contact, value: draft.contact?.address }]} />
      <ContactForm setting={{ ...setting, fields: { filedBy: 'self', ...setting.fields } }} form={isGuest ? { ...form, next: words.sendCode } : form}
        provenAddress={isGuest ? null : draft.provenAddress}
        words={{
          filedBy: words.filedBy, filedByWho: words.filedByWho, principalName: words.principalName, principalHint: words.principalHint, authorityUntil: words.authorityUntil, authorityHint: words.authorityHint,
          name: words.name, nameHint: words.nameHint, contact: words.contact, contactHint: words.contactHint, proven: words.proven, provenHint: words.provenHint, noCodes: words.noCodes,
        }} />
    </FilingFrame>
  )
}
