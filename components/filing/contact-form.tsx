'use client'
import { DRAFT_FILED_BY, draftInputs } from '@/domain/case/draft-inputs'
import { FormRadioCards, FormTextField } from '../forms/form-fields'
import { Icon } from '../ui/icon'
import { DraftForm, type DraftFormWords } from './draft-form'
import { type DraftFormSetting, useDraftForm } from './use-draft-form'

export interface ContactWords {
  filedBy: string; filedByWho: Record<(typeof DRAFT_FILED_BY)[number], { label: string; hint: string }>
  principalName: string; principalHint: string; authorityUntil: string; authorityHint: string
  name: string; nameHint: string; contact: string; contactHint: string; proven: string; provenHint: string; noCodes: string
}

interface ContactFormProps { setting: DraftFormSetting; form: DraftFormWords; /** What a signed-in person has proven, masked; a guest is asked. */ provenAddress: string | null; words: ContactWords }

/** Whose complaint it is, who writes it, and where news goes. */
export function ContactForm({ setting, form: formWords, provenAddress, words }: ContactFormProps) {
  const draft = useDraftForm('contact', draftInputs.contact, setting)
  return (
    <DraftForm draft={draft} words={formWords}>
      {/* Without script the style sheet does the asking: for whom, only where it is for another. */}
      <div className="group/filed grid gap-5">
        <FormRadioCards name="filedBy" label={words.filedBy} choices={DRAFT_FILED_BY.map((value) => ({ value, ...words.filedByWho[value] }))} />
        <div className="hidden gap-5 group-has-[[value=agent]:checked]/filed:grid">
          <FormTextField name="principalName" label={words.principalName} hint={words.principalHint} autoComplete="off" enterKeyHint="next" />
          <FormTextField name="authorityUntil" label={words.authorityUntil} hint={words.authorityHint} type="date" />
        </div>
      </div>
      <FormTextField name="name" label={words.name} hint={words.nameHint} autoComplete="name" enterKeyHint="next" />
      {provenAddress
        ? (
          <div className="grid gap-0.5">
            <p className="font-semibold">{words.proven}</p>
            <p className="flex items-center gap-1.5 text-lg tabular-nums"><Icon name="check" className="text-jade" />{provenAddress}</p>
            <p className="text-sm text-ink-3">{words.provenHint}</p>
          </div>
        )
        : <FormTextField name="contact" label={words.contact} hint={words.contactHint} autoComplete="tel" autoCapitalize="off" spellCheck={false} enterKeyHint="send" />}
      <p className="flex gap-2 text-sm text-ink-2"><Icon name="shield" className="mt-[0.25em] text-seal" />{words.noCodes}</p>
    </DraftForm>
  )
}
