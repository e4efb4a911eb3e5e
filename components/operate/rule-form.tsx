import type { ReactNode } from 'react'
import type { Refusal } from '@/domain/refusal'
import type { ClientMessages } from '@/messages/client-messages'
import { errorAt, errorsOf } from '../forms/field-errors'
import { RefusalSummary } from '../forms/refusal-summary'

/** What was typed into a form before it was refused, and why. */
export interface Returned { typed: Record<string, unknown>; refusal: Refusal }

interface RuleFormProps { path: string; formKey: string; from: string; returned: Returned | null; words: ClientMessages; labels: Readonly<Record<string, string>>; children: ReactNode }

/** A form for a change of rules: plain, so that what is proposed is what was posted. */
export function RuleForm({ path, formKey, from, returned, words, labels, children }: RuleFormProps) {
  return (
    <form id="form" method="post" action={path} noValidate className="grid max-w-[44rem] gap-4">
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="_from" value={from} />
      {returned && <RefusalSummary refusal={returned.refusal} words={words} labels={labels} />}
      {children}
    </form>
  )
}

/** What a field shows and what is wrong with it: what was typed, else what is in force. */
export function fieldOf(returned: Returned | null, words: ClientMessages) {
  const errors = errorsOf(returned?.refusal)
  return {
    text: (name: string, inForce = '') => {
      const typed = returned?.typed[name]
      return { id: name, name, defaultValue: returned ? (typeof typed === 'string' ? typed : '') : inForce, error: errorAt(errors, name, words) }
    },
    ticked: (name: string, inForce: boolean) => (returned ? returned.typed[name] === 'true' : inForce),
    chosen: (name: string, inForce: readonly string[]): readonly string[] => (returned ? [returned.typed[name] ?? []].flat().map(String) : inForce),
    error: (name: string) => errorAt(errors, name, words),
  }
}
