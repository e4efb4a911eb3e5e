import { randomUUID } from 'node:crypto'
import { PlainForm } from '@/components/forms/plain-form'
import { paths } from '@/components/paths'
import { Button, ButtonLink } from '@/components/ui/button'
import { nextStep } from '@/domain/case/draft'
import { PublicFrame } from '@/app/_server/public-frame'
import { type DraftPageProps, openDraft } from '../open-draft'

export default async function DiscardPage(props: DraftPageProps) {
  const { caseId, now, draft, messages: { filing: { discard } } } = await openDraft(props)
  return (
    <PublicFrame>
      <h1 className="text-2xl">{discard.title}</h1>
      <p>{discard.body}</p>
      <div className="grid gap-2">
        <ButtonLink href={paths.draft(caseId, nextStep(draft.sheet.answers, now))} big>{discard.keep}</ButtonLink>
        <PlainForm path={`/api/v1/drafts/${caseId}/discard`} formKey={randomUUID()} from={paths.draft(caseId, 'discard')}><Button type="submit" look="danger" big>{discard.confirm}</Button></PlainForm>
      </div>
    </PublicFrame>
  )
}
