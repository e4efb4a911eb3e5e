import type * as z from 'zod/mini'
import type { sessionEndInput } from '../../domain/sign-in/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { revokeSession } from '../../db/queries/sign-in-sessions'
import { appendSystemEvent } from '../../db/queries/system-events'
import { type Ctx, transact } from '../context'

/** Ends one of one's own sessions, from another. */
export async function endSession(ctx: Ctx, { sessionId }: z.infer<typeof sessionEndInput>): Promise<Answer<true>> {
  return transact({ ...ctx, intent: null }, async ({ db, actor, now }) => {
    const mayEnd = actor.onlyCaseId === null || sessionId === ctx.sessionId
    if (!mayEnd || !(await revokeSession(db, sessionId, now))) return refuse({ code: 'not_found' })
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'session.ended', sessionId } })
    return ok(true)
  })
}
