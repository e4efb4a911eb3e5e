import { randomUUID } from 'node:crypto'
import { pageContext } from '@/app/_server/context'
import { visitor } from '@/app/_server/visitor'
import { MerchantPicker } from '@/components/filing/merchant-picker'
import { paths } from '@/components/paths'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { findMerchants } from '@/usecases/drafts/find-merchants'
import { FilingFrame } from '../../../filing-frame'
import { ConflictNotice } from '../conflict-notice'
import { draftFormWords, type DraftPageProps, openDraft } from '../open-draft'

const MOST = 10

export default async function MerchantPage(props: DraftPageProps) {
  const opened = await openDraft(props)
  const { caseId, locale, draft, returned, messages: { filing, client } } = opened
  const { merchant: words } = filing
  const { q } = await props.searchParams
  const text = typeof q === 'string' ? q : ''
  const found = await findMerchants(await pageContext(), text, await visitor())
  const isEnglish = locale === 'en'
  const next = draft.steps.find(({ step, state }) => step !== 'merchant' && state !== 'done')?.step ?? 'check'
  return (
    <FilingFrame page="merchant" caseId={caseId}>
      <ConflictNotice opened={opened} saved={[{ term: filing.check.terms.merchant, value: draft.merchant?.name }]} />
      {returned?.refusal.code === 'invalid' && <p role="alert" className="font-medium text-seal">{client.fields.merchant_missing}</p>}
      {draft.merchant && (
        <Card title={isEnglish ? draft.merchant.nameEn : draft.merchant.name} aside={<Chip tone="ok">{words.chosen}</Chip>}>
          <p className="text-ink-2">{isEnglish ? `${draft.merchant.name} · ${draft.merchant.place}` : draft.merchant.place}</p>
          <ButtonLink href={paths.draft(caseId, next)} look="primary" big>{draftFormWords(opened, 'merchant').next}</ButtonLink>
        </Card>
      )}
      <section aria-labelledby="which" className="grid gap-3">
        <h2 id="which" className="text-2xl">{draft.merchant ? words.another : words.title}</h2>
        <MerchantPicker
          first={{ text, choices: found.ok ? found.value : [] }} isEnglish={isEnglish} action={`/api/v1/drafts/${caseId}/merchant`}
          hidden={{ _key: randomUUID(), _version: String(draft.version), _from: paths.draft(caseId, 'merchant') }}
          words={{ name: words.name, hint: words.hint, search: words.search, none: words.none, noneHint: words.noneHint, searching: words.searching, resultsLabel: words.resultsLabel, listHint: words.listHint, results: Array.from({ length: MOST + 1 }, (_, count) => words.results(count)) }} />
      </section>
    </FilingFrame>
  )
}
