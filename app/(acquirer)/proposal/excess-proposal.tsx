import type { ReactNode } from 'react'
import { formatMoment } from '@/components/format/dates'
import { Card } from '@/components/ui/card'
import { SummaryList } from '@/components/ui/summary-list'
import { leftToRecord } from '@/domain/case/refund-position'
import { formatYuan } from '@/domain/money/fen'
import type { CaseSetting } from '../cases/[caseId]/case-setting'
import { Reason } from './extension-proposal'
import { type Place, VerdictForms } from './verdict-forms'

/** More than was paid that a colleague would let go back: how much, how it stands, and why. */
export function ExcessProposal({ setting, place, aside }: { setting: CaseSetting; place: Place; aside?: ReactNode }) {
  const { view, locale, now, messages: { proposals: { excess: words }, redress } } = setting
  const { excess } = view.facts
  if (!excess) return null
  const asked = view.events.find(({ seq }) => seq === excess.seq)
  const leftFen = leftToRecord(view.facts, view.alike)
  return (
    <Card id="excess" tone="amber" title={words.title} aside={aside}>
      <p className="text-sm text-ink-3">{words.by(asked?.name ?? '', asked ? formatMoment(asked.at, { locale, now }) : '')}</p>
      <SummaryList items={[
        { term: redress.position.paid, text: formatYuan(view.facts.amountFen) },
        { term: redress.position.decided, text: formatYuan(view.facts.decision?.approvedFen ?? 0) },
        { term: words.now, text: formatYuan(leftFen) },
        { term: words.amount, text: <b>{formatYuan(excess.amountFen)}</b> },
        { term: words.after, text: formatYuan(leftFen + excess.amountFen) },
      ]} />
      <Reason title={words.reason} words={asked?.words ?? null} />
      <VerdictForms setting={setting} place={place} verdict={{
        by: excess.by, happens: words.happens, same: words.same,
        approve: { action: 'excess.allow', door: 'excess-approvals', act: 'excess-allow', text: words.approve },
        back: { action: 'excess.return', door: 'excess-returns', act: 'excess-return', words: words.return },
      }} />
    </Card>
  )
}
