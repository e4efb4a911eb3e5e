import { paths } from '@/components/paths'
import { RefundLedger } from '@/components/redress/refund-ledger'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { PAYS } from '@/domain/case/claim'
import { refundPosition } from '@/domain/case/refund-position'
import { formatYuan } from '@/domain/money/fen'
import type { CaseSetting } from './case-setting'

/** The money that goes back on this payment, whichever complaint it goes back under. Nothing before a ruling gives any. */
export function RefundCard({ setting: { view, locale, now, messages } }: { setting: CaseSetting }) {
  const { redress } = messages
  const { facts, alike } = view
  const isOwed = facts.decision !== null && PAYS[facts.decision.outcome]
  if (!isOwed && facts.refunds.length === 0 && alike.every(({ refundedFen }) => refundedFen === 0)) return null
  return (
    <Card title={redress.title}>
      <RefundLedger position={refundPosition(facts, alike)} refunds={facts.refunds} isLate={facts.clocks.refund_arrival?.breachedAt != null} setting={{ locale, now, messages }} />
      {alike.length > 0 && (
        <section className="grid gap-1">
          <h3 className="text-sm text-ink-3">{redress.others}</h3>
          <ul className="grid gap-0.5">{alike.map(({ id, reference, refundedFen }) => <li key={id}><Link href={paths.case(reference)}>{redress.other(reference, formatYuan(refundedFen))}</Link></li>)}</ul>
        </section>
      )}
    </Card>
  )
}
