'use client'
import { useId, type ChangeEvent } from 'react'

/** Reads a text file into a field of the page. Without script nothing is shown, and the text is pasted. */
export function FileIntoField({ fieldId, label }: { fieldId: string; label: string }) {
  const id = useId()
  async function read({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const field = document.getElementById(fieldId)
    const file = target.files?.[0]
    if (file && field instanceof HTMLTextAreaElement) field.value = await file.text()
  }
  return (
    <div className="grid gap-1 noscript:hidden">
      <label htmlFor={id} className="text-sm text-ink-2">{label}</label>
      <input id={id} type="file" accept=".csv,.json,text/csv,application/json" onChange={(event) => { void read(event) }} className="text-sm" />
    </div>
  )
}
