'use client'
import type { ReactNode } from 'react'
import { clientMessagesFor, fieldSentence } from '@/messages/client-messages'
import { sentenceFor } from '@/messages/refusal-sentences'
import { paths } from '../paths'
import { type Button, buttonClass } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { problemsIn } from './field-errors'
import { FormProvider, fieldId, useSurroundingForm } from './form-context'
import type { ApiForm as ApiFormState, Trouble } from './use-api-form'

/** A form that posts by itself, and through `useApiForm` where there is script. */
export function ApiForm({ form, className, children }: { form: ApiFormState; className?: string; children: ReactNode }) {
  const { _key, _version, _from } = form.hidden
  return (
    <FormProvider value={form}>
      <form id={form.id} method="post" action={form.path} noValidate onSubmit={form.submit} className={className ?? 'grid gap-4'}>
        <input type="hidden" name="_key" value={_key} />
        {_version !== null && <input type="hidden" name="_version" value={_version} />}
        <input type="hidden" name="_from" value={_from} />
        {form.trouble && <TroubleSummary trouble={form.trouble} />}
        {children}
      </form>
    </FormProvider>
  )
}

/** What happened, what was kept, what to do; each field that has to change is a link. */
function TroubleSummary({ trouble }: { trouble: Trouble }) {
  const form = useSurroundingForm()
  const words = clientMessagesFor(form.locale)
  const problems = problemsIn(form.errors).map(({ path, key }) => {
    const message = fieldSentence(words, key)
    const label = form.labels[path]
    return {
      fieldId: path.startsWith('_') || key === 'unknown_field' ? null : fieldId(form.id, path),
      message: label ? words.form.labelled(label, message) : message,
    }
  })
  if (trouble.code === 'invalid' && form.attempt > 0 && problems.length === 0) return null
  const way = wayOn(trouble, form.hidden._from, words.form)
  return (
    <ErrorSummary title={problems.length > 0 ? words.form.checkThese(problems.length) : words.form.notSent} problems={problems} attempt={form.attempt}>
      <p>{sentence(trouble, words)}</p>
      {way && <p><a href={way.href} target="_blank" rel="noopener" className="text-blue underline underline-offset-3">{way.text}</a></p>}
    </ErrorSummary>
  )
}

function sentence(trouble: Trouble, words: ReturnType<typeof clientMessagesFor>): string {
  if (trouble.code === 'unreachable') return words.form.offline
  if (trouble.code === 'broken') return words.form.unexpected
  return sentenceFor(words.refusals, trouble)
}

/** Where one can go on without leaving what was typed: a second page, this one stays. */
function wayOn(trouble: Trouble, from: string, words: ReturnType<typeof clientMessagesFor>['form']): { href: string; text: string } | null {
  switch (trouble.code) {
    case 'unauthenticated': return { href: paths.signIn(from), text: words.signIn }
    case 'step_up': return { href: paths.stepUp(from), text: words.confirmIdentity }
    case 'stale': case 'wrong_state': case 'key_reused': return { href: from, text: words.seeLatest }
    default: return null
  }
}

/** Sends the form once: while it is under way, it says so and does nothing more. */
export function SubmitButton({ children, look = 'primary', big, wide, form }: Pick<Parameters<typeof Button>[0], 'children' | 'look' | 'big' | 'wide' | 'form'>) {
  const { isSending, locale } = useSurroundingForm()
  return (
    <button type="submit" form={form} aria-disabled={isSending || undefined} onClick={(event) => { if (isSending) event.preventDefault() }} className={buttonClass({ look, big, wide })}>
      {isSending ? clientMessagesFor(locale).form.sending : children}
    </button>
  )
}
