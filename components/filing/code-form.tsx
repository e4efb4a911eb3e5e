'use client'
import { codeSignInInput } from '@/domain/sign-in/inputs'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { FormTextField } from '../forms/form-fields'
import { type ApiFormOptions, useApiForm } from '../forms/use-api-form'

/** Six digits that prove the address: signing in, on the way to the last check. */
export function CodeForm({ next, options, words }: { next: string; options: ApiFormOptions; words: { code: string; codeHint: string; confirm: string } }) {
  const form = useApiForm(codeSignInInput, '/api/v1/sign-in/code', { next }, options)
  return (
    <ApiForm form={form} className="grid gap-5">
      <input type="hidden" {...form.register('next')} value={next} />
      <FormTextField name="code" label={words.code} hint={words.codeHint} inputMode="numeric" autoComplete="one-time-code" enterKeyHint="done" maxLength={12} className="max-w-44 font-mono text-2xl! tracking-widest" />
      <SubmitButton big>{words.confirm}</SubmitButton>
    </ApiForm>
  )
}
