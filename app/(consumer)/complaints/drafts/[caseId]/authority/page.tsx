import { redirect } from 'next/navigation'
import { paths } from '@/components/paths'
import { ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { AUTHORITY_PAPERS, type AuthorityPaper } from '@/domain/case/authority'
import { FilingFrame } from '../../../filing-frame'
import { DraftSlot, UploadRefused } from '../draft-slot'
import { draftFormWords, type DraftPageProps, openDraft } from '../open-draft'

/** What somebody who complains for another has to show. Nobody else has such a page. */
export default async function AuthorityPage(props: DraftPageProps) {
  const opened = await openDraft(props)
  const { caseId, draft, messages: { filing } } = opened
  const { authority: words } = filing
  if (draft.sheet.answers.contact?.filedBy !== 'agent') redirect(paths.draft(caseId, 'contact'))
  return (
    <FilingFrame page="contact" caseId={caseId} backHref={paths.draft(caseId, 'contact')}>
      <h2 className="text-2xl">{words.title}</h2>
      <p className="text-ink-2">{words.lead}</p>
      <UploadRefused opened={opened} />
      {(Object.keys(AUTHORITY_PAPERS) as AuthorityPaper[]).map((slot) => {
        const isMissing = draft.missingPapers.includes(slot)
        return (
          <DraftSlot key={slot} slot={slot} page="authority" opened={opened} aside={<Chip tone={isMissing ? 'warn' : 'ok'}>{isMissing ? words.incomplete : words.complete}</Chip>}>
            <p><b>{words.slots[slot]}</b></p>
          </DraftSlot>
        )
      })}
      <ButtonLink href={paths.draft(caseId, 'check')} look="primary" big>{draftFormWords(opened, 'contact').next}</ButtonLink>
    </FilingFrame>
  )
}
