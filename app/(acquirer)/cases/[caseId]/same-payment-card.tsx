import { Amount } from '@/components/format/amount'
import { formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { isFinal } from '@/domain/case/states'
import { findSamePayment, type SamePayment } from '@/usecases/cases/find-same-payment'
import type { CaseSetting } from './case-setting'

/** Open cases that may be about the same payment, and the way to join them. Nothing when there are none, or when this one has ended. */
export async function SamePaymentCard({ setting }: { setting: CaseSetting }) {
  const { ctx, view, messages: { intake: { samePayment: words } } } = setting
  if (isFinal(view.facts.state)) return null
  const found = await findSamePayment(ctx, view.facts.id)
  if (!found.ok || found.value.length === 0) return null
  return (
    <Card title={words.title} tone="amber">
      <ul className="grid gap-3">
        {found.value.map((other) => <OtherCase key={other.id} other={other} setting={setting} />)}
      </ul>
    </Card>
  )
}

function OtherCase({ other, setting: { view, locale, now, messages } }: { other: SamePayment; setting: CaseSetting }) {
  const { intake: { samePayment: words }, common: { states } } = messages
  const { reference, merchant, reasons, merges } = other
  return (
    <li className="grid gap-0.5">
      <span className="flex items-baseline justify-between gap-2">
        <Link href={paths.case(reference)} look="plain" className="font-mono text-sm">{reference}</Link>
        <Amount fen={other.amountFen} className="font-semibold" />
      </span>
      <small className="text-xs text-ink-3">{[locale === 'en' ? merchant.nameEn : merchant.name, states[other.state], words.filedAt(formatMoment(other.submittedAt, { locale, now }))].join(' · ')}</small>
      <span className="text-sm text-amber-ink">{reasons.map((reason) => words.reasons[reason]).join(locale === 'en' ? '; ' : '；')}</span>
      {merges === 'into_it' && view.acts['case.merge'] === null && (
        <span><Link href={`${paths.case(view.facts.reference, { act: 'merge', into: reference })}#form`} scroll={false} aria-label={words.mergeIntoLabel(reference)}>{words.mergeInto}</Link></span>
      )}
      {merges === 'into_this' && <small className="text-xs text-ink-3">{words.mergeThis}</small>}
    </li>
  )
}
