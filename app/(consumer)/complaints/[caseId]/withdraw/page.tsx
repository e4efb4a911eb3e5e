import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { PlainForm } from '@/components/forms/plain-form'
import { paths } from '@/components/paths'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ActFrame } from '../act-frame'
import { ActProblem } from '../act-problem'
import { type ComplaintPageProps, openComplaint } from '../open-complaint'

export default async function WithdrawPage(props: ComplaintPageProps) {
  const opened = await openComplaint(props)
  const { caseId, view, messages: { tracker: { withdraw: words } } } = opened
  if (view.acts['complaint.withdraw'] !== null) redirect(paths.complaint(caseId))
  return (
    <ActFrame opened={opened} title={words.title}>
      <ActProblem opened={opened} searchParams={props.searchParams} />
      <Card><ul className="grid list-disc gap-1 pl-5">{words.body.map((line) => <li key={line}>{line}</li>)}</ul></Card>
      <div className="grid gap-2">
        <ButtonLink href={paths.complaint(caseId)} big>{words.keep}</ButtonLink>
        <PlainForm path={`/api/v1/complaints/${caseId}/withdrawal`} formKey={randomUUID()} version={view.facts.version} from={paths.complaintPage(caseId, 'withdraw')}>
          <Button type="submit" look="danger" big>{words.confirm}</Button>
        </PlainForm>
      </div>
    </ActFrame>
  )
}
