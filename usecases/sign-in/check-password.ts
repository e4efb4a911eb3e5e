import type * as z from 'zod/mini'
import { CHALLENGE, minutesAfter } from '../../domain/sign-in/code-rules'
import type { passwordSignInInput } from '../../domain/sign-in/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { giveFailureBack } from '../../db/queries/sign-in-counters'
import { addChallenge } from '../../db/queries/sign-in-challenges'
import { findLogin, renewPasswordHash } from '../../db/queries/sign-in-people'
import type { Ctx } from '../context'
import { countAccount, recordFailure } from './count-account'
import { countVisitor, uncountVisitor } from './count-visitor'
import { DUMMY_HASH, hashPassword, isOutdated, isPassword } from './password-hash'
import { settle } from './settle'
import type { Visitor } from './visitor'

/**
 * The first step of staff: leaves a challenge for the second, and nobody is signed in.
 * The try is counted before the password is looked at, and the look itself holds no connection: hence two transactions.
 */
export async function checkPassword(ctx: Ctx, { login, password, next }: z.infer<typeof passwordSignInInput>, visitor: Visitor): Promise<Answer<{ next: string | null }>> {
  const allowed = await countVisitor(ctx, visitor)
  if (!allowed.ok) return allowed
  const counted = await settle(ctx, (inside) => countAccount(inside, login, visitor))
  if (!counted.ok) return counted

  const found = await findLogin(ctx.db, login)
  const matches = await isPassword(found?.passwordHash ?? DUMMY_HASH, password)
  const renewed = found && matches && isOutdated(found.passwordHash) ? await hashPassword(password) : null

  return settle(ctx, async (inside) => {
    const { db, newId, now, sessionId } = inside
    if (matches === null) {
      await giveFailureBack(db, counted.value.key)
      return refuse({ code: 'busy', retryAfterSeconds: 2 })
    }
    if (!found || !matches || !sessionId) {
      await recordFailure(inside, counted.value, 'password')
      return refuse({ code: 'wrong_credentials' })
    }
    await giveFailureBack(db, counted.value.key)
    await uncountVisitor(inside, visitor)
    if (renewed) await renewPasswordHash(db, found.userId, found.passwordHash, renewed)
    await addChallenge(db, {
      id: newId(), userId: found.userId, sessionId, createdAt: now, expiresAt: minutesAfter(now, CHALLENGE.livesMinutes), triesLeft: CHALLENGE.tries, spentAt: null,
    })
    return ok({ next: next ?? null })
  })
}
