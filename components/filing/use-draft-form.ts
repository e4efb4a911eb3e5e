'use client'
import { useEffect, useRef, useState } from 'react'
import type * as z from 'zod/mini'
import type { DraftStep } from '@/domain/case/draft-inputs'
import { maskNarrative } from '@/domain/privacy/narrative'
import { nested } from '../forms/form-values'
import { send } from '../forms/send'
import { type ApiForm, type ApiFormOptions, useApiForm } from '../forms/use-api-form'

/** What a page gives the form of one step. `fields` is what stood in it last, flat. */
export interface DraftFormSetting { caseId: string; fields: Record<string, string>; options: ApiFormOptions }

export type Saving = 'untouched' | 'typing' | 'saved' | 'offline' | 'elsewhere'

const PAUSE_MS = 1_200

/** The form of one step, and its autosave: what is typed is kept a moment after the hand rests, and when the page is left. */
export function useDraftForm(step: DraftStep, schema: z.core.$ZodType<unknown, Record<string, unknown>>, { caseId, fields, options }: DraftFormSetting): { form: ApiForm; saving: Saving; onInput: () => void } {
  const form = useApiForm(schema, `/api/v1/drafts/${caseId}/${step}`, { ...nested(Object.entries(fields)), caseId }, options)
  const [saving, setSaving] = useState<Saving>('untouched')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const version = form.hidden._version

  async function save(): Promise<void> {
    clearTimeout(timer.current)
    timer.current = undefined
    // What is being sent as finished needs no saving, and would be seen as another page's.
    if (form.isSending) return
    const element = document.getElementById(form.id)
    if (!(element instanceof HTMLFormElement)) return
    const body = JSON.stringify({ step, version, fields: typedIn(element) })
    const reply = await send({ path: `/api/v1/drafts/${caseId}/autosave`, body, key: crypto.randomUUID(), version: null })
    setSaving(reply.kind === 'done' ? 'saved' : reply.kind === 'refused' ? 'elsewhere' : 'offline')
  }

  const latest = useRef(save)
  useEffect(() => { latest.current = save })
  useEffect(() => {
    const leave = () => { if (document.visibilityState === 'hidden' && timer.current !== undefined) void latest.current() }
    document.addEventListener('visibilitychange', leave)
    return () => { document.removeEventListener('visibilitychange', leave); clearTimeout(timer.current) }
  }, [])

  function onInput(): void {
    if (saving === 'elsewhere') return
    setSaving('typing')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void latest.current(), PAUSE_MS)
  }
  return { form, saving, onInput }
}

/** The fields as typed, without those the form carries for itself. What may not be kept is masked before it leaves. */
function typedIn(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (
    typeof value === 'string' && !name.startsWith('_') && value !== '' ? [[name, name === 'story' ? maskNarrative(value).text : value]] : []
  )))
}
