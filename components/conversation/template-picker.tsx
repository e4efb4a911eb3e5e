'use client'
import { useState, useSyncExternalStore } from 'react'
import type { ApiForm } from '../forms/use-api-form'
import { Button } from '../ui/button'
import { Select } from '../ui/field'

/** Usual words with what the case knows filled in. */
export interface FilledTemplate { id: string; name: string; to: 'consumer' | 'merchant' | 'both'; text: string }
export interface TemplateWords { label: string; choose: string; insert: string }

const never = () => () => undefined

/** Puts usual words into the message, after what stands there. It needs script; without, one writes them oneself. */
export function TemplatePicker({ form, templates, words }: { form: ApiForm; templates: readonly FilledTemplate[]; words: TemplateWords }) {
  const hasScript = useSyncExternalStore(never, () => true, () => false)
  const [chosen, setChosen] = useState('')
  if (!hasScript || templates.length === 0) return null

  function insert(): void {
    const template = templates.find(({ id }) => id === chosen)
    const field = document.getElementById(`${form.id}-words`)
    if (!template || !(field instanceof HTMLTextAreaElement)) return
    form.set('words', [field.value.trimEnd(), template.text].filter(Boolean).join('\n\n'))
    form.set('audience', template.to)
    form.set('template', template.id)
    // Whoever watches the form is told as if it had been typed.
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
      <Select id={`${form.id}-template-choice`} label={words.label} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{words.choose}</option>
        {templates.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </Select>
      <Button onClick={insert}>{words.insert}</Button>
    </div>
  )
}
