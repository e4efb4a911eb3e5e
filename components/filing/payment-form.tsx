'use client'
import { PAY_MEANS, type PayMeans } from '@/domain/case/claim'
import { draftInputs } from '@/domain/case/draft-inputs'
import { FormRadioCards, FormTextField } from '../forms/form-fields'
import { Icon } from '../ui/icon'
import { DraftForm, type DraftFormWords } from './draft-form'
import { type DraftFormSetting, useDraftForm } from './use-draft-form'

export interface PaymentWords {
  amount: string; amountHint: string; paidOn: string; paidClock: string; paidHint: string; means: string; meansHint: string
  payMeans: Record<PayMeans, string>
  numbers: string; numbersWhere: string; transactionId: string; transactionIdHint: string; outTradeNo: string; accountTail: string; accountTailHint: string
}

interface PaymentFormProps { setting: DraftFormSetting; form: DraftFormWords; days: { min: string; max: string }; words: PaymentWords }

const NUMBERS = ['transactionId', 'outTradeNo', 'accountTail']

/** How much, when and how; the numbers on the bill if they are at hand. */
export function PaymentForm({ setting, form: formWords, days, words }: PaymentFormProps) {
  const draft = useDraftForm('payment', draftInputs.payment, setting)
  const hasNumbers = NUMBERS.some((name) => setting.fields[name] || draft.form.errors[name])
  return (
    <DraftForm draft={draft} words={formWords}>
      <FormTextField name="amountYuan" label={words.amount} hint={words.amountHint} before="¥" inputMode="decimal" autoComplete="off" enterKeyHint="next" className="min-h-14 text-2xl! font-semibold tabular-nums" />
      <div className="grid gap-1.5">
        <div className="grid grid-cols-[1.4fr_1fr] gap-2">
          <FormTextField name="paidOn" label={words.paidOn} type="date" {...days} />
          <FormTextField name="paidClock" label={words.paidClock} type="time" />
        </div>
        <p className="text-sm text-ink-3">{words.paidHint}</p>
      </div>
      <FormRadioCards name="payMeans" label={words.means} hint={words.meansHint} choices={PAY_MEANS.map((value) => ({ value, label: words.payMeans[value] }))} />
      <details className="group rounded-control border border-line-strong" open={hasNumbers}>
        <summary className="flex min-h-11 items-center gap-1.5 px-3 font-semibold"><Icon name="right" className="transition-transform group-open:rotate-90" />{words.numbers}</summary>
        <div className="grid gap-4 border-t border-line p-3">
          <p className="text-sm text-ink-3">{words.numbersWhere}</p>
          <FormTextField name="transactionId" label={words.transactionId} hint={words.transactionIdHint} inputMode="numeric" autoComplete="off" className="font-mono" />
          <FormTextField name="outTradeNo" label={words.outTradeNo} autoComplete="off" autoCapitalize="off" className="font-mono" />
          <FormTextField name="accountTail" label={words.accountTail} hint={words.accountTailHint} inputMode="numeric" autoComplete="off" maxLength={4} className="max-w-28 font-mono" />
        </div>
      </details>
    </DraftForm>
  )
}
