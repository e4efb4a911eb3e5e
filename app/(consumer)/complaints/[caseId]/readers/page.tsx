import { formatMoment } from '@/components/format/dates'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ActFrame } from '../act-frame'
import { type ComplaintPageProps, openComplaint } from '../open-complaint'

interface Look { at: Date; who: string; organisation: string; what: string }

export default async function ReadersPage(props: ComplaintPageProps) {
  const opened = await openComplaint(props)
  const { view, locale, now, acquirerName, messages: { tracker: { readers: words }, common } } = opened
  const looks: Look[] = [
    ...view.readings.map(({ at, role, name, organisation, organisationEn, act }) => (
      { at, who: words.line(common.roles[role], name ?? ''), organisation: (locale === 'en' ? organisationEn : organisation) ?? '', what: act === 'export' ? words.export : words.view })),
    ...view.events.flatMap(({ at, role, name, body }) => (
      body.type === 'contact.revealed' ? [{ at, who: words.line(common.roles[role], name ?? ''), organisation: acquirerName, what: words.revealed(words.fields[body.field]) }] : [])),
  ].sort((one, other) => other.at.getTime() - one.at.getTime())
  return (
    <ActFrame opened={opened} title={words.title}>
      <p className="text-ink-2">{words.lead}</p>
      <Card className="py-1.5">
        {looks.length === 0 ? <EmptyState icon="eye" title={words.none} /> : (
          <ul className="grid">
            {looks.map((look, index) => (
              <li key={index} className="grid gap-0.5 border-b border-line py-2.5 last:border-0">
                <span className="flex flex-wrap items-baseline justify-between gap-x-3"><b>{look.who}</b><small className="text-xs text-ink-3 tabular-nums">{formatMoment(look.at, { locale, now })}</small></span>
                <span className="text-sm text-ink-2">{[look.organisation, look.what].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </ActFrame>
  )
}
