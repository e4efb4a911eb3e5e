import * as z from 'zod/mini'

export const PERSON_NAME_MAX = 60

// Controls, invisible and bidi signs, lone surrogates, digits and markup have no place in a name. Private-use signs stay: rare surnames are written with them.
const NOT_IN_A_NAME = /[\p{Cc}\p{Cf}\p{Cs}\p{Nd}<>{}[\]|\\/@#$%^&*_+=~"?!;:]/u

/** A person's name; the parsed value is NFC with single blanks. Messages are message keys. */
export const personNameText = z.pipe(
  z.string().check(
    z.trim(),
    z.refine((text) => text !== '', { error: 'name_missing', abort: true }),
    z.refine((text) => text.length <= PERSON_NAME_MAX, { error: 'name_too_long', abort: true }),
    z.refine((text) => /\p{L}/u.test(text) && !NOT_IN_A_NAME.test(text), { error: 'name_not_valid' }),
  ),
  z.transform((text: string) => text.normalize('NFC').replace(/\s+/g, ' ')),
)
