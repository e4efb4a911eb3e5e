import { formatMoment } from '@/components/format/dates'
import { DescriptionList } from '@/components/ui/description-list'
import type { CaseFacts } from '@/domain/case/facts'
import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'

/** What the system knows of the payment: nothing a shop has to type. */
export function CaseFactsList({ facts, setting: { locale, now, messages: { disputes } } }: { facts: CaseFacts; setting: { locale: Locale; now: Date; messages: Messages } }) {
  const { outTradeNo, transactionId } = facts.keys
  return (
    <DescriptionList items={[
      { key: 'amount', term: disputes.amount, value: <b className="tabular-nums">{formatYuan(facts.amountFen)}</b> },
      { key: 'paid', term: disputes.paid, value: formatMoment(facts.paidAt, { locale, now }) },
      { key: 'wish', term: disputes.wish, value: facts.wish === 'refund' ? disputes.wishes.refund(formatYuan(facts.wishFen)) : disputes.wishes[facts.wish] },
      ...(outTradeNo ? [{ key: 'order', term: disputes.order, value: <span className="font-mono break-all">{outTradeNo}</span> }] : []),
      ...(transactionId ? [{ key: 'transaction', term: disputes.transaction, value: <span className="font-mono break-all">{transactionId}</span> }] : []),
    ]} />
  )
}
