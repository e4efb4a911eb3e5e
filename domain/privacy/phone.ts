import * as z from 'zod/mini'
import { halfWidth } from './half-width'

// What people put between digits, and the ways of writing "China" in front of them.
const SEPARATORS = /[\s\-().·]/g
const MOBILE = /^(?:(?:\+|00)?86)?(1[3-9]\d{9})$/

/** E.164 ("+8613812342046") of a Chinese mobile number as people type it; null when it is none. */
export function normalisePhone(text: string): string | null {
  const match = MOBILE.exec(halfWidth(text).replace(SEPARATORS, ''))
  return match ? `+86${match[1]}` : null
}

/** A Chinese mobile number; the parsed value is E.164. Messages are message keys. */
export const phoneText = z.pipe(
  z.string().check(
    z.trim(),
    z.refine((text) => text !== '', { error: 'phone_missing', abort: true }),
    z.refine((text) => normalisePhone(text) !== null, { error: 'phone_not_a_mobile' }),
  ),
  z.transform((text: string) => normalisePhone(text) as string),
)
