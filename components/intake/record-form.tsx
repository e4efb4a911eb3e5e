'use client'
import type { ReactNode } from 'react'
import { PAY_MEANS, type PayMeans, WISHES, type Wish } from '@/domain/case/claim'
import { complaintRecordInput, NOTICE_LANGUAGES } from '@/domain/case/intake-inputs'
import { WORDS_MAX } from '@/domain/case/inputs'
import { SituationFields, type SituationWords } from '../filing/situation-fields'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { FormCheckbox, FormRadioCards, FormTextArea, FormTextField } from '../forms/form-fields'
import { type ApiFormOptions, useApiForm } from '../forms/use-api-form'
import { ReadBack, type ReadBackWords } from './read-back'

export interface RecordWords extends ReadBackWords {
  sections: Record<'caller' | 'situation' | 'payment' | 'wish' | 'readBack', string>
  situation: SituationWords
  payMeans: Record<PayMeans, string>
  wishes: Record<Wish, { label: string; hint: string }>
  languages: Record<(typeof NOTICE_LANGUAGES)[number], string>
  nameHint: string; contactHint: string; keysHint: string; wordsHint: string; wishYuanHint: string; submit: string
}

interface RecordFormProps { merchant: { id: string; name: string }; days: { min: string; max: string }; options: ApiFormOptions; words: RecordWords }

/** A complaint told on the phone, on one page: typed while one listens, read back at the end. Labels come with the options. */
export function RecordForm({ merchant, days, options, words }: RecordFormProps) {
  const form = useApiForm(complaintRecordInput, '/api/v1/cases', { merchantId: merchant.id, language: 'zh-CN', wish: 'refund' }, options)
  return (
    <ApiForm form={form} className="grid gap-6">
      <input type="hidden" {...form.register('merchantId')} value={merchant.id} />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <div className="grid gap-6">
          <Section title={words.sections.caller}>
            <Pair>
              <FormTextField name="name" hint={words.nameHint} autoComplete="off" />
              <FormTextField name="contact" hint={words.contactHint} autoComplete="off" autoCapitalize="off" spellCheck={false} />
            </Pair>
            <FormRadioCards name="language" layout="segments" choices={NOTICE_LANGUAGES.map((value) => ({ value, label: words.languages[value] }))} />
          </Section>
          <Section title={words.sections.situation}><SituationFields words={words.situation} /></Section>
        </div>
        <div className="grid gap-6">
          <Section title={words.sections.payment}>
            <FormTextField name="amountYuan" before="¥" inputMode="decimal" autoComplete="off" className="text-xl! font-semibold tabular-nums" />
            <Pair>
              <FormTextField name="paidOn" type="date" {...days} />
              <FormTextField name="paidClock" type="time" />
            </Pair>
            <FormRadioCards name="payMeans" layout="segments" choices={PAY_MEANS.map((value) => ({ value, label: words.payMeans[value] }))} />
            <p className="text-sm text-ink-3">{words.keysHint}</p>
            <Pair>
              <FormTextField name="transactionId" inputMode="numeric" autoComplete="off" className="font-mono" />
              <FormTextField name="outTradeNo" autoComplete="off" autoCapitalize="off" className="font-mono" />
              <FormTextField name="rrn" inputMode="numeric" autoComplete="off" className="font-mono" />
              <FormTextField name="accountTail" inputMode="numeric" autoComplete="off" maxLength={4} className="font-mono" />
            </Pair>
          </Section>
          <Section title={words.sections.wish}>
            <FormRadioCards name="wish" layout="segments" choices={WISHES.map((value) => ({ value, label: words.wishes[value].label }))} />
            <FormTextField name="wishYuan" hint={words.wishYuanHint} before="¥" inputMode="decimal" autoComplete="off" className="tabular-nums" />
            <FormTextArea name="words" hint={words.wordsHint} limit={WORDS_MAX} rows={5} />
          </Section>
        </div>
      </div>
      <Section title={words.sections.readBack}>
        <ReadBack formId={form.id} merchant={merchant.name} words={words} />
        <FormCheckbox name="readBack" />
        <SubmitButton big>{words.submit}</SubmitButton>
      </Section>
    </ApiForm>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-4 rounded-card border border-line bg-surface p-4">
      <h2 className="text-md">{title}</h2>
      {children}
    </section>
  )
}

/** Two fields side by side where there is room; hints may make one taller. */
const Pair = ({ children }: { children: ReactNode }) => <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>
