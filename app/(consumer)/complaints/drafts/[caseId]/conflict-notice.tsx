import { Banner } from '@/components/ui/banner'
import { DescriptionList } from '@/components/ui/description-list'
import type { OpenedDraft } from './open-draft'

/** When another page finished the same step meanwhile: what it saved, beside what was just written. Shows nothing else. */
export function ConflictNotice({ opened: { returned, messages: { filing } }, saved }: { opened: OpenedDraft; saved: readonly { term: string; value: string | undefined }[] }) {
  if (returned?.refusal.code !== 'stale') return null
  return (
    <Banner tone="warn" title={filing.conflict.title} live>
      <p>{filing.conflict.body}</p>
      <h2 className="mt-2 text-md">{filing.conflict.saved}</h2>
      <DescriptionList items={saved.map(({ term, value }) => ({ key: term, term, value: value ?? '—' }))} />
    </Banner>
  )
}
