import * as z from 'zod/mini'

/** A path on this site and nothing else; null for whatever could lead away. */
export function sameSitePath(text: string): string | null {
  if (!/^\/(?![/\\])[^\\\s]*$/.test(text)) return null
  const { origin, pathname } = new URL(text, 'http://site.invalid')
  // Dots are resolved by then: `/a/..//elsewhere` would be an address of its own.
  return origin === 'http://site.invalid' && !pathname.startsWith('//') ? text : null
}

/** Where to go afterwards, as a form or link says it. What could lead away is dropped, not refused: nobody typed it. */
export const nextPath = z.optional(z.pipe(z.string(), z.transform((text) => sameSitePath(text) ?? undefined)))
