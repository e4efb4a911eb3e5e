import { formatMoment } from '../format/dates'
import { Chip } from '../ui/chip'
import { Cell, HeadCell, RowHead, Table } from '../ui/table'
import type { Refund } from '@/domain/case/facts'
import type { RefundPosition } from '@/domain/case/refund-position'
import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'

interface RefundLedgerProps {
  position: RefundPosition
  refunds: readonly Refund[]
  /** The time they had to arrive is over. */
  isLate: boolean
  setting: { locale: Locale; now: Date; messages: Messages }
}

/** How one payment stands that goes back, and each refund with what became of it. */
export function RefundLedger({ position, refunds, isLate, setting }: RefundLedgerProps) {
  const { position: names, table, kinds } = setting.messages.redress
  const sums = ([
    ['paid', position.paidFen, true], ['excess', position.excessFen, false], ['decided', position.decidedFen, true], ['refunded', position.refundedFen, true],
    ['chargedBack', position.chargedBackFen, false], ['goodwill', position.goodwillFen, false], ['onItsWay', position.onItsWayFen, true],
    ['arrived', position.arrivedFen, true], ['elsewhere', position.elsewhereFen, false], ['left', position.leftFen, true],
  ] as const).filter(([, fen, isAlways]) => isAlways || fen > 0)
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 rounded-control bg-sunken p-3 sm:grid-cols-4">
        {sums.map(([name, fen]) => (
          <div key={name}>
            <dt className="text-xs text-ink-3">{names[name]}</dt>
            <dd className={name === 'left' ? 'font-bold tabular-nums' : 'font-semibold tabular-nums'}>{formatYuan(fen)}</dd>
          </div>
        ))}
      </dl>
      {refunds.length > 0 && (
        <Table caption={table.caption}>
          <thead><tr><HeadCell>{table.kind}</HeadCell><HeadCell numeric>{table.amount}</HeadCell><HeadCell>{table.number}</HeadCell><HeadCell>{table.sent}</HeadCell><HeadCell>{table.arrival}</HeadCell></tr></thead>
          <tbody>
            {refunds.map((refund) => (
              <tr key={refund.id}>
                <RowHead>{kinds[refund.kind]}</RowHead>
                <Cell numeric className="font-semibold">{formatYuan(refund.amountFen)}</Cell>
                <Cell className="font-mono text-xs">{refund.channelRefundNo}</Cell>
                <Cell className="whitespace-nowrap">{formatMoment(refund.recordedAt, setting)}</Cell>
                <Cell><Arrival refund={refund} isLate={isLate} setting={setting} /></Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}

function Arrival({ refund: { confirmedAt, seenBy, bankAskedAt }, isLate, setting }: { refund: Refund } & Pick<RefundLedgerProps, 'isLate' | 'setting'>) {
  const { arrival } = setting.messages.redress
  if (confirmedAt) return <Chip tone="ok">{(seenBy === 'ledger' ? arrival.seenInLedger : arrival.seenByConsumer)(formatMoment(confirmedAt, setting))}</Chip>
  return (
    <span className="grid gap-1">
      <Chip tone={isLate ? 'bad' : 'warn'}>{isLate ? arrival.late : arrival.onItsWay}</Chip>
      {bankAskedAt && <small className="text-xs text-ink-3">{arrival.asked(formatMoment(bankAskedAt, setting))}</small>}
    </span>
  )
}
