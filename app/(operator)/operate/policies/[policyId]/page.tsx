import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { boundNames, policyLength, policyName, policySource } from '@/components/operate/describe-policy'
import { Marks } from '@/components/operate/marks'
import { PolicyForm } from '@/components/operate/policy-form'
import { VersionTable } from '@/components/operate/version-table'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DescriptionList } from '@/components/ui/description-list'
import { messagesFor } from '@/messages/locale'
import { viewPolicy } from '@/usecases/policies/view-policy'
import { OperateHeader, OperatePage } from '../../operate-page'

interface Props { params: Promise<{ policyId: string }>; searchParams: Promise<{ form?: string | string[] }> }

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).rules.policies.title }
}

export default function PolicyPage(props: Props) {
  return <OperatePage current="policies"><Policy {...props} /></OperatePage>
}

async function Policy({ params, searchParams }: Props) {
  const [{ policyId }, returned, ctx, locale] = await Promise.all([params, formReturn(searchParams), pageContext(), currentLocale()])
  const view = await viewPolicy(ctx, { policyId })
  if (!view.ok) notFound()
  const { current, versions } = view.value
  const { rules: words, client } = messagesFor(locale)
  const isWaiting = versions.some(({ standing }) => standing === 'draft')
  return (
    <>
      <OperateHeader title={policyName(current, words)} lead={current.id} aside={<Chip>{words.policies.versionOf(current.version)}</Chip>} />
      <Card title={words.policy.now}>
        <DescriptionList items={[
          { key: 'length', term: words.policy.length, value: policyLength(current, words), note: current.earliest === undefined ? undefined : words.policy.earliest(current.earliest) },
          { key: 'starts', term: words.policy.starts, value: current.clockStarts[locale === 'en' ? 'en' : 'zh'] },
          { key: 'binds', term: words.policy.binds, value: boundNames(current, words) },
          { key: 'rolls', term: words.policy.rolls, value: current.rolls ? words.policy.rollsYes : words.policy.rollsNo },
          { key: 'warns', term: words.policy.warns, value: current.warnPercents.length === 0 ? words.none : words.percents(current.warnPercents) },
          { key: 'source', term: words.policy.source, value: policySource(current, words, locale) },
          { key: 'marks', term: words.policy.marks, value: <Marks marks={current.source.marks} words={words} />, note: current.source.marks.map((mark) => words.marksNote[mark]).join(' ') },
          { key: 'state', term: words.policy.state, value: current.on ? words.policy.on : words.policy.off },
          ...(current.note ? [{ key: 'note', term: words.policy.note, value: <span lang="en">{current.note}</span> }] : []),
        ]} />
      </Card>
      <Card title={words.policy.history}><VersionTable policyId={current.id} versions={versions} words={words} locale={locale} now={ctx.now} /></Card>
      <Card title={words.propose.title}>
        {isWaiting ? <Banner tone="warn">{words.propose.waiting}</Banner> : (
          <>
            <p className="max-w-[44rem] text-ink-2">{words.propose.lead}</p>
            <PolicyForm policy={current} path={`/api/v1/operate/policies/${current.id}/versions`} formKey={ctx.newId()} from={paths.operatePolicy(current.id)} returned={returned} words={words} client={client} />
          </>
        )}
      </Card>
    </>
  )
}
