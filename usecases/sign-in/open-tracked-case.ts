import type * as z from 'zod/mini'
import type { trackCodeInput } from '../../domain/sign-in/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { trackedConsumer } from '../../db/queries/sign-in-codes'
import type { Ctx } from '../context'
import { beginSession, type SignedIn } from './begin-session'
import { countVisitor, uncountVisitor } from './count-visitor'
import { settle } from './settle'
import { takeCode } from './take-code'
import type { Visitor } from './visitor'

/** Whoever holds the reference and the code sent for it acts as the consumer, over that one case. */
export async function openTrackedCase(ctx: Ctx, { code }: z.infer<typeof trackCodeInput>, visitor: Visitor): Promise<Answer<SignedIn>> {
  const allowed = await countVisitor(ctx, visitor)
  if (!allowed.ok) return allowed
  return settle(ctx, async (inside) => {
    const taken = await takeCode(inside, 'track', code)
    if (!taken.ok) return taken
    await uncountVisitor(inside, visitor)
    const { id, caseId } = taken.value
    const userId = caseId && await trackedConsumer(inside.db, id)
    const signedIn = userId && await beginSession(inside, { userId, membership: null, onlyCaseId: caseId, by: 'track', next: undefined }, visitor)
    return signedIn ? ok(signedIn) : refuse({ code: 'expired' })
  })
}
