import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { CodeForm } from '@/components/filing/code-form'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { Link } from '@/components/ui/link'
import { readPendingCode } from '@/usecases/sign-in/read-pending-code'
import { FilingFrame } from '../../../filing-frame'
import { type DraftPageProps, openDraft } from '../open-draft'

export default async function CodePage(props: DraftPageProps) {
  const { caseId, actor, locale, draft, returned, messages: { filing } } = await openDraft(props)
  if (actor.role !== 'guest') redirect(paths.draft(caseId, 'check'))
  const pending = await readPendingCode(await pageContext(), 'sign_in')
  // Spent or run out: the contact step sends another.
  if (!pending.ok) redirect(paths.draft(caseId, 'contact'))
  const { maskedAddress, demoCode } = pending.value
  const { code: words, noCodes } = filing.contact
  return (
    <FilingFrame page="contact" caseId={caseId} backHref={paths.draft(caseId, 'contact')}>
      <h2 className="text-2xl">{words.title}</h2>
      <p className="tabular-nums">{words.sent(maskedAddress)}</p>
      {demoCode && <Banner>{words.demo(demoCode)}</Banner>}
      <CodeForm next={paths.draft(caseId, draft.sheet.answers.contact?.filedBy === 'agent' ? 'authority' : 'check')} words={{ code: words.code, codeHint: words.codeHint, confirm: words.confirm }}
        options={{ locale, labels: { code: words.code }, formKey: randomUUID(), from: paths.draft(caseId, 'code'), returned }} />
      <p><Link href={paths.draft(caseId, 'contact')}>{words.other}</Link></p>
      <p className="text-sm text-ink-2">{noCodes}</p>
    </FilingFrame>
  )
}
