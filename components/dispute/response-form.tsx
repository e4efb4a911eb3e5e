'use client'
import type { ReactNode } from 'react'
import { CONTEST_GROUNDS, type ContestGround } from '@/domain/case/claim'
import { WORDS_MAX } from '@/domain/case/inputs'
import type { AnswerKind } from '@/domain/case/response-draft'
import type { EvidenceSlot } from '@/domain/evidence/slots'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { FormProvider } from '../forms/form-context'
import { FormRadioCards, FormTextArea, FormTextField } from '../forms/form-fields'
import { ProofPanel, type ProofWords } from './proof-panel'
import { SavingLine, type SavingWords } from './saving-line'
import { type ResponseSetting, useResponseDraft } from './use-response-draft'

export interface ResponseWords extends SavingWords { amount: string; amountHint: string; ground: string; grounds: Record<ContestGround, string>; words: string; wordsHint: string; toCheck: string }

interface ResponseFormProps {
  kind: AnswerKind
  setting: ResponseSetting
  words: ResponseWords
  /** For a ground that has to be proven. */
  proof?: { places: Partial<Record<EvidenceSlot, ReactNode>>; filed: readonly string[]; words: ProofWords }
}

/** A merchant's answer: the code first, then what proves it, the words last. It is kept as it is written; the next page shows what sending it does. */
export function ResponseForm({ kind, setting, words, proof }: ResponseFormProps) {
  const { form, saving, onInput, keepMine } = useResponseDraft(kind, setting)
  return (
    <div onInput={onInput} className="grid gap-5">
      <ApiForm form={form}>
        {kind === 'contest'
          ? <FormRadioCards name="ground" label={words.ground} choices={CONTEST_GROUNDS.map((value) => ({ value, label: words.grounds[value] }))} />
          : <FormTextField name="amountYuan" label={words.amount} hint={words.amountHint} before="¥" inputMode="decimal" autoComplete="off" readOnly={kind === 'agree'} className="text-xl! font-semibold tabular-nums" />}
      </ApiForm>
      {proof && <ProofPanel formId={form.id} ground={setting.fields.ground} {...proof} />}
      {/* Files are sent by forms of their own, which may not stand inside this one; so its last fields belong to it by name. */}
      <FormProvider value={form}>
        <FormTextArea form={form.id} name="words" label={words.words} hint={words.wordsHint} limit={WORDS_MAX} rows={5} />
        <SavingLine saving={saving} words={words} otherHref={setting.options.from} keepMine={keepMine} />
        <SubmitButton form={form.id} big>{words.toCheck}</SubmitButton>
      </FormProvider>
    </div>
  )
}
