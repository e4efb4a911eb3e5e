'use client'
import { useEffect, useRef, useState } from 'react'
import { type AnswerKind, responseInputs } from '@/domain/case/response-draft'
import { maskNarrative } from '@/domain/privacy/narrative'
import { send } from '../forms/send'
import { type ApiForm, type ApiFormOptions, useApiForm } from '../forms/use-api-form'

/** What a page gives the form of an answer: what stood in it last, and of which draft that is. */
export interface ResponseSetting { caseId: string; fields: Readonly<Record<string, string>>; draftVersion: number; options: ApiFormOptions }

/** `elsewhere`: a colleague has written in it; nothing is saved until one says whose text counts. */
export type Saving = 'untouched' | 'typing' | 'saved' | 'offline' | 'elsewhere'

const PAUSE_MS = 1_200

/** The form of one way to answer, and its autosave: what is typed is kept a moment after the hand rests, and when the page is left. */
export function useResponseDraft(kind: AnswerKind, { caseId, fields, draftVersion, options }: ResponseSetting): { form: ApiForm; saving: Saving; onInput: () => void; keepMine: () => void } {
  const form = useApiForm(responseInputs[kind], `/api/v1/disputes/${caseId}/draft/${kind}`, { ...fields, caseId, kind }, options)
  const [saving, setSaving] = useState<Saving>('untouched')
  const version = useRef(draftVersion)
  const theirs = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isUnderway = useRef(false)

  async function save(): Promise<void> {
    clearTimeout(timer.current)
    timer.current = undefined
    const element = document.getElementById(form.id)
    // What is being sent needs no saving; what is being saved is saved again once that is answered.
    if (form.isSending || !(element instanceof HTMLFormElement)) return
    if (isUnderway.current) return again()
    isUnderway.current = true
    const body = JSON.stringify({ kind, version: version.current, fields: typedIn(element) })
    const reply = await send({ path: `/api/v1/disputes/${caseId}/draft/autosave`, body, key: crypto.randomUUID(), version: null })
    isUnderway.current = false
    if (reply.kind === 'done') version.current = (reply.value as { version: number }).version
    const isStale = reply.kind === 'refused' && reply.refusal.code === 'stale'
    if (isStale) theirs.current = (reply.refusal as { version: number }).version
    setSaving(reply.kind === 'done' ? 'saved' : isStale ? 'elsewhere' : 'offline')
  }

  function again(): void {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void latest.current(), PAUSE_MS)
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
    again()
  }
  function keepMine(): void {
    version.current = theirs.current
    setSaving('typing')
    void save()
  }
  return { form, saving, onInput, keepMine }
}

/** The fields as typed, without those the form carries for itself. What may not be kept is masked before it leaves. */
function typedIn(form: HTMLFormElement): Record<string, string> {
  const own = ['amountYuan', 'ground', 'words']
  return Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (
    typeof value === 'string' && own.includes(name) && value !== '' ? [[name, name === 'words' ? maskNarrative(value).text : value]] : []
  )))
}
