import { type Answer, ok, refuse } from '../../domain/result'
import { isSteppedUp } from '../../domain/sign-in/step-up'
import { ownSession } from '../../db/queries/sign-in-sessions'
import type { Ctx } from '../context'

/**
 * A factor proved in the last five minutes, for acts that must not be done on an unattended screen.
 * Commands and jobs have no session; whoever may run them needs none.
 */
export async function freshFactor({ db, sessionId, now }: Ctx): Promise<Answer<true>> {
  if (sessionId === null) return ok(true)
  const session = await ownSession(db, sessionId)
  return session && isSteppedUp(session, now) ? ok(true) : refuse({ code: 'step_up' })
}
