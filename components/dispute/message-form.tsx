'use client'
import { messageSendInput, WORDS_MAX } from '@/domain/case/inputs'
import { AttachFields, type Attachable } from '../conversation/attach-fields'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { FormTextArea } from '../forms/form-fields'
import { type ApiFormOptions, useApiForm } from '../forms/use-api-form'

interface MessageFormProps { caseId: string; path: string; options: ApiFormOptions; words: { words: string; send: string }; files: readonly Attachable[]; attach: { title: string; hint: string } }

/** A message to the institution; whoever writes from outside writes to it alone. */
export function MessageForm({ caseId, path, options, words, files, attach }: MessageFormProps) {
  const form = useApiForm(messageSendInput, path, { caseId, audience: 'both', words: '', evidenceIds: [] }, options)
  return (
    <ApiForm form={form} className="grid gap-3">
      <input type="hidden" {...form.register('audience')} value="both" />
      <FormTextArea name="words" label={words.words} limit={WORDS_MAX} rows={3} />
      <AttachFields files={files} words={attach} />
      <SubmitButton look="secondary">{words.send}</SubmitButton>
    </ApiForm>
  )
}
