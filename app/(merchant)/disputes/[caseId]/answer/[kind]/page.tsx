import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { AnswerForm } from '@/components/dispute/answer-form'
import { paths } from '@/components/paths'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { formatYuan } from '@/domain/money/fen'
import { messagesFor } from '@/messages/locale'
import { viewCase } from '@/usecases/cases/view-case'

const KINDS = ['agree', 'partly', 'contest'] as const

interface Props { params: Promise<{ caseId: string; kind: string }>; searchParams: Promise<{ form?: string }> }

export default async function AnswerPage({ params, searchParams }: Props) {
  const { caseId, kind: asked } = await params
  const kind = KINDS.find((one) => one === asked)
  const [ctx, locale] = await Promise.all([pageContext(), currentLocale()])
  const view = await viewCase(ctx, caseId)
  if (!kind || !view.ok) notFound()
  const { facts, acts } = view.value
  const { disputes } = messagesFor(locale)
  const act = kind === 'contest' ? acts['response.contest'] : acts['refund.agree']
  const amount = formatYuan(facts.amountFen)
  return (
    <div className="mx-auto grid content-start max-w-[40rem] gap-4 p-4 md:p-7">
      <p><Link href={paths.dispute(caseId)}>{disputes.back}</Link></p>
      <h1 className="text-2xl">{disputes.form[kind]} · <span className="tabular-nums">{amount}</span></h1>
      {act === undefined && <p role="alert">{disputes.managerOnly}</p>}
      {act && <p role="alert">{disputes.closedHint}</p>}
      {act === null && (
        <Card>
          <AnswerForm
            kind={kind} caseId={caseId} path={`/api/v1/disputes/${caseId}/${kind === 'contest' ? 'contest' : 'agreement'}`}
            amountYuan={amount.replace(/[¥,]/g, '')}
            options={{ locale, formKey: randomUUID(), version: facts.version, from: `${paths.dispute(caseId)}/answer/${kind}`, returned: await formReturn(searchParams) }}
            words={{
              ...disputes.form, amountHint: disputes.form.amountHint(amount), grounds: disputes.grounds,
              then: kind === 'contest' ? disputes.form.contestThen : disputes.form.agreeThen,
            }}
          />
        </Card>
      )}
    </div>
  )
}
