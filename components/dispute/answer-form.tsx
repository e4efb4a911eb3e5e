'use client'
import { CONTEST_GROUNDS, type ContestGround } from '@/domain/case/claim'
import { refundAgreeForm, responseContestForm, WORDS_MAX } from '@/domain/case/inputs'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { FormCheckbox, FormRadioCards, FormTextArea, FormTextField } from '../forms/form-fields'
import { type ApiFormOptions, useApiForm } from '../forms/use-api-form'
import { SummaryList } from '../ui/summary-list'
import { Card } from '../ui/card'

export interface AnswerWords {
  amount: string; amountHint: string; ground: string; words: string; wordsHint: string
  before: string; then: string; confirm: string; submit: string; grounds: Record<ContestGround, string>
}

interface AnswerFormProps { kind: 'agree' | 'partly' | 'contest'; caseId: string; path: string; amountYuan: string; options: ApiFormOptions; words: AnswerWords }

/** A merchant's answer: the code first, the words second, and what will happen before it is sent. */
export function AnswerForm({ kind, caseId, path, amountYuan, options, words }: AnswerFormProps) {
  const schema = kind === 'contest' ? responseContestForm : refundAgreeForm
  const form = useApiForm(schema, path, { caseId, ...(kind === 'agree' ? { amountYuan } : {}) }, options)
  return (
    <ApiForm form={form}>
      {kind === 'contest'
        ? <FormRadioCards name="ground" label={words.ground} choices={CONTEST_GROUNDS.map((value) => ({ value, label: words.grounds[value] }))} />
        : <FormTextField name="amountYuan" label={words.amount} hint={words.amountHint} before="¥" inputMode="decimal" autoComplete="off" readOnly={kind === 'agree'} />}
      <FormTextArea name="words" label={words.words} hint={words.wordsHint} limit={WORDS_MAX} rows={5} />
      <Card tone="jade" title={words.before}><SummaryList items={[{ term: '→', text: words.then }]} /></Card>
      <FormCheckbox name="confirmed" label={words.confirm} />
      <SubmitButton big>{words.submit}</SubmitButton>
    </ApiForm>
  )
}
