import { formatMoment } from '@/components/format/dates'
import { Card } from '@/components/ui/card'
import { formatYuan } from '@/domain/money/fen'
import type { CaseSetting } from './case-setting'

/** What the consumer says: kept apart from what the ledgers prove. */
export function ClaimCard({ setting: { view, locale, now, messages } }: { setting: CaseSetting }) {
  const { workspace: { claim }, intake: { filed }, queues: { shown, types } } = messages
  const { facts, events } = view
  const { transactionId, outTradeNo, rrn, accountTail } = facts.keys
  const numbers = [[claim.transactionId, transactionId], [claim.outTradeNo, outTradeNo], [claim.rrn, rrn], [claim.accountTail, accountTail]] as const
  const story = events.find(({ body }) => body.type === 'complaint.submitted' || body.type === 'complaint.recorded')?.words
  const lines = [
    ...(facts.filed.by === 'self' ? [] : [[filed.label, filed[facts.filed.by]] as const]),
    [claim.wechat, shown.wechat[facts.shown.wechat]], [claim.pos, shown.pos[facts.shown.pos]], [claim.bank, shown.bank[facts.shown.bank]],
    [claim.paid, formatMoment(facts.paidAt, { locale, now })], [claim.means, claim.meansOf[facts.payMeans]], [claim.wish, claim.wishFor(claim.wishes[facts.wish], formatYuan(facts.wishFen))],
    ...numbers.flatMap(([label, number]) => (number ? [[label, <span key={label} className="font-mono text-xs break-all">{number}</span>] as const] : [])),
  ] as const
  return (
    <Card title={claim.title} aside={<span className="text-sm text-ink-3">{types[facts.complaintType]}</span>}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        {lines.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-3">{label}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {story && <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2">{story}</blockquote>}
    </Card>
  )
}
