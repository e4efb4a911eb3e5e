import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { MoneySentence } from '@/components/case/money-sentence'
import { PlainForm } from '@/components/forms/plain-form'
import { paths } from '@/components/paths'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PAYS } from '@/domain/case/claim'
import { formatYuan } from '@/domain/money/fen'
import { ActFrame } from '../act-frame'
import { ActProblem } from '../act-problem'
import { type ComplaintPageProps, openComplaint } from '../open-complaint'

export default async function AcceptPage(props: ComplaintPageProps) {
  const opened = await openComplaint(props)
  const { caseId, view, messages: { tracker, events } } = opened
  const { decision, version } = view.facts
  if (view.acts['decision.accept'] !== null || !decision || decision.accepted) redirect(paths.complaint(caseId))
  const reasons = view.events.findLast(({ body }) => body.type === 'decision.approved')?.words
  return (
    <ActFrame opened={opened} title={tracker.accept.title}>
      <ActProblem opened={opened} searchParams={props.searchParams} />
      <Card>
        <MoneySentence tone="flight" sentence={tracker.decidedSentence[decision.outcome](formatYuan(decision.approvedFen))}>{PAYS[decision.outcome] ? tracker.accept.money : tracker.accept.noMoney}</MoneySentence>
        <p className="text-ink-2">{events.clauses[decision.clause]}</p>
        {reasons && <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-line">{reasons}</blockquote>}
      </Card>
      <div className="grid gap-2">
        <PlainForm path={`/api/v1/complaints/${caseId}/acceptance`} formKey={randomUUID()} version={version} from={paths.complaintPage(caseId, 'accept')}>
          <Button type="submit" look="primary" big>{tracker.accept.confirm}</Button>
        </PlainForm>
        <ButtonLink href={paths.complaint(caseId)} big>{tracker.accept.keep}</ButtonLink>
      </div>
    </ActFrame>
  )
}
