import 'server-only'
import * as z from 'zod/mini'
import type { Refusal } from '@/domain/refusal'
import type { Answer } from '@/domain/result'
import type { Ctx, Intent } from '@/usecases/context'
import { changeContext } from './context'
import { type FormMeta, readFormFields } from './form-fields'
import { keepFormReturn } from './form-return'
import { keys } from './keys'
import { answerProblem, problem } from './problem'
import { requestHash } from './request-hash'
import { seeOther } from './route-answers'
import { orUnavailable } from './unavailable'

type Params = Record<string, string>
interface Parsed { fields: Record<string, unknown>; meta: FormMeta; isForm: boolean; raw: string }

/** What a door may say beside schema and use case. */
export interface RouteOptions<T> {
  /** Where a browser goes next. */
  then: (value: T, params: Params) => string
  /** A guest gets a session, so that what is begun here can be found again. */
  guests?: boolean
  /** Changes that make no sense twice take no key, and nothing of them is kept to be answered again: signing in spends its own ticket. */
  unkeyed?: boolean
  /** How much of the value the answer shows; all of it unless said. */
  shows?: (value: T) => unknown
  /** Cookies and the like that belong to the answer; never a rule. */
  dress?: (response: Response, value: T, ctx: Ctx) => Promise<Response> | Response
}

/**
 * A door for changes: who is there, one schema, one use case (`act`), and its answer as JSON, problem document or redirect.
 * A form without JavaScript is always answered 303: onward, or back to the form with what was typed.
 */
export function route<S extends z.core.$ZodType, T>(schema: S, act: (ctx: Ctx, input: z.infer<S>) => Promise<Answer<T>>, options: RouteOptions<T>) {
  return orUnavailable(async (request: Request, { params }: { params: Promise<Params> }) => answerTo(request, await params))

  async function answerTo(request: Request, given: Params): Promise<Response> {
    const parsed = await parse(request)
    if (!parsed) return answerProblem(400, { code: 'malformed' })
    const intent = options.unkeyed ? null : intentOf(request, parsed)
    const known = await changeContext(intent, { guests: options.guests ?? false })
    const refused = (refusal: Refusal) => (parsed.isForm && parsed.meta.from && known.ctx
      ? keepFormReturn(known.ctx, parsed.meta.from, parsed.fields, refusal)
      : problem(refusal))

    if (!known.ctx) return parsed.isForm ? seeOther(`/sign-in?next=${encodeURIComponent(parsed.meta.from ?? '/')}`) : problem({ code: 'unauthenticated' })
    if (!intent && !options.unkeyed) return known.dress(await refused({ code: 'invalid', fields: { _key: ['key_missing'] } }))
    const input = z.safeParse(schema, { ...parsed.fields, ...given })
    if (!input.success) return known.dress(await refused({ code: 'invalid', fields: fieldErrors(input.error) }))

    const answer = await act(known.ctx, input.data)
    if (!answer.ok) return known.dress(await refused(answer.refusal))
    const next = options.then(answer.value, given)
    const shown = options.shows ? options.shows(answer.value) : answer.value
    const response = parsed.isForm ? seeOther(next) : Response.json({ value: shown, next }, { headers: { 'cache-control': 'no-store' } })
    return known.dress(options.dress ? await options.dress(response, answer.value, known.ctx) : response)
  }
}

async function parse(request: Request): Promise<Parsed | null> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  try {
    if (type === 'application/json') {
      const raw = await request.text()
      const fields: unknown = raw === '' ? {} : JSON.parse(raw)
      if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return null
      return { fields: fields as Record<string, unknown>, meta: { key: null, version: null, from: null }, isForm: false, raw }
    }
    if (type === 'application/x-www-form-urlencoded') {
      const raw = await request.text()
      return { ...readFormFields(new URLSearchParams(raw).entries()), isForm: true, raw }
    }
    return null
  } catch {
    return null
  }
}

/** `Idempotency-Key` and `If-Match`, or the form's hidden fields in their place. */
function intentOf(request: Request, { meta, raw }: Parsed): Intent | null {
  const key = request.headers.get('idempotency-key') ?? meta.key
  if (!key || !/^[\w-]{8,100}$/.test(key)) return null
  const match = /^"?(\d{1,9})"?$/.exec(request.headers.get('if-match') ?? '')
  return { key, requestHash: requestHash(keys(), new URL(request.url).pathname, raw), version: match ? Number(match[1]) : meta.version }
}

/** Field names with dots, messages as keys; an unknown field is named by itself. */
function fieldErrors(error: z.core.$ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) (fields[key] ??= []).push('unknown_field')
    else (fields[issue.path.join('.')] ??= []).push(/^[a-z_0-9]+$/.test(issue.message) ? issue.message : 'missing')
  }
  return fields
}
