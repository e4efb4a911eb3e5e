import type * as z from 'zod/mini'
import type { switchInput } from '../../domain/sign-in/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { rolesOf } from '../../db/queries/sign-in-people'
import { appendSystemEvent } from '../../db/queries/system-events'
import type { Ctx } from '../context'
import { renewSession, type SignedIn } from './begin-session'
import { settle } from './settle'
import type { Visitor } from './visitor'

/** Another of one's own roles, in a fresh session. */
export async function switchMembership(ctx: Ctx, { membershipId, next }: z.infer<typeof switchInput>, visitor: Visitor): Promise<Answer<SignedIn>> {
  return settle(ctx, async (inside) => {
    const { db, actor, now } = inside
    const membership = (await rolesOf(db, actor.id)).find(({ id }) => id === membershipId)
    const renewed = membership && await renewSession(inside, { membership, next }, visitor)
    if (!renewed) return refuse({ code: 'not_found' })
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'session.switched', role: membership.role, membershipId } })
    return ok(renewed)
  })
}
