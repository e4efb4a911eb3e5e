import 'server-only'
import { cache } from 'react'
import { v7 as newId } from 'uuid'
import type { Actor } from '@/domain/access/actor'
import type { Ctx, Intent } from '@/usecases/context'
import { openGuestSession } from '@/usecases/sign-in/open-guest-session'
import { readSession, type Session } from '@/usecases/sign-in/read-session'
import { sessionCookie, sessionSecret } from './auth'
import { database } from './database'
import { keys } from './keys'

const NOBODY: Actor = { id: '00000000-0000-0000-0000-000000000000', role: 'guest', orgId: null, remit: [], onlyCaseId: null }

/** The session behind the cookie; null when there is none or it has ended. Once per request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const secret = await sessionSecret()
  return secret ? readSession({ db: database().db, now: new Date() }, secret) : null
})

/** For pages: reads only. A visitor without a session is nobody. */
export const pageContext = cache(async (): Promise<Ctx> => contextOf(await currentSession(), null))

/** For doors that change something: built when the body is in, so that `now` is fresh. */
export async function changeContext(intent: Intent | null, { guests }: { guests: boolean }): Promise<{ ctx: Ctx | null; dress: (response: Response) => Response }> {
  const session = await currentSession()
  if (session) return { ctx: contextOf(session, intent), dress: (response) => response }
  if (!guests) return { ctx: null, dress: (response) => response }
  const opened = await openGuestSession({ db: database().db, now: new Date(), newId })
  const cookie = await sessionCookie(opened.secret)
  const dress = (response: Response) => {
    if (!response.headers.getSetCookie().some((line) => line.startsWith(cookie.split('=')[0]!))) response.headers.append('set-cookie', cookie)
    return response
  }
  return { ctx: contextOf(opened.session, intent), dress }
}

function contextOf(session: Session | null, intent: Intent | null): Ctx {
  return { actor: session?.actor ?? NOBODY, sessionId: session?.id ?? null, now: new Date(), newId, db: database().db, keys: keys(), intent }
}
