'use client'
import { useEffect, useState } from 'react'
import type { LetterDocument } from '@/domain/letter/document'
import { LetterPaper } from '../letter/letter-paper'

interface LetterPreviewProps { formId: string; path: string; locale: string; words: { letterHint: string; letterFirst: string } }

/** After this pause in typing the letter is written anew. */
const PAUSE_MS = 500

/** The letter as it would be served with what is typed; the server writes it, so it is the letter itself. */
export function LetterPreview({ formId, path, locale, words }: LetterPreviewProps) {
  const [letter, setLetter] = useState<LetterDocument | null>(null)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    let asked = 0
    let pause: ReturnType<typeof setTimeout>
    const ask = async () => {
      const turn = (asked += 1)
      const written = await write(path, locale, new FormData(form))
      // A slow answer to an older question is not shown over a newer one.
      if (written && turn === asked) setLetter(written)
    }
    const askSoon = () => { clearTimeout(pause); pause = setTimeout(() => void ask(), PAUSE_MS) }
    askSoon()
    form.addEventListener('input', askSoon)
    return () => { clearTimeout(pause); asked = Infinity; form.removeEventListener('input', askSoon) }
  }, [formId, path, locale])
  return (
    <figure className="grid gap-1.5">
      {letter ? <div className="max-h-[32rem] overflow-y-auto rounded-card outline-none focus-visible:outline-2" role="region" aria-label={letter.title} tabIndex={0}><LetterPaper letter={letter} /></div> : <p className="rounded-control border border-dashed border-line-strong p-4 text-center text-ink-3">{words.letterFirst}</p>}
      <figcaption className="text-xs text-ink-3">{words.letterHint}</figcaption>
    </figure>
  )
}

/** null while too little is typed, or nobody answers: the letter before it stays. */
async function write(path: string, locale: string, fields: FormData): Promise<LetterDocument | null> {
  const text = (name: string) => { const value = fields.get(name); return typeof value === 'string' && value.trim() !== '' ? value : undefined }
  const outcome = text('outcome')
  if (!outcome) return null
  const body = JSON.stringify({
    locale, outcome, clause: text('clause'), establishedYuan: text('establishedYuan'), approvedYuan: text('approvedYuan'), evidenceIds: fields.getAll('evidenceIds[]'), words: text('words'),
  })
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return response.ok ? ((await response.json()) as { value: LetterDocument }).value : null
  } catch {
    return null
  }
}
