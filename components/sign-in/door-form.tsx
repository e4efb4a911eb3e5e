import type { ReactNode } from 'react'
import type { Refusal } from '@/domain/refusal'
import type { ClientMessages } from '@/messages/client-messages'
import { RefusalSummary } from '../forms/refusal-summary'

interface DoorFormProps {
  path: string
  /** The path of this page: the way back when the door refuses. */
  from: string
  next?: string
  refusal: Refusal | null
  words: ClientMessages
  children: ReactNode
}

/** A form at the doors, before anybody is known. It is plain: signing in works where no script runs. */
export function DoorForm({ path, from, next, refusal, words, children }: DoorFormProps) {
  return (
    <form id="form" method="post" action={path} noValidate className="grid gap-4">
      <input type="hidden" name="_from" value={from} />
      {next && <input type="hidden" name="next" value={next} />}
      {refusal && <RefusalSummary refusal={refusal} words={words} />}
      {children}
    </form>
  )
}
