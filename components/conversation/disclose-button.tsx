'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { clientMessagesFor } from '@/messages/client-messages'
import type { Locale } from '@/messages/locale'
import { sentenceFor } from '@/messages/refusal-sentences'
import { send } from '../forms/send'
import { announce } from '../ui/announcements'
import { Button } from '../ui/button'

interface DiscloseButtonProps { path: string; evidenceIds: readonly string[]; text: string; done: string; locale: Locale }

/** Lets both sides see files with one press, from inside a form whose fields stay as they are. */
export function DiscloseButton({ path, evidenceIds, text, done, locale }: DiscloseButtonProps) {
  const router = useRouter()
  const [state, setState] = useState<'idle' | 'sending' | { problem: string }>('idle')

  async function disclose(): Promise<void> {
    setState('sending')
    const reply = await send({ path, body: JSON.stringify({ evidenceIds, to: 'both' }), key: crypto.randomUUID(), version: null })
    const words = clientMessagesFor(locale)
    if (reply.kind === 'done') {
      announce(done)
      router.refresh()
    }
    setState(reply.kind === 'done' ? 'idle' : { problem: reply.kind === 'refused' ? sentenceFor(words.refusals, reply.refusal) : words.form.offline })
  }
  return (
    <span className="inline-grid justify-items-start gap-1">
      <Button disabled={state === 'sending'} onClick={() => void disclose()}>{text}</Button>
      {typeof state === 'object' && <span role="alert" className="text-sm text-seal">{state.problem}</span>}
    </span>
  )
}
