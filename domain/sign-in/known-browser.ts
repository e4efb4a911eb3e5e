import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * A browser in which a person signed in before keeps its own allowance of failures, so strangers cannot lock that person out.
 * Its cookie is `<nonce>.<keyed hash of nonce and login>`; it proves nothing else.
 */
export function knownBrowserToken(key: Buffer, login: string, nonce: string): string {
  return `${nonce}.${keyedHash(key, login, nonce)}`
}

/** The browser's nonce when its token was made for this login; null for no token, another's, or a made-up one. */
export function knownBrowserNonce(key: Buffer, login: string, token: string | null): string | null {
  const match = /^([\w-]{16,64})\.([\w-]{43})$/.exec(token ?? '')
  if (!match) return null
  const [, nonce = '', given = ''] = match
  return timingSafeEqual(Buffer.from(given), Buffer.from(keyedHash(key, login, nonce))) ? nonce : null
}

const keyedHash = (key: Buffer, login: string, nonce: string): string =>
  createHmac('sha256', key).update(JSON.stringify(['mz-known-browser-v1', login, nonce])).digest('base64url')
