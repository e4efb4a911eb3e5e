import type * as z from 'zod/mini'
import { isLive } from '../../domain/sign-in/code-rules'
import type { totpSignInInput } from '../../domain/sign-in/inputs'
import { acceptedStep } from '../../domain/sign-in/totp'
import { type Answer, ok, refuse } from '../../domain/result'
import { newestChallenge, saveChallengeTry, secondFactorOf } from '../../db/queries/sign-in-challenges'
import { forgetFailures } from '../../db/queries/sign-in-counters'
import { rolesOf, spendTotpStep } from '../../db/queries/sign-in-people'
import type { Ctx } from '../context'
import { beginSession, type SignedIn } from './begin-session'
import { countAccount, recordFailure } from './count-account'
import { countVisitor, uncountVisitor } from './count-visitor'
import { openTotpSecret } from './open-totp-secret'
import { settle } from './settle'
import type { Visitor } from './visitor'

/** The second step of staff: spends the challenge that the password left in this browser. */
export async function signInWithTotp(ctx: Ctx, { code, next }: z.infer<typeof totpSignInInput>, visitor: Visitor): Promise<Answer<SignedIn>> {
  const allowed = await countVisitor(ctx, visitor)
  if (!allowed.ok) return allowed
  return settle(ctx, async (inside) => {
    const { db, now, sessionId } = inside
    const challenge = sessionId ? await newestChallenge(db, sessionId, { lock: true }) : null
    const factor = challenge && isLive(challenge, now) ? await secondFactorOf(db, challenge.id) : null
    if (!challenge || !factor) return refuse({ code: 'expired' })

    const counted = await countAccount(inside, factor.login, visitor)
    if (!counted.ok) return counted
    const step = acceptedStep(openTotpSecret(inside, challenge.userId, factor), code, now, factor.totpLastStep)
    if (step === null || !(await spendTotpStep(db, challenge.userId, step))) {
      const triesLeft = challenge.triesLeft - 1
      await saveChallengeTry(db, challenge.id, { triesLeft })
      await recordFailure(inside, counted.value, 'totp')
      return refuse(triesLeft > 0 ? { code: 'wrong_code', triesLeft } : { code: 'expired' })
    }

    await saveChallengeTry(db, challenge.id, { spentAt: now })
    await forgetFailures(db, counted.value.key)
    await uncountVisitor(inside, visitor)
    const [membership] = await rolesOf(db, challenge.userId)
    const signedIn = membership && await beginSession(inside, { userId: challenge.userId, membership, by: 'totp', next, login: factor.login }, visitor)
    return signedIn ? ok(signedIn) : refuse({ code: 'wrong_credentials' })
  })
}
