'use client'
import { type FocusEvent, useState } from 'react'
import { WISHES, type Wish } from '@/domain/case/claim'
import { draftInputs } from '@/domain/case/draft-inputs'
import { WORDS_MAX } from '@/domain/case/inputs'
import { maskNarrative } from '@/domain/privacy/narrative'
import { FormRadioCards, FormTextArea, FormTextField } from '../forms/form-fields'
import { Banner } from '../ui/banner'
import { DraftForm, type DraftFormWords } from './draft-form'
import { type DraftFormSetting, useDraftForm } from './use-draft-form'

export interface WishWords { wish: string; wishes: Record<Wish, { label: string; hint: string }>; amount: string; amountHint: string; story: string; storyHint: string; storyMasks: string; storyMasked: string }

/** What they want, how much of it, and what happened in their own words. */
export function WishForm({ setting, form: formWords, words }: { setting: DraftFormSetting; form: DraftFormWords; words: WishWords }) {
  const draft = useDraftForm('wish', draftInputs.wish, setting)
  const [wasMasked, setMasked] = useState(false)
  const mask = (event: FocusEvent) => { if (event.target instanceof HTMLTextAreaElement && maskIn(event.target)) setMasked(true) }
  return (
    <div onBlur={mask}>
      <DraftForm draft={draft} words={formWords}>
        <div className="group/wish grid gap-5">
          <FormRadioCards name="wish" label={words.wish} choices={WISHES.map((value) => ({ value, ...words.wishes[value] }))} />
          {/* Without script the style sheet does the asking: the amount is there while "refund" is chosen. */}
          <div className="hidden group-has-[[value=refund]:checked]/wish:block">
            <FormTextField name="wishYuan" label={words.amount} hint={words.amountHint} before="¥" inputMode="decimal" autoComplete="off" className="text-xl! font-semibold tabular-nums" />
          </div>
        </div>
        <div className="grid gap-2">
          <FormTextArea name="story" label={words.story} hint={words.storyHint} limit={WORDS_MAX} rows={6} />
          {wasMasked ? <Banner tone="warn" live>{words.storyMasked}</Banner> : <p className="text-sm text-ink-3">{words.storyMasks}</p>}
        </div>
      </DraftForm>
    </div>
  )
}

/** Masks what may not be kept in the field itself, before it is sent; whether there was any. */
function maskIn(field: HTMLTextAreaElement): boolean {
  const { text, masked } = maskNarrative(field.value)
  if (masked.length === 0) return false
  // React watches the setter of the element; the prototype's own lets the change be seen as typed.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}
