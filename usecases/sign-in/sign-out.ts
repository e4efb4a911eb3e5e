import { type Answer, ok, refuse } from '../../domain/result'
import { revokeSession } from '../../db/queries/sign-in-sessions'
import { appendSystemEvent } from '../../db/queries/system-events'
import { type Ctx, transact } from '../context'

/** Ends the session this browser holds. */
export async function signOut(ctx: Ctx): Promise<Answer<true>> {
  return transact({ ...ctx, intent: null }, async ({ db, actor, now, sessionId }) => {
    if (!sessionId || !(await revokeSession(db, sessionId, now))) return refuse({ code: 'unauthenticated' })
    if (actor.role !== 'guest') await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'session.ended', sessionId } })
    return ok(true)
  })
}
