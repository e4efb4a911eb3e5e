'use client'
import { createContext, useContext } from 'react'
import { errorAt } from './field-errors'
import { pathOf, valueAt } from './form-values'
import type { ApiForm } from './use-api-form'
import { clientMessagesFor } from '@/messages/client-messages'

const FormContext = createContext<ApiForm | null>(null)
export const FormProvider = FormContext.Provider

/** The form around a field. Throws outside of one. */
export function useSurroundingForm(): ApiForm {
  const form = useContext(FormContext)
  if (!form) throw new Error('a form field stands outside a form')
  return form
}

/** The id of a field, and so the anchor that the error summary leads to. */
export const fieldId = (formId: string, path: string): string => `${formId}-${path.replaceAll('.', '-')}`

/** All that a field needs to know of its form: what it is called, what it begins with, what is wrong with it. */
export function useField(name: string) {
  const form = useSurroundingForm()
  const path = pathOf(name)
  return {
    id: fieldId(form.id, path),
    label: form.labels[path],
    error: errorAt(form.errors, path, clientMessagesFor(form.locale)),
    initial: valueAt(form.defaults, path),
    bind: form.register(name),
  }
}
