import { PaymentForm } from '@/components/filing/payment-form'
import { addDays, chinaDateAt } from '@/domain/clock/china-time'
import { FILING_LIMIT_YEARS } from '@/domain/case/paid-at'
import { formatYuan } from '@/domain/money/fen'
import { FilingFrame } from '../../../filing-frame'
import { ConflictNotice } from '../conflict-notice'
import { draftFormSetting, draftFormWords, type DraftPageProps, openDraft } from '../open-draft'

export default async function PaymentPage(props: DraftPageProps) {
  const opened = await openDraft(props)
  const { caseId, now, draft, messages: { filing } } = opened
  const { payment: words } = filing
  const today = chinaDateAt(now)
  const saved = draft.sheet.answers.payment
  return (
    <FilingFrame page="payment" caseId={caseId}>
      <ConflictNotice opened={opened} saved={[
        { term: filing.check.terms.amount, value: saved && formatYuan(saved.amountYuan) },
        { term: filing.check.terms.paidAt, value: saved && `${saved.paidOn} ${saved.paidClock}` },
        { term: filing.check.terms.means, value: saved && words.payMeans[saved.payMeans] },
      ]} />
      <PaymentForm
        setting={draftFormSetting(opened, 'payment', { amountYuan: words.amount, paidOn: words.paidOn, paidClock: words.paidClock, payMeans: words.means, transactionId: words.transactionId, outTradeNo: words.outTradeNo, accountTail: words.accountTail })}
        form={draftFormWords(opened, 'payment')} days={{ min: addDays(today, -366 * FILING_LIMIT_YEARS), max: today }} words={words} />
    </FilingFrame>
  )
}
