'use client'
import { type ChangeEvent, type ComponentProps, type ReactNode, useState } from 'react'
import { Checkbox } from '../ui/checkbox'
import { Select, TextArea, TextField } from '../ui/field'
import { RadioCards } from '../ui/radio-cards'
import { useField, useSurroundingForm } from './form-context'
import { clientMessagesFor } from '@/messages/client-messages'

/** The fields of `ui/`, tied to the form they stand in by their names. */
type Tied<C extends (props: never) => ReactNode> = Omit<Parameters<C>[0], 'id' | 'error' | 'label' | 'defaultValue' | 'radio'> & { name: string; /** Where it is not the form's own word for it. */ label?: ReactNode }

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export function FormTextField({ name, ...props }: Tied<typeof TextField>) {
  const { bind, initial, ...field } = useField(name)
  return <TextField {...field} {...props} {...bind} defaultValue={text(initial)} />
}

/** With `limit` it says how much room is left. */
export function FormTextArea({ name, limit, ...props }: Tied<typeof TextArea> & { limit?: number }) {
  const { locale } = useSurroundingForm()
  const { bind, initial, ...field } = useField(name)
  const [length, setLength] = useState(text(initial)?.length ?? 0)
  const onChange = (event: ChangeEvent<HTMLTextAreaElement>) => { setLength(event.target.value.length); return bind.onChange(event) }
  return (
    <div className="grid gap-1">
      <TextArea {...field} {...props} {...bind} onChange={onChange} defaultValue={text(initial)} />
      {limit !== undefined && length > 0.8 * limit && <p className="text-right text-xs text-ink-3 tabular-nums">{clientMessagesFor(locale).form.charactersLeft(limit - length)}</p>}
    </div>
  )
}

export function FormSelect({ name, ...props }: Tied<typeof Select>) {
  const { bind, initial, ...field } = useField(name)
  return <Select {...field} {...props} {...bind} defaultValue={text(initial)} />
}

export function FormRadioCards({ name, ...props }: Tied<typeof RadioCards>) {
  const { bind, initial, ...field } = useField(name)
  return <RadioCards {...field} {...props} radio={{ ...bind, defaultValue: text(initial) }} />
}

/** One box of a list (`items[]` with its `value`), or a single one whose value is `true`. */
export function FormCheckbox({ name, value = 'true', ...props }: Omit<ComponentProps<typeof Checkbox>, 'id' | 'error' | 'label' | 'defaultChecked'> & { name: string; value?: string; label?: ReactNode }) {
  const { bind, initial, id, label, error } = useField(name)
  const isTicked = Array.isArray(initial) ? initial.includes(value) : initial === value
  const isList = name.endsWith('[]')
  return <Checkbox label={label} {...props} {...bind} value={value} id={isList ? `${id}-${value}` : id} error={isList ? undefined : error} defaultChecked={isTicked} />
}
