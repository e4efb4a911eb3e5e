import type { Refusal } from '@/domain/refusal'
import { type ClientMessages, fieldSentence } from '@/messages/client-messages'
import { sentenceFor } from '@/messages/refusal-sentences'
import { ErrorSummary } from '../ui/error-summary'
import { errorsOf, problemsIn } from './field-errors'

/** Why a form without script came back: each field that has to change is a link. The fields' ids are their names. */
export function RefusalSummary({ refusal, words: { form, fields, refusals }, labels = {} }: { refusal: Refusal; words: ClientMessages; /** What the fields are called, where the sentence alone would not say which. */ labels?: Readonly<Record<string, string>> }) {
  const problems = problemsIn(errorsOf(refusal)).map(({ path, key }) => {
    const message = fieldSentence({ fields }, key)
    return { fieldId: path, message: labels[path] ? form.labelled(labels[path], message) : message }
  })
  return (
    <ErrorSummary title={problems.length > 0 ? form.checkThese(problems.length) : form.notSent} problems={problems}>
      {problems.length === 0 && <p>{sentenceFor(refusals, refusal)}</p>}
    </ErrorSummary>
  )
}
