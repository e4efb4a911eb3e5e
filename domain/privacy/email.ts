import * as z from 'zod/mini'

// RFC 5321, 4.5.3.1: octets of the mailbox name and of the whole address.
const MAX_MAILBOX_BYTES = 64
const MAX_ADDRESS_BYTES = 254

// Letters and digits of any script, and the signs that mean nothing to a mail header: no quotes, brackets, lists, blanks or controls.
const MAILBOX = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}]$/u

/** Lower-case NFKC e-mail address with exactly one ASCII "@", the only form that is stored, looked up and written to; null when it is none. */
export function normaliseEmail(text: string): string | null {
  // Lower-casing can undo composition ("İ" becomes two code points), so the form is settled once more after it.
  const email = text.trim().normalize('NFKC').toLowerCase().normalize('NFKC')
  const [mailbox = '', domain = '', ...more] = email.split('@')
  const fits = bytes(mailbox) <= MAX_MAILBOX_BYTES && bytes(email) <= MAX_ADDRESS_BYTES
  return more.length === 0 && fits && MAILBOX.test(mailbox) && DOMAIN.test(domain) ? email : null
}

const bytes = (text: string): number => new TextEncoder().encode(text).length

/** An e-mail address; the parsed value is normalised. Messages are message keys. */
export const emailText = z.pipe(
  z.string().check(
    z.trim(),
    z.refine((text) => text !== '', { error: 'email_missing', abort: true }),
    z.refine((text) => normaliseEmail(text) !== null, { error: 'email_not_valid' }),
  ),
  z.transform((text: string) => normaliseEmail(text) as string),
)
