import * as z from 'zod/mini'
import { halfWidth } from './half-width'

const digitsOf = (text: string): string => halfWidth(text).replace(/[\s-]/g, '')

/** Six digits as typed or pasted from a message (full-width, "123 456"); the parsed value is the six ASCII digits. Messages are message keys. */
export const oneTimeCodeText = z.pipe(
  z.string().check(
    z.trim(),
    z.refine((text) => text !== '', { error: 'code_missing', abort: true }),
    z.refine((text) => /^\d{6}$/.test(digitsOf(text)), { error: 'code_not_six_digits' }),
  ),
  z.transform(digitsOf),
)
