import { isLive } from '../../domain/sign-in/code-rules'
import { type Answer, ok, refuse } from '../../domain/result'
import { newestChallenge } from '../../db/queries/sign-in-challenges'
import { type Ctx, transact } from '../context'

/** Until when this browser may answer the second step; refused when it has not passed the first. */
export async function readChallenge(ctx: Ctx): Promise<Answer<{ expiresAt: Date }>> {
  return transact(ctx, async ({ db, now, sessionId }) => {
    const challenge = sessionId ? await newestChallenge(db, sessionId, { lock: false }) : null
    return challenge && isLive(challenge, now) ? ok({ expiresAt: challenge.expiresAt }) : refuse({ code: 'expired' })
  })
}
