import 'server-only'
import { sameSitePath } from '@/domain/sign-in/next-path'
import { env } from '@/env'
import { type FormMeta, readFormFields } from './form-fields'
import { answerProblem } from './problem'
import { seeOther } from './route-answers'
import { orUnavailable } from './unavailable'

const YEAR_SECONDS = 365 * 24 * 3600

interface Setting<V extends string> {
  /** The form's field, and the cookie that keeps it. */
  field: string
  cookie: string
  values: readonly V[]
  /** What else has to know. */
  alsoTell?: (value: V) => Promise<void>
}

/** A door for what a browser remembers by itself: one cookie with a value of a closed list, and back to the page it was set on. Needs no session. */
export function settingRoute<V extends string>({ field, cookie, values, alsoTell }: Setting<V>) {
  return orUnavailable(async (request: Request): Promise<Response> => {
    const { fields, meta } = readFormFields(new URLSearchParams(await request.text()).entries())
    const value = values.find((one) => one === fields[field])
    if (!value) return answerProblem(422, { code: 'invalid', fields: { [field]: ['choose_one'] } })
    await alsoTell?.(value)
    const response = seeOther(cameFrom(request, meta) ?? '/')
    response.headers.append('set-cookie', `${cookie}=${value}; Max-Age=${YEAR_SECONDS}; Path=/; Secure; HttpOnly; SameSite=Lax`)
    return response
  })
}

/** The page as the form names it, or as the browser does. */
function cameFrom(request: Request, { from }: FormMeta): string | null {
  if (from) return from
  const referer = request.headers.get('referer') ?? ''
  return referer.startsWith(`${env().MZ_ORIGIN}/`) ? sameSitePath(referer.slice(env().MZ_ORIGIN.length)) : null
}
