import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { Amount } from '@/components/format/amount'
import { formatMoment } from '@/components/format/dates'
import { PlainForm } from '@/components/forms/plain-form'
import { paths } from '@/components/paths'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { formatYuan } from '@/domain/money/fen'
import { ActFrame } from '../act-frame'
import { ActProblem } from '../act-problem'
import { type ComplaintPageProps, openComplaint } from '../open-complaint'

export default async function ArrivalPage(props: ComplaintPageProps) {
  const opened = await openComplaint(props)
  const { caseId, now, locale, view, messages: { tracker: { arrival: words } } } = opened
  const awaited = view.facts.refunds.filter(({ confirmedAt }) => confirmedAt === null)
  if (view.acts['arrival.confirm'] !== null || awaited.length === 0) redirect(paths.complaint(caseId))
  return (
    <ActFrame opened={opened} title={words.title}>
      <ActProblem opened={opened} searchParams={props.searchParams} />
      {awaited.map(({ id, amountFen, recordedAt }) => (
        <Card key={id}>
          <p><Amount fen={amountFen} className="text-4xl font-bold" /> <span className="block text-ink-3 tabular-nums">{words.sent(formatMoment(recordedAt, { locale, now }))}</span></p>
          <p>{words.body(formatYuan(amountFen))}</p>
          <p className="text-sm text-ink-3">{words.where}</p>
          <PlainForm path={`/api/v1/complaints/${caseId}/arrivals`} formKey={randomUUID()} version={view.facts.version} from={paths.complaintPage(caseId, 'arrival')} fields={{ refundId: id }}>
            <Button type="submit" look="primary" big>{words.confirm(formatYuan(amountFen))}</Button>
          </PlainForm>
        </Card>
      ))}
      <ButtonLink href={paths.complaint(caseId)} big>{words.keep}</ButtonLink>
      <p className="text-sm text-ink-3">{words.closes}</p>
    </ActFrame>
  )
}
