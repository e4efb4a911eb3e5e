'use client'
import { draftInputs, draftStartInput } from '@/domain/case/draft-inputs'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { type ApiFormOptions, useApiForm } from '../forms/use-api-form'
import { nested } from '../forms/form-values'
import { DraftForm, type DraftFormWords } from './draft-form'
import { SituationFields, type SituationWords } from './situation-fields'
import { type DraftFormSetting, useDraftForm } from './use-draft-form'

/** The first step again, of a complaint already begun. */
export function SituationForm({ setting, form: formWords, words }: { setting: DraftFormSetting; form: DraftFormWords; words: SituationWords }) {
  const draft = useDraftForm('situation', draftInputs.situation, setting)
  return <DraftForm draft={draft} words={formWords}><SituationFields words={words} /></DraftForm>
}

interface StartFormProps { fields: Record<string, string>; options: ApiFormOptions; next: string; words: SituationWords }

/** The first step of a new complaint. From here on there is a draft to save into. */
export function StartForm({ fields, options, next, words }: StartFormProps) {
  const form = useApiForm(draftStartInput, '/api/v1/drafts', nested(Object.entries(fields)), options)
  return (
    <ApiForm form={form} className="grid gap-5">
      {(['paidOn', 'paidClock'] as const).map((name) => fields[name] && <input key={name} type="hidden" {...form.register(name)} value={fields[name]} />)}
      <SituationFields words={words} />
      <SubmitButton big>{next}</SubmitButton>
    </ApiForm>
  )
}
