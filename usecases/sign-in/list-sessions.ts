import type { Role } from '../../domain/access/roles'
import { hasEnded, type SessionRole } from '../../domain/sign-in/session-limits'
import { type Answer, ok, refuse } from '../../domain/result'
import { type ListedSession, sessionsOf } from '../../db/queries/sign-in-sessions'
import { type Ctx, transact } from '../context'

export interface OwnSession extends Omit<ListedSession, 'role'> { role: Role; isThisOne: boolean }

/** Where a person is signed in. A session opened for one case sees only itself. */
export async function listSessions(ctx: Ctx): Promise<Answer<OwnSession[]>> {
  const { actor, now, sessionId } = ctx
  if (actor.role === 'guest') return refuse({ code: 'unauthenticated' })
  return transact({ ...ctx, intent: null }, async ({ db }) => {
    const rows = await sessionsOf(db, actor.id)
    const living = rows
      .map((row) => ({ ...row, role: (row.role ?? 'consumer') as SessionRole, isThisOne: row.id === sessionId }))
      .filter((row) => !hasEnded(row.role, row, now))
    return ok(actor.onlyCaseId ? living.filter(({ isThisOne }) => isThisOne) : living)
  })
}
