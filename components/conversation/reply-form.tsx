'use client'
import { type AUDIENCES, messageSendInput, WORDS_MAX } from '@/domain/case/inputs'
import { placesLeft } from '@/domain/case/reply-templates'
import { useTyped } from '../case/use-typed'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { FormRadioCards, FormTextArea } from '../forms/form-fields'
import { type ApiFormOptions, useApiForm } from '../forms/use-api-form'
import { AttachFields, type Attachable } from './attach-fields'
import { TemplatePicker, type FilledTemplate, type TemplateWords } from './template-picker'

type Audience = (typeof AUDIENCES)[number]

export interface ReplyWords {
  audience: string
  audiences: Record<Audience, string>
  readBy: Record<Audience, string>
  sendTo: Record<Audience, string>
  message: string
  placesLeft: string
  attach: { title: string; hint: string }
  templates: TemplateWords
}

interface ReplyFormProps {
  caseId: string
  path: string
  options: ApiFormOptions
  /** To whom one can write at this point of the case. */
  audiences: readonly Audience[]
  files: readonly Attachable[]
  templates: readonly FilledTemplate[]
  words: ReplyWords
}

/** Words that leave the house. Who will read them stands above them and on the button. */
export function ReplyForm({ caseId, path, options, audiences, files, templates, words }: ReplyFormProps) {
  const form = useApiForm(messageSendInput, path, { caseId, audience: audiences[0], words: '', evidenceIds: [], template: '' }, options)
  const typed = useTyped(form.id)
  const audience = audiences.find((one) => one === typed.audience) ?? audiences[0]!
  const left = placesLeft(typed.words ?? '')
  return (
    <ApiForm form={form} className="grid gap-3">
      <FormRadioCards name="audience" layout="segments" label={words.audience} choices={audiences.map((value) => ({ value, label: words.audiences[value] }))} />
      <p role="status" className="text-sm font-medium text-blue">{words.readBy[audience]}</p>
      <TemplatePicker form={form} templates={templates.filter(({ to }) => audiences.includes(to))} words={words.templates} />
      <FormTextArea name="words" label={words.message} limit={WORDS_MAX} rows={4} />
      {left.length > 0 && <p role="status" className="text-sm text-amber">{words.placesLeft} {left.map((place) => `{${place}}`).join(' ')}</p>}
      <input type="hidden" {...form.register('template')} />
      <AttachFields files={files} words={words.attach} />
      <div className="flex justify-end"><SubmitButton>{words.sendTo[audience]}</SubmitButton></div>
    </ApiForm>
  )
}
