import type { z } from 'zod/mini'
import type { soloLimitInput } from '../../domain/institution/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { setSoloLimit as writeSoloLimit, soloLimitOf } from '../../db/queries/solo-limit'
import { appendSystemEvent } from '../../db/queries/system-events'
import { type Ctx, transact } from '../context'
import { freshFactor } from '../sign-in/fresh-factor'

/** The institution's administrator says up to how much one person may award in full. It holds for what is proposed from now on. */
export async function setSoloLimit(ctx: Ctx, { soloUpToYuan: toFen, knownYuan: fromFen }: z.infer<typeof soloLimitInput>): Promise<Answer<{ soloUpToFen: number }>> {
  const { role, orgId } = ctx.actor
  if (role !== 'institution_admin' || orgId === null) return refuse({ code: 'not_found' })
  return transact(ctx, async (inside) => {
    const { db, actor, now } = inside
    const fresh = await freshFactor(inside)
    if (!fresh.ok) return fresh
    if (!(await writeSoloLimit(db, { knownFen: fromFen, newFen: toFen }))) return refuse({ code: 'stale', version: await soloLimitOf(db, orgId), changedBy: 'solo_limit.set' })
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'solo_limit.set', orgId, fromFen, toFen } })
    return ok({ soloUpToFen: toFen })
  })
}
