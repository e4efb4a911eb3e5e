'use client'
import { FormCheckbox } from '../forms/form-fields'
import { Disclosure } from '../ui/definition'

export interface Attachable { id: string; label: string; /** Who has not seen it yet. */ note: string | null }

/** Files that can go with a message, to tick; nothing when there are none. */
export function AttachFields({ files, words }: { files: readonly Attachable[]; words: { title: string; hint: string } }) {
  if (files.length === 0) return null
  return (
    <Disclosure summary={words.title}>
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-sm text-ink-3">{words.hint}</legend>
        {files.map(({ id, label, note }) => <FormCheckbox key={id} name="evidenceIds[]" value={id} label={<>{label}{note && <span className="text-ink-3"> · {note}</span>}</>} />)}
      </fieldset>
    </Disclosure>
  )
}
