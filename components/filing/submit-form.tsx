'use client'
import { complaintSubmitInput } from '@/domain/case/inputs'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { FormCheckbox } from '../forms/form-fields'
import { type ApiFormOptions, useApiForm } from '../forms/use-api-form'
import { Link } from '../ui/link'

interface SubmitFormProps { caseId: string; options: ApiFormOptions; privacyHref: string; words: { agreed: string; agreedDetail: string; privacy: string; submit: string } }

/** The consent, and the one button that ends the draft. */
export function SubmitForm({ caseId, options, privacyHref, words }: SubmitFormProps) {
  const form = useApiForm(complaintSubmitInput, '/api/v1/complaints', { caseId }, options)
  return (
    <ApiForm form={form}>
      <input type="hidden" {...form.register('caseId')} value={caseId} />
      <FormCheckbox name="agreed" label={<>{words.agreed} <Link href={privacyHref}>{words.privacy}</Link><span className="block text-sm text-ink-3">{words.agreedDetail}</span></>} />
      <SubmitButton big>{words.submit}</SubmitButton>
    </ApiForm>
  )
}
