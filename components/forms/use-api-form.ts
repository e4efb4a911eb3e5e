'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { type BaseSyntheticEvent, useRef, useState } from 'react'
import { type FieldErrors, type FieldValues, type UseFormRegister, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import type { Refusal } from '@/domain/refusal'
import { clientMessagesFor } from '@/messages/client-messages'
import type { Locale } from '@/messages/locale'
import { announce } from '../ui/announcements'
import { errorsOf } from './field-errors'
import { nested, withoutEmpty } from './form-values'
import { freshIntent, intentFor, refusedIntent } from './intent-key'
import { type Reply, send } from './send'

// Without this zod probes `eval`, and the content policy reports it.
z.config({ jitless: true })

export interface ApiFormOptions {
  locale: Locale
  /** Idempotency key made by the page; without script it travels in the form. */
  formKey: string
  /** The version of what is changed; absent for acts that overwrite nothing. */
  version?: number | null
  /** The path of this page: the way back without script. */
  from: string
  /** What was typed and why it was refused, when the form comes back without script. */
  returned?: { typed: FieldValues; refusal: Refusal } | null
  /** What each field is called, by its path: beside the field and in the summary of errors. */
  labels?: Readonly<Record<string, string>>
  /** Two forms on one page need two names; `form` is where a returned form is scrolled to. */
  id?: string
}

/** Why the form as a whole was not taken. */
export type Trouble = Refusal | { code: 'unreachable' } | { code: 'broken' }

export interface ApiForm {
  id: string
  path: string
  locale: Locale
  hidden: { _key: string; _version: number | null; _from: string }
  labels: Readonly<Record<string, string>>
  defaults: FieldValues
  errors: FieldErrors
  register: UseFormRegister<FieldValues>
  /** Puts a value into a field, as if it had been typed. */
  set: (name: string, value: string) => void
  submit: (event?: BaseSyntheticEvent) => Promise<void>
  isSending: boolean
  trouble: Trouble | null
  /** Counts failed attempts, so that focus returns to the summary each time. */
  attempt: number
}

/**
 * The only bridge to react-hook-form: the door's own schema in the browser, one idempotency key per intent,
 * and a refusal of the server on the same fields. Whatever happens, what was typed stays.
 */
export function useApiForm(schema: z.core.$ZodType<unknown, FieldValues>, path: string, given: FieldValues, options: ApiFormOptions): ApiForm {
  const { locale, formKey, version = null, from, returned, labels = {}, id = 'form' } = options
  const router = useRouter()
  const [defaults] = useState(() => ({ ...given, ...returned?.typed }))
  const [trouble, setTrouble] = useState<Trouble | null>(returned?.refusal ?? null)
  const [seenVersion, setSeenVersion] = useState(version)
  const [attempt, setAttempt] = useState(0)
  const [isSending, setSending] = useState(false)
  const lock = useRef(false)
  const intent = useRef(freshIntent(formKey))

  const check = zodResolver(schema, undefined, { raw: true })
  const form = useForm<FieldValues>({
    // On a slow phone people write before the script is here: the page's own values come first.
    defaultValues: useState(() => ({ ...defaults, ...typedAlready(id, formKey) }))[0],
    errors: useState(() => errorsOf(returned?.refusal) as FieldErrors)[0],
    resolver: (values, context, resolving) => check(withoutEmpty(values, given), context, resolving),
    // Errors stand until the next try: a summary that shrinks while one presses something below it moves that away.
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
  const { errors } = form.formState

  async function sendOnce(values: FieldValues): Promise<void> {
    if (lock.current) return
    lock.current = true
    setSending(true)
    const body = JSON.stringify(values)
    intent.current = intentFor(intent.current, body, () => crypto.randomUUID())
    const reply = await send({ path, body, key: intent.current.key, version: newest(version, seenVersion) })
    if (reply.kind === 'done') return finish(reply)
    if (reply.kind === 'refused') {
      intent.current = refusedIntent(intent.current, body)
      if (reply.refusal.code === 'stale') setSeenVersion(reply.refusal.version)
      for (const [name, [key]] of Object.entries(reply.refusal.code === 'invalid' ? reply.refusal.fields : {})) form.setError(name, { type: 'server', message: key })
    }
    fail(reply.kind === 'refused' ? reply.refusal : { code: reply.kind })
  }

  function finish({ next }: Extract<Reply, { kind: 'done' }>): void {
    const isElsewhere = next !== null && new URL(next, window.location.href).pathname !== window.location.pathname
    if (next) router.push(next)
    router.refresh()
    if (isElsewhere) return // stays locked until the next page is here
    intent.current = freshIntent(crypto.randomUUID())
    setTrouble(null)
    form.reset(given)
    announce(clientMessagesFor(locale).form.sent)
    unlock()
  }

  function fail(reason: Trouble): void {
    setTrouble(reason)
    setAttempt((count) => count + 1)
    unlock()
  }

  function unlock(): void {
    lock.current = false
    setSending(false)
  }

  return {
    id, path, locale, labels, defaults, errors, isSending, trouble, attempt,
    hidden: { _key: formKey, _version: newest(version, seenVersion), _from: from },
    register: form.register,
    set: (name, value) => form.setValue(name, value),
    submit: (event) => form.handleSubmit(sendOnce, () => fail({ code: 'invalid', fields: {} }))(event),
  }
}

/**
 * What stands in the form's fields before this script took over. Only the form that the server drew with this key counts:
 * while one page gives way to the next, another of the same name may still stand there.
 */
function typedAlready(formId: string, formKey: string): FieldValues {
  if (typeof document === 'undefined') return {}
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return {}
  const fields = new FormData(form)
  if (fields.get('_key') !== formKey) return {}
  return nested([...fields].filter(([name, value]) => typeof value === 'string' && !name.startsWith('_')))
}

/** After a conflict the person has been shown the newer state: pressing again is meant for that one. */
const newest = (one: number | null, other: number | null): number | null => (one === null || other === null ? one ?? other : Math.max(one, other))
