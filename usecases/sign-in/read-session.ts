import type { Actor } from '../../domain/access/actor'
import { hasEnded, needsTouch } from '../../domain/sign-in/session-limits'
import { loadSession, type SessionRow, touchSession } from '../../db/queries/sign-in-sessions'
import type { Ctx } from '../context'

/** A browser's session, with the person it acts as. A guest acts as the session itself. */
export interface Session extends Pick<SessionRow, 'id' | 'userId' | 'membershipId' | 'createdAt' | 'steppedUpAt' | 'locale'> {
  actor: Actor
}

/** The session a cookie's secret opens; null when it was ended, was quiet too long, or its person may no longer act. */
export async function readSession({ db, now }: Pick<Ctx, 'db' | 'now'>, secret: string): Promise<Session | null> {
  const row = await loadSession(db, secret)
  if (!row || hasEnded(row.role, row, now)) return null
  if (needsTouch(row.lastSeenAt, now)) await touchSession(db, row.id, now)
  return sessionOf(row)
}

function sessionOf({ id, userId, role, orgId, membershipId, remit, onlyCaseId, createdAt, steppedUpAt, locale }: SessionRow): Session {
  return { id, userId, membershipId, createdAt, steppedUpAt, locale, actor: { id: userId ?? id, role, orgId, remit, onlyCaseId } }
}
