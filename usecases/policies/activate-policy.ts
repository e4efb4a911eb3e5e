import { type Answer, ok, refuse } from '@/domain/result'
import { decidePolicy, lockPolicyDraft } from '@/db/queries/clock-rules'
import { appendSystemEvent } from '@/db/queries/system-events'
import type { Ctx } from '../context'
import { asOperator } from '../operate/as-operator'
import type { PolicyVersionId } from './propose-policy'

/** A second operator puts a proposed version in force: for clocks that start from its day on, and never for ones that run. */
export async function activatePolicy(ctx: Ctx, id: PolicyVersionId): Promise<Answer<PolicyVersionId>> {
  return asOperator(ctx, async ({ db, actor, now }) => {
    const draft = await lockPolicyDraft(db, id.policyId, id.version)
    if (!draft) return refuse({ code: 'not_found' })
    if (draft.proposedBy === actor.id) return refuse({ code: 'same_person' })
    // Decided later than it was to begin, it begins with the decision: nothing is dated anew.
    const activeFrom = draft.activeFrom > now ? draft.activeFrom : now
    await decidePolicy(db, id, { state: 'active', decidedBy: actor.id, decidedAt: now, activeFrom })
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'policy.activated', ...id, activeFrom: activeFrom.toISOString() } })
    return ok(id)
  })
}
