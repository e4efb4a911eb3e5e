import { SESSIONS_MAX } from '../../domain/sign-in/session-limits'
import { insertSession, newSessionSecret } from '../../db/queries/sign-in-sessions'
import type { Ctx } from '../context'
import type { Session } from './read-session'

/** A session for a visitor nobody knows, so that what they begin can be found again. */
export async function openGuestSession({ db, now, newId }: Pick<Ctx, 'db' | 'now' | 'newId'>): Promise<{ secret: string; session: Session }> {
  const id = newId()
  const secret = newSessionSecret()
  await insertSession(db, {
    id, secret, replaces: null, userId: null, membershipId: null, onlyCaseId: null, browser: '', since: now, at: now, steppedUpAt: null, keep: SESSIONS_MAX,
  })
  const actor = { id, role: 'guest' as const, orgId: null, remit: [], onlyCaseId: null }
  return { secret, session: { id, userId: null, membershipId: null, createdAt: now, steppedUpAt: null, locale: null, actor } }
}
