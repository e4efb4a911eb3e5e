import type * as z from 'zod/mini'
import { freeTriesLeft } from '../../domain/sign-in/attempt-limits'
import type { stepUpInput } from '../../domain/sign-in/inputs'
import { acceptedStep } from '../../domain/sign-in/totp'
import { type Answer, ok, refuse } from '../../domain/result'
import { forgetFailures } from '../../db/queries/sign-in-counters'
import { ownSecondFactor, type SecondFactor, spendTotpStep } from '../../db/queries/sign-in-people'
import { appendSystemEvent } from '../../db/queries/system-events'
import type { Ctx } from '../context'
import { renewSession, type SignedIn } from './begin-session'
import { countAccount, recordFailure } from './count-account'
import { openTotpSecret } from './open-totp-secret'
import { settle } from './settle'
import { takeCode } from './take-code'
import type { Visitor } from './visitor'

/** Proves a factor once more: staff with their authenticator, consumers with a fresh code. The session is a fresh one too. */
export async function stepUp(ctx: Ctx, { code, next }: z.infer<typeof stepUpInput>, visitor: Visitor): Promise<Answer<SignedIn>> {
  return settle(ctx, async (inside) => {
    const { db, actor, now } = inside
    if (actor.role === 'guest') return refuse({ code: 'unauthenticated' })
    const factor = await ownSecondFactor(db, actor.id)
    const proved = factor ? await proveTotp(inside, factor, code, visitor) : await takeCode(inside, 'step_up', code)
    if (!proved.ok) return proved

    const renewed = await renewSession(inside, { steppedUpAt: now, next }, visitor)
    if (!renewed) return refuse({ code: 'unauthenticated' })
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'session.stepped_up', role: actor.role } })
    return ok(renewed)
  })
}

async function proveTotp(ctx: Ctx, factor: SecondFactor, code: string, visitor: Visitor): Promise<Answer<true>> {
  const { db, actor, now } = ctx
  const counted = await countAccount(ctx, factor.login, visitor)
  if (!counted.ok) return counted
  const step = acceptedStep(openTotpSecret(ctx, actor.id, factor), code, now, factor.totpLastStep)
  if (step !== null && (await spendTotpStep(db, actor.id, step))) {
    await forgetFailures(db, counted.value.key)
    return ok(true)
  }
  await recordFailure(ctx, counted.value, 'totp')
  return refuse({ code: 'wrong_code', triesLeft: freeTriesLeft(counted.value.count) })
}
