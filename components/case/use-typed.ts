'use client'
import { useEffect, useState } from 'react'

/** What stands in the fields of a form now, as text; empty until the browser has read it. For what is drawn beside the fields. */
export function useTyped(formId: string): Readonly<Record<string, string>> {
  const [typed, setTyped] = useState<Record<string, string>>({})
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const read = () => setTyped(Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))))
    read()
    form.addEventListener('input', read)
    return () => form.removeEventListener('input', read)
  }, [formId])
  return typed
}
