import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { PlainForm } from '@/components/forms/plain-form'
import { paths } from '@/components/paths'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ActFrame } from '../act-frame'
import { ActProblem } from '../act-problem'
import { type ComplaintPageProps, openComplaint } from '../open-complaint'

export default async function ConsentPage(props: ComplaintPageProps) {
  const opened = await openComplaint(props)
  const { caseId, view, messages: { tracker: { consent: words } } } = opened
  const { mediation, version } = view.facts
  if (view.acts['mediation.consent'] !== null || !mediation || mediation.endedFor || mediation.consents.includes('consumer')) redirect(paths.complaint(caseId))
  const said = view.events.findLast(({ body }) => body.type === 'mediation.proposed')?.words
  return (
    <ActFrame opened={opened} title={words.title}>
      <ActProblem opened={opened} searchParams={props.searchParams} />
      <Card>
        <ul className="grid list-disc gap-1 pl-5">{words.body.map((line) => <li key={line}>{line}</li>)}</ul>
        {said && <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2">{said}</blockquote>}
      </Card>
      <div className="grid gap-2">
        <PlainForm path={`/api/v1/complaints/${caseId}/mediation-consent`} formKey={randomUUID()} version={version} from={paths.complaintPage(caseId, 'consent')}>
          <Button type="submit" look="primary" big>{words.confirm}</Button>
        </PlainForm>
        <ButtonLink href={paths.complaint(caseId)} big>{words.keep}</ButtonLink>
      </div>
    </ActFrame>
  )
}
