import type { ReactNode } from 'react'
import { formatDue, formatMoment } from '@/components/format/dates'
import { Card } from '@/components/ui/card'
import { SummaryList } from '@/components/ui/summary-list'
import type { CaseSetting } from '../cases/[caseId]/case-setting'
import { type Place, VerdictForms } from './verdict-forms'

/** More time that a colleague asks for: the old date, the new one, and why. */
export function ExtensionProposal({ setting, place, aside }: { setting: CaseSetting; place: Place; aside?: ReactNode }) {
  const { view, locale, now, messages: { proposals: { extension: words } } } = setting
  const { facts: { extension }, longerTerm } = view
  if (!extension || !longerTerm) return null
  const asked = view.events.find(({ seq }) => seq === extension.seq)
  return (
    <Card id="extension" tone="amber" title={words.title} aside={aside}>
      <p className="text-sm text-ink-3">{words.by(asked?.name ?? '', asked ? formatMoment(asked.at, { locale, now }) : '')}</p>
      <SummaryList items={[
        { term: words.from, text: formatDue(longerTerm.fromDueAt, { locale, now }) },
        { term: words.to, text: <b>{formatDue(longerTerm.dueAt, { locale, now })}</b> },
        { term: words.basis, text: longerTerm.source[locale === 'en' ? 'en' : 'zh'] },
      ]} />
      <Reason title={words.reason} words={asked?.words ?? null} />
      <VerdictForms setting={setting} place={place} verdict={{
        by: extension.by, happens: words.happens, same: words.same,
        approve: { action: 'extension.approve', door: 'extension-approvals', act: 'extension-approve', text: words.approve },
        back: { action: 'extension.return', door: 'extension-returns', act: 'extension-return', words: words.return },
      }} />
    </Card>
  )
}

export function Reason({ title, words }: { title: string; words: string | null }) {
  if (!words) return null
  return (
    <section className="grid gap-1">
      <h3 className="text-sm text-ink-3">{title}</h3>
      <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-line">{words}</blockquote>
    </section>
  )
}
