import type * as z from 'zod/mini'
import type { demoSignInInput } from '../../domain/sign-in/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { readInstallationMode } from '../../db/queries/installation'
import { rolesOf } from '../../db/queries/sign-in-people'
import type { Ctx } from '../context'
import { beginSession, type SignedIn } from './begin-session'
import { settle } from './settle'
import type { Visitor } from './visitor'

/** One click and one is somebody: only where everybody is invented. */
export async function signInAsDemo(ctx: Ctx, { userId, membershipId, next }: z.infer<typeof demoSignInInput>, visitor: Visitor): Promise<Answer<SignedIn>> {
  return settle(ctx, async (inside) => {
    if ((await readInstallationMode(inside.db)) !== 'demo') return refuse({ code: 'demo_only' })
    const roles = await rolesOf(inside.db, userId)
    const membership = membershipId ? roles.find(({ id }) => id === membershipId) : (roles[0] ?? null)
    const signedIn = membership !== undefined && await beginSession(inside, { userId, membership, by: 'demo', next }, visitor)
    return signedIn ? ok(signedIn) : refuse({ code: 'not_found' })
  })
}
