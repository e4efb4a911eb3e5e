import { randomUUID } from 'node:crypto'
import { AnswersList } from '@/components/filing/answers-list'
import { SubmitForm } from '@/components/filing/submit-form'
import { formatDue, formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { SummaryList } from '@/components/ui/summary-list'
import { FilingFrame } from '../../../filing-frame'
import { type DraftPageProps, openDraft, type OpenedDraft } from '../open-draft'

export default async function CheckPage(props: DraftPageProps) {
  const opened = await openDraft(props)
  const { caseId, locale, now, draft, returned, messages } = opened
  const { filing } = messages
  const missing = draft.steps.filter(({ state }) => state !== 'done')
  const isIncomplete = missing.length > 0 || draft.missingPapers.length > 0
  return (
    <FilingFrame page="check" caseId={caseId}>
      {isIncomplete && (
        <Banner tone="warn" title={filing.missing}>
          <ul className="grid list-disc pl-5">
            {missing.map(({ step }) => <li key={step}><Link href={paths.draft(caseId, step)}>{filing.stepTitles[step]}</Link></li>)}
            {draft.missingPapers.length > 0 && <li><Link href={paths.draft(caseId, 'authority')}>{filing.check.papers}</Link></li>}
          </ul>
        </Banner>
      )}
      <Card className="py-1.5">
        <AnswersList caseId={caseId} answers={draft.sheet.answers} merchant={draft.merchant} files={draft.evidence} setting={{ locale, now, messages }}
          contact={draft.contact && { ...draft.contact, isProven: draft.provenAddress !== null }} />
      </Card>
      <Card tone="jade" title={filing.check.afterTitle} className="text-ink"><SummaryList items={whatFollows(opened)} /></Card>
      {!isIncomplete && <AlreadyFiled opened={opened} />}
      {!isIncomplete && (draft.provenAddress
        ? <SubmitForm caseId={caseId} privacyHref={paths.privacy()} words={{ agreed: filing.check.agreed, agreedDetail: filing.check.agreedDetail, privacy: filing.check.privacy, submit: filing.check.submit }} options={{ locale, labels: { authorityUntil: filing.contact.authorityUntil, paidOn: filing.payment.paidOn }, formKey: randomUUID(), from: paths.draft(caseId, 'check'), returned }} />
        : <ButtonLink href={paths.draft(caseId, 'contact')} look="primary" big>{filing.check.signInFirst}</ButtonLink>)}
      <p className="text-center text-xs text-ink-3 tabular-nums">{filing.saved(formatMoment(draft.savedAt, { locale, now }))}</p>
    </FilingFrame>
  )
}

/** Somebody who forgot that they complained already is told before they do it again. It hinders nobody. */
function AlreadyFiled({ opened: { draft, messages: { filing: { check: { alreadyFiled: words } } } } }: { opened: OpenedDraft }) {
  const [newest] = draft.alreadyFiled
  if (!newest) return null
  return (
    <Banner tone="warn" title={words.title(newest.reference)}>
      <p>{words.body}</p>
      <p className="mt-1 flex flex-wrap gap-x-5">
        <Link href={paths.complaint(newest.id)} aria-label={words.viewLabel(newest.reference)} className="inline-flex min-h-11 items-center">{words.view}</Link>
        <Link href="#form" className="inline-flex min-h-11 items-center">{words.submit}</Link>
      </p>
    </Banner>
  )
}

/** What comes after the last button, with the dates it would have if pressed now. */
function whatFollows({ locale, now, draft, messages: { filing: { check: { after } } } }: OpenedDraft) {
  const dated = draft.promises.flatMap(({ kind, duration, dueAt }) => {
    if (kind !== 'acceptance' && kind !== 'decision') return []
    return [{ term: after[kind].term(duration), text: after[kind].text(formatDue(dueAt, { locale, now })) }]
  })
  return [after.receipt, ...dated, { term: after.merchant.term(draft.merchantReplyHours), text: after.merchant.text }]
}
