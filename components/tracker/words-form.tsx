'use client'
import { informationSupplyInput, messageSendInput, WORDS_MAX } from '@/domain/case/inputs'
import { AttachFields, type Attachable } from '../conversation/attach-fields'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { FormTextArea } from '../forms/form-fields'
import { type ApiFormOptions, useApiForm } from '../forms/use-api-form'

interface WordsFormProps { caseId: string; options: ApiFormOptions; words: { label: string; hint: string; send: string } }

/** A message to the institution. A consumer writes to it alone, whatever the audience says. */
export function MessageForm({ caseId, options, words, files, attach }: WordsFormProps & { files: readonly Attachable[]; attach: { title: string; hint: string } }) {
  const form = useApiForm(messageSendInput, `/api/v1/complaints/${caseId}/messages`, { caseId, audience: 'consumer', evidenceIds: [] }, options)
  return (
    <ApiForm form={form}>
      <input type="hidden" {...form.register('audience')} value="consumer" />
      <FormTextArea name="words" label={words.label} hint={words.hint} limit={WORDS_MAX} rows={6} />
      <AttachFields files={files} words={attach} />
      <SubmitButton big>{words.send}</SubmitButton>
    </ApiForm>
  )
}

/** What goes with the papers the institution asked for; sending it lets the clocks go on. */
export function SupplyForm({ caseId, options, words }: WordsFormProps) {
  const form = useApiForm(informationSupplyInput, `/api/v1/complaints/${caseId}/information`, { caseId }, options)
  return (
    <ApiForm form={form}>
      <FormTextArea name="words" label={words.label} hint={words.hint} limit={WORDS_MAX} rows={4} />
      <SubmitButton big>{words.send}</SubmitButton>
    </ApiForm>
  )
}
