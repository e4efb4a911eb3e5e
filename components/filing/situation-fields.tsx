'use client'
import { COMPLAINT_TYPES, type ComplaintType, SHOWN_BY_BANK, SHOWN_BY_POS, SHOWN_BY_WECHAT, type Shown } from '@/domain/case/claim'
import { FormRadioCards } from '../forms/form-fields'

export interface SituationWords {
  type: string
  types: Record<ComplaintType, { label: string; hint: string }>
  shownTitle: string
  shownHint: string
  questions: Record<keyof Shown, string>
  shown: { [K in keyof Shown]: Record<Shown[K], string> }
}

/** What happened, in the person's own words, and what each of the three places shows. */
export function SituationFields({ words }: { words: SituationWords }) {
  return (
    <>
      <FormRadioCards name="complaintType" label={words.type} choices={COMPLAINT_TYPES.map((value) => ({ value, ...words.types[value] }))} />
      <div className="grid gap-4 border-t border-line pt-4">
        <div>
          <h2 className="text-md">{words.shownTitle}</h2>
          <p className="text-sm text-ink-3">{words.shownHint}</p>
        </div>
        <FormRadioCards name="shown.wechat" label={words.questions.wechat} layout="segments" choices={SHOWN_BY_WECHAT.map((value) => ({ value, label: words.shown.wechat[value] }))} />
        <FormRadioCards name="shown.pos" label={words.questions.pos} layout="segments" choices={SHOWN_BY_POS.map((value) => ({ value, label: words.shown.pos[value] }))} />
        <FormRadioCards name="shown.bank" label={words.questions.bank} layout="segments" choices={SHOWN_BY_BANK.map((value) => ({ value, label: words.shown.bank[value] }))} />
      </div>
    </>
  )
}
