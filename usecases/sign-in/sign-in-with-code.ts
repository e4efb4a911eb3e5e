import type * as z from 'zod/mini'
import type { CodeAddress, codeSignInInput } from '../../domain/sign-in/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import type { CodeRow } from '../../db/queries/sign-in-codes'
import { openShortLived } from '../../db/short-lived'
import type { Ctx } from '../context'
import { beginSession, type SignedIn } from './begin-session'
import { consumerAt } from './consumer-at'
import { countVisitor, uncountVisitor } from './count-visitor'
import { settle } from './settle'
import { takeCode } from './take-code'
import type { Visitor } from './visitor'

/** A consumer proves a phone or mailbox, and is signed in. The first time makes the person; a guest's draft becomes theirs. */
export async function signInWithCode(ctx: Ctx, { code, next }: z.infer<typeof codeSignInInput>, visitor: Visitor): Promise<Answer<SignedIn>> {
  const allowed = await countVisitor(ctx, visitor)
  if (!allowed.ok) return allowed
  return settle(ctx, async (inside) => {
    const taken = await takeCode(inside, 'sign_in', code)
    if (!taken.ok) return taken
    await uncountVisitor(inside, visitor)
    const userId = await consumerAt(inside, provedBy(inside, taken.value), visitor.locale)
    const signedIn = userId && await beginSession(inside, { userId, membership: null, by: 'code', next }, visitor)
    return signedIn ? ok(signedIn) : refuse({ code: 'wrong_credentials' })
  })
}

const provedBy = ({ keys }: Ctx, { id, channel, sealedAddress }: CodeRow): CodeAddress =>
  ({ channel, address: openShortLived(sealedAddress, keys.masterKeys, { table: 'one_time_codes', column: 'sealed_address', rowId: id }) })
