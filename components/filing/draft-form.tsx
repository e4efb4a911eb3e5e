'use client'
import type { ReactNode } from 'react'
import { ApiForm, SubmitButton } from '../forms/api-form'
import type { Saving, useDraftForm } from './use-draft-form'

export interface DraftFormWords { next: string; saving: string; /** "已自动保存 · 今天 10:24": of the last visit. */ savedBefore: string; savedNow: string; offline: string; elsewhere: string }

interface DraftFormProps { draft: ReturnType<typeof useDraftForm>; words: DraftFormWords; children: ReactNode }

/** The form around one question, with its one way on, and how safe what was typed is. */
export function DraftForm({ draft: { form, saving, onInput }, words, children }: DraftFormProps) {
  const said: Record<Saving, string> = { untouched: words.savedBefore, typing: words.saving, saved: words.savedNow, offline: words.offline, elsewhere: words.elsewhere }
  return (
    <div onInput={onInput}>
      <ApiForm form={form} className="grid gap-5">
        {children}
        <div className="grid gap-2">
          <SubmitButton big>{words.next}</SubmitButton>
          <p className="text-center text-xs text-ink-3 tabular-nums">{said[saving]}</p>
        </div>
      </ApiForm>
    </div>
  )
}
