import { formatDue, formatMoment } from '@/components/format/dates'
import { clockStanding } from '@/components/clock/describe-clock'
import { ClockLine } from '@/components/clock/clock'
import { Card } from '@/components/ui/card'
import { formatYuan } from '@/domain/money/fen'
import type { CaseSetting } from './case-setting'

/** What a shop has asked this institution to refund for it, with the time that leaves; nothing while nothing is asked. */
export function RefundTaskCard({ setting: { view: { facts }, locale, now, messages: { conversation: { refundTask: words } } } }: { setting: CaseSetting }) {
  const { refundTask: task, clocks: { acquirer_refund: clock }, decision } = facts
  if (!task || facts.closedAt !== null) return null
  const standing = clock && clockStanding(clock, { locale, now })
  return (
    <Card id="refund-task" tone="amber" title={words.title} aside={<b className="tabular-nums">{formatYuan(task.amountFen)}</b>}>
      <p>{words.asked(formatYuan(task.amountFen), formatMoment(task.askedAt, { locale, now }))}</p>
      {standing && <ClockLine state={standing.state} used={standing.used} text={`${formatDue(clock.dueAt, { locale, now })} · ${standing.left}`} />}
      <p className="text-sm text-ink-2">{decision ? words.recordNow : words.decideFirst}</p>
    </Card>
  )
}
