import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { formatDay, formatMoment } from '@/components/format/dates'
import { partInWords, policyName } from '@/components/operate/describe-policy'
import { VerdictCard } from '@/components/operate/verdict-card'
import { StandingChip } from '@/components/operate/version-table'
import { WhatIfTable } from '@/components/operate/what-if-table'
import { paths } from '@/components/paths'
import { Card } from '@/components/ui/card'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { Link } from '@/components/ui/link'
import { messagesFor } from '@/messages/locale'
import { simulatePolicy } from '@/usecases/policies/simulate-policy'
import { viewPolicy } from '@/usecases/policies/view-policy'
import { OperateHeader, OperatePage } from '../../../../operate-page'

interface Props { params: Promise<{ policyId: string; version: string }>; searchParams: Promise<{ form?: string | string[] }> }

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).rules.policies.title }
}

export default function PolicyVersionPage(props: Props) {
  return <OperatePage current="policies"><PolicyVersion {...props} /></OperatePage>
}

async function PolicyVersion({ params, searchParams }: Props) {
  const [{ policyId, version }, returned, ctx, locale] = await Promise.all([params, formReturn(searchParams), pageContext(), currentLocale()])
  const view = await viewPolicy(ctx, { policyId })
  const shown = view.ok ? view.value.versions.find((one) => String(one.version) === version) : undefined
  if (!shown) notFound()
  const isDraft = shown.standing === 'draft'
  const simulation = isDraft ? await simulatePolicy(ctx, { policies: [shown.policy], year: null }) : null
  const messages = messagesFor(locale)
  const { rules: words, clocks } = messages
  const moment = (at: Date) => formatMoment(at, { locale, now: ctx.now })
  return (
    <>
      <OperateHeader title={words.version.title(policyName(shown.policy, words), shown.version)} lead={policyId} aside={<StandingChip standing={shown.standing} words={words} />} />
      <p><Link href={paths.operatePolicy(policyId)}>{words.policy.history}</Link></p>
      <Card title={words.version.changes}>
        {shown.proposedBy !== null && (
          <p className="max-w-[44rem]">
            {shown.reason}
            <small className="block text-xs text-ink-3">{words.version.proposed(shown.proposedBy, moment(shown.proposedAt))}{shown.decidedBy !== null && shown.decidedAt && ` · ${words.version.decided(shown.decidedBy, moment(shown.decidedAt))}`}</small>
            <small className="block text-xs text-ink-3">{words.version.from(formatDay(shown.activeFrom, { locale, now: ctx.now }))}</small>
          </p>
        )}
        {shown.changes && (
          <Table caption={words.version.changesCaption}>
            <thead><tr><HeadCell>{words.version.part}</HeadCell><HeadCell>{words.version.before}</HeadCell><HeadCell>{words.version.after}</HeadCell></tr></thead>
            <tbody>
              {shown.changes.parts.map((part) => (
                <tr key={part}>
                  <RowHead>{words.parts[part]}</RowHead>
                  <Cell className="text-ink-2">{partInWords(shown.changes!.before, part, words, locale)}</Cell>
                  <Cell className="font-semibold">{partInWords(shown.policy, part, words, locale)}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Card>
      {simulation?.ok && (
        <Card title={words.whatIf.title}>
          {simulation.value.clocks === 0 ? <p className="text-ink-2">{words.whatIf.nothing}</p> : (
            <>
              <p className="max-w-[44rem] text-ink-2">{words.whatIf.lead(simulation.value.clocks, moment(simulation.value.asOf))}</p>
              <WhatIfTable impacts={simulation.value.impacts} words={words.whatIf} clockNames={clocks.names} locale={locale} />
            </>
          )}
        </Card>
      )}
      {isDraft && (
        <VerdictCard
          title={words.standings.draft} happens={words.version.happens} path={`/api/v1/operate/policies/${policyId}/versions/${version}`} from={paths.operatePolicyVersion(policyId, shown.version)}
          newKey={ctx.newId} isOwn={shown.isOwn} returned={returned} messages={messages}
        />
      )}
    </>
  )
}
