import { PAYS } from '@/domain/case/claim'
import type { CaseFacts } from '@/domain/case/facts'
import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'
import { formatDue, formatMoment } from '../format/dates'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'

interface RefundProgressProps { facts: CaseFacts; /** When the shop asked for it. */ askedAt: Date; amountFen: number; setting: { locale: Locale; now: Date; messages: Messages } }

/** How far the refund is that a shop has asked its acquirer for, step by step, and by when the next is due. */
export function RefundProgress({ facts, askedAt, amountFen, setting: { locale, now, messages } }: RefundProgressProps) {
  const { refundTask: words } = messages.conversation
  const { decision, refunds, clocks } = facts
  const refused = decision !== null && !PAYS[decision.outcome]
  const [sent] = refunds
  const seen = refunds.length > 0 && refunds.every(({ confirmedAt }) => confirmedAt !== null) ? refunds.map(({ confirmedAt }) => confirmedAt!).sort().at(-1) : undefined
  const steps = [
    { key: 'asked', at: askedAt.toISOString(), due: undefined },
    { key: 'decided', at: decision?.at, due: clocks.decision?.dueAt },
    { key: 'refunded', at: sent?.recordedAt, due: clocks.acquirer_refund?.dueAt },
    { key: 'arrived', at: seen, due: clocks.refund_arrival?.dueAt },
  ] as const
  const current = steps.findIndex(({ at }) => at === undefined)
  return (
    <Card title={words.mine} aside={<b className="tabular-nums">{formatYuan(amountFen)}</b>}>
      {refused ? <p>{words.refused}</p> : (
        <ol className="grid gap-2.5">
          {steps.map(({ key, at, due }, index) => (
            <li key={key} className="flex items-center gap-2.5">
              <Icon name={at ? 'check' : 'clock'} className={at ? 'text-jade' : index === current ? 'text-amber' : 'text-ink-3'} />
              <span className="grow">{words.steps[key]}</span>
              {at ? <span className="text-sm text-ink-3 tabular-nums">{formatMoment(at, { locale, now })}</span>
                : <Chip tone={index === current ? 'warn' : 'neutral'} icon={null}>{index === current && due ? formatDue(due, { locale, now }) : words.waiting}</Chip>}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
