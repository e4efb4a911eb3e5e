import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { PolicyTable } from '@/components/operate/policy-table'
import { paths } from '@/components/paths'
import { Card } from '@/components/ui/card'
import { Tabs } from '@/components/ui/tabs'
import { JURISDICTIONS } from '@/domain/clock/policies/policy'
import { messagesFor } from '@/messages/locale'
import { listPolicies } from '@/usecases/policies/list-policies'
import { OperateHeader, OperatePage } from '../operate-page'

type Search = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).rules.policies.title }
}

export default function PoliciesPage({ searchParams }: { searchParams: Search }) {
  return <OperatePage current="policies"><Policies searchParams={searchParams} /></OperatePage>
}

async function Policies({ searchParams }: { searchParams: Search }) {
  const [{ pack }, ctx, locale] = await Promise.all([searchParams, pageContext(), currentLocale()])
  const policies = await listPolicies(ctx)
  if (!policies.ok) notFound()
  const { rules: words } = messagesFor(locale)
  const shown = JURISDICTIONS.find((one) => one === pack) ?? 'CN'
  const inPack = (jurisdiction: string) => policies.value.filter(({ policy }) => policy.jurisdiction === jurisdiction)
  return (
    <>
      <OperateHeader title={words.policies.title} lead={words.policies.lead} />
      <Tabs label={words.policies.packsLabel} tabs={JURISDICTIONS.map((one) => ({
        href: paths.operatePolicies(one === 'CN' ? {} : { pack: one }), label: words.policies.packs[one], count: inPack(one).length, isCurrent: one === shown,
      }))} />
      <Card><PolicyTable policies={inPack(shown)} words={words} locale={locale} now={ctx.now} /></Card>
    </>
  )
}
