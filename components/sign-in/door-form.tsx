import type { ReactNode } from 'react'
import type { Refusal } from '@/domain/refusal'
import { type ClientMessages, fieldSentence } from '@/messages/client-messages'
import { sentenceFor } from '@/messages/refusal-sentences'
import { errorsOf, problemsIn } from '../forms/field-errors'
import { ErrorSummary } from '../ui/error-summary'

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

function RefusalSummary({ refusal, words: { form, fields, refusals } }: { refusal: Refusal; words: ClientMessages }) {
  const problems = problemsIn(errorsOf(refusal)).map(({ path, key }) => ({ fieldId: path, message: fieldSentence({ fields }, key) }))
  return (
    <ErrorSummary title={problems.length > 0 ? form.checkThese(problems.length) : form.notSent} problems={problems}>
      {problems.length === 0 && <p>{sentenceFor(refusals, refusal)}</p>}
    </ErrorSummary>
  )
}
