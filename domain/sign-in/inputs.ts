import * as z from 'zod/mini'
import { readReference } from '../case/reference'
import { normaliseEmail } from '../privacy/email'
import { oneTimeCodeText } from '../privacy/one-time-code'
import { personNameText } from '../privacy/person-name'
import { normalisePhone } from '../privacy/phone'
import { nextPath } from './next-path'
import { PASSWORD_MAX_BYTES } from './password-policy'
import { STAFF_ROLES } from './staff-roles'

z.config({ jitless: true })

export const LOGIN_MAX = 100

/** Where a code goes: E.164 by text message, or a normalised mailbox. */
export interface CodeAddress { channel: 'sms' | 'mail'; address: string }

function readAddress(text: string): CodeAddress | null {
  const email = normaliseEmail(text)
  if (email) return { channel: 'mail', address: email }
  const phone = normalisePhone(text)
  return phone ? { channel: 'sms', address: phone } : null
}

/** A phone number or a mailbox, in one field. Messages are message keys. */
export const contactText = z.pipe(
  z.string().check(
    z.trim(),
    z.refine((text) => text !== '', { error: 'contact_missing', abort: true }),
    z.refine((text) => readAddress(text) !== null, { error: 'contact_not_valid' }),
  ),
  z.transform((text: string) => readAddress(text)!),
)

/** What staff sign in with; the parsed value is NFKC in small letters. */
export const loginText = z.pipe(
  z.string('login_missing').check(z.trim(), z.minLength(1, 'login_missing'), z.maxLength(LOGIN_MAX, 'login_too_long')),
  z.transform((text: string) => text.normalize('NFKC').toLowerCase()),
)

/** A case reference as people say or type it. */
export const referenceText = z.pipe(
  z.string().check(
    z.trim(),
    z.refine((text) => text !== '', { error: 'reference_missing', abort: true }),
    z.refine((text) => readReference(text) !== null, { error: 'reference_wrong_digit' }),
  ),
  z.transform((text: string) => readReference(text)!),
)

const code = oneTimeCodeText
const next = nextPath

/** Without a contact the code goes to the signed-in person's own, to prove them once more. */
export const codeRequestInput = z.strictObject({ purpose: z._default(z.enum(['sign_in', 'step_up']), 'sign_in'), contact: z.optional(contactText), next })
export const codeSignInInput = z.strictObject({ code, next })
export const passwordSignInInput = z.strictObject({
  login: loginText,
  password: z.string('password_missing').check(z.minLength(1, 'password_missing'), z.maxLength(PASSWORD_MAX_BYTES, 'password_too_long')),
  next,
})
export const totpSignInInput = z.strictObject({ code, next })
export const stepUpInput = z.strictObject({ code, next })
export const trackInput = z.strictObject({ reference: referenceText })
export const trackCodeInput = z.strictObject({ code })
export const switchInput = z.strictObject({ membershipId: z.uuid('not_an_id'), next })
export const sessionEndInput = z.strictObject({ sessionId: z.uuid('not_an_id') })
export const signOutInput = z.strictObject({})
/** A person, and for staff the membership to act under. */
export const demoSignInInput = z.strictObject({ userId: z.uuid('not_an_id'), membershipId: z.optional(z.uuid('not_an_id')), next })
export const staffInput = z.strictObject({
  login: loginText,
  name: personNameText,
  role: z.enum(STAFF_ROLES, 'choose_one'),
  orgId: z.uuid('not_an_id'),
  password: z.string('password_missing'),
})
