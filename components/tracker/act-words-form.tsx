'use client'
import type { ReactNode } from 'react'
import { caseRateInput, caseReopenInput, wordsCaseInput, WORDS_MAX } from '@/domain/case/inputs'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { FormRadioCards, FormTextArea } from '../forms/form-fields'
import { type ApiFormOptions, useApiForm } from '../forms/use-api-form'

interface ActFormProps { caseId: string; path: string; options: ApiFormOptions; words: { label: string; hint: string; send: string } }
interface Choice { value: string; label: string; hint?: string }

/** An act of a party that needs its reason in words and nothing else. */
export function ActWordsForm({ caseId, path, options, words }: ActFormProps) {
  return <WithWords form={useApiForm(wordsCaseInput, path, { caseId }, options)} words={words} />
}

/** Why a closed case is taken up again, coded first, in words second. */
export function ReopenForm({ caseId, path, options, words, grounds }: ActFormProps & { grounds: { label: string; choices: readonly Choice[] } }) {
  return <WithWords form={useApiForm(caseReopenInput, path, { caseId, ground: '' }, options)} words={words}><FormRadioCards name="ground" {...grounds} /></WithWords>
}

/** One to five, and a word if one likes. */
export function RatingForm({ caseId, path, options, words, stars }: ActFormProps & { stars: { label: string; choices: readonly Choice[] } }) {
  return <WithWords form={useApiForm(caseRateInput, path, { caseId, stars: '' }, options)} words={words}><FormRadioCards name="stars" layout="segments" {...stars} /></WithWords>
}

function WithWords({ form, words, children }: { form: Parameters<typeof ApiForm>[0]['form']; words: ActFormProps['words']; children?: ReactNode }) {
  return (
    <ApiForm form={form}>
      {children}
      <FormTextArea name="words" label={words.label} hint={words.hint} limit={WORDS_MAX} rows={6} />
      <SubmitButton big>{words.send}</SubmitButton>
    </ApiForm>
  )
}
