import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { LONGEST_SESSION_HOURS } from '@/domain/sign-in/session-limits'
import { env } from '@/env'

// The only file that knows next-auth. It carries the cookie; the session's row is the truth about it.

const COOKIE = '__Host-sid'
const MAX_AGE_SECONDS = LONGEST_SESSION_HOURS * 3600
// Lax and not strict, or every link in a mail would look signed out. The guard refuses changes that come from elsewhere.
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** The secret of this browser's session; null without a cookie of ours. */
export async function sessionSecret(): Promise<string | null> {
  const token = (await cookies()).get(COOKIE)?.value
  if (!token) return null
  try {
    const sid = (await decode({ token, secret: env().NEXTAUTH_SECRET }))?.sid
    return typeof sid === 'string' ? sid : null
  } catch {
    return null   // the library throws for a token that is too old, altered or made with another secret
  }
}

/** The Set-Cookie line that gives a browser its session. */
export async function sessionCookie(secret: string): Promise<string> {
  const token = await encode({ token: { sid: secret }, secret: env().NEXTAUTH_SECRET, maxAge: MAX_AGE_SECONDS })
  return `${COOKIE}=${token}; Max-Age=${MAX_AGE_SECONDS}; ${ATTRIBUTES}`
}

/** The Set-Cookie line that takes it away. */
export const expiredCookie = (): string => `${COOKIE}=; Max-Age=0; ${ATTRIBUTES}`
