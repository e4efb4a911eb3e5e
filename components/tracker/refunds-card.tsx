import { formatMoment } from '../format/dates'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { SummaryList } from '../ui/summary-list'
import type { CaseFacts, Refund } from '@/domain/case/facts'
import { refundPosition } from '@/domain/case/refund-position'
import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'

interface RefundsCardProps { facts: CaseFacts; setting: { locale: Locale; now: Date; messages: Messages } }

/** Where the money is that goes back to this person, in their words; nothing before any was sent. */
export function RefundsCard({ facts, setting }: RefundsCardProps) {
  const { consumer: words } = setting.messages.redress
  if (facts.refunds.length === 0) return null
  const { decidedFen, arrivedFen, onItsWayFen } = refundPosition(facts)
  const toComeFen = decidedFen - arrivedFen - onItsWayFen
  const isLate = facts.clocks.refund_arrival?.breachedAt != null
  return (
    <Card title={words.title}>
      <p className="tabular-nums">
        {[
          words.all(formatYuan(Math.max(decidedFen, arrivedFen + onItsWayFen))), ...(arrivedFen > 0 ? [words.arrived(formatYuan(arrivedFen))] : []),
          ...(onItsWayFen > 0 ? [words.onItsWay(formatYuan(onItsWayFen))] : []), ...(toComeFen > 0 ? [words.toCome(formatYuan(toComeFen))] : []),
        ].join(' · ')}
      </p>
      <SummaryList items={facts.refunds.map((refund) => ({
        term: formatYuan(refund.amountFen),
        text: (
          <span className="grid gap-0.5">
            <span>{words.kinds[refund.kind]} · {words.sentOn(formatMoment(refund.recordedAt, setting))}</span>
            <State refund={refund} isLate={isLate} setting={setting} />
          </span>
        ),
      }))} />
      {onItsWayFen > 0 && <p className="text-sm text-ink-3">{words.whereToLook}</p>}
    </Card>
  )
}

function State({ refund: { confirmedAt, seenBy, bankAskedAt }, isLate, setting }: { refund: Refund; isLate: boolean } & Pick<RefundsCardProps, 'setting'>) {
  const { state } = setting.messages.redress.consumer
  if (confirmedAt) return <Chip tone="ok">{(seenBy === 'ledger' ? state.seenInLedger : state.seenByConsumer)(formatMoment(confirmedAt, setting))}</Chip>
  return (
    <>
      <Chip tone={isLate ? 'bad' : 'warn'}>{isLate ? state.late : state.onItsWay}</Chip>
      {bankAskedAt && <small className="text-ink-3">{state.asked(formatMoment(bankAskedAt, setting))}</small>}
    </>
  )
}
