import { PartiesCard, type PartyLine } from '@/components/case/parties-card'
import { formatChinaDate, formatMoment } from '@/components/format/dates'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/definition'
import { Link } from '@/components/ui/link'
import { isAuthorityOver } from '@/domain/case/authority'
import type { ChinaDate } from '@/domain/clock/china-time'
import { readRevealed } from '@/usecases/cases/read-revealed'
import { type CaseSetting, hereWith } from './case-setting'

/** Who takes part. The consumer is masked until an officer unmasks one field, with a reason that the consumer can read. */
export async function PartiesPart({ setting }: { setting: CaseSetting }) {
  const { view, ctx, locale, now, messages } = setting
  const { workspace: { parties, acts }, common } = messages
  const { facts, contact, merchant, acquirer, handlerName, readings } = view
  const seen = await readRevealed(ctx, facts.id)
  const revealed = seen.ok ? seen.value : {}
  const nameOf = (organisation: { name: string; nameEn: string }) => (locale === 'en' ? organisation.nameEn : organisation.name)
  const lines: PartyLine[] = [
    {
      key: 'consumer', label: parties.consumer, value: revealed.name ?? contact?.name ?? common.none,
      detail: [revealed.phone ?? contact?.phone, revealed.email ?? contact?.email].filter(Boolean).join(' '),
      aside: <>
        {Object.keys(revealed).length > 0 && <Chip tone="warn" icon="eye">{parties.revealed}</Chip>}
        {view.acts['contact.reveal'] === null && <Link href={`${hereWith(setting, 'reveal')}#form`} scroll={false}>{acts.reveal.button}</Link>}
      </>,
    },
    ...(contact?.agentName ? [agentLine(setting, revealed.agentName ?? contact.agentName)] : []),
    { key: 'merchant', label: parties.merchant, value: nameOf(merchant), aside: <Chip tone={merchant.state === 'live' ? 'ok' : 'bad'}>{merchant.state === 'live' ? parties.live : parties.suspended}</Chip> },
    { key: 'institution', label: parties.institution, value: nameOf(acquirer) },
    { key: 'handler', label: parties.handler, value: handlerName ?? parties.nobody },
  ]
  return (
    <PartiesCard title={parties.title} parties={[
      ...lines,
      ...(readings.length > 0 ? [{
        key: 'readers', label: '', value: (
          <Disclosure summary={parties.readers}>
            <ul className="grid gap-0.5 text-sm">
              {readings.slice(0, 20).map(({ name, role, at }, index) => <li key={index}>{parties.reader([name, common.roles[role]].filter(Boolean).join(' '), formatMoment(at, { locale, now }))}</li>)}
            </ul>
          </Disclosure>
        ),
      }] : []),
    ]} />
  )
}

/** Who filed it in the name of the consumer, and whether they still may speak for them. */
function agentLine({ view: { facts: { filed: { authorityUntil } } }, locale, now, messages: { intake: { agent: words } } }: CaseSetting, name: string): PartyLine {
  const day = authorityUntil && formatChinaDate(authorityUntil as ChinaDate, { locale, now })
  const isOver = authorityUntil !== undefined && isAuthorityOver(authorityUntil, now)
  return { key: 'agent', label: words.label, value: name, aside: day && <Chip tone={isOver ? 'bad' : 'neutral'}>{isOver ? words.over(day) : words.until(day)}</Chip> }
}
