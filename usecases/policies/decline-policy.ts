import { type Answer, ok, refuse } from '@/domain/result'
import { decidePolicy, lockPolicyDraft } from '@/db/queries/clock-rules'
import { appendSystemEvent } from '@/db/queries/system-events'
import type { Ctx } from '../context'
import { asOperator } from '../operate/as-operator'
import type { PolicyVersionId } from './propose-policy'

/** Puts a proposed version aside; its proposer may, too. It stays on the record and its number is not given again. */
export async function declinePolicy(ctx: Ctx, id: PolicyVersionId): Promise<Answer<PolicyVersionId>> {
  return asOperator(ctx, async ({ db, actor, now }) => {
    const draft = await lockPolicyDraft(db, id.policyId, id.version)
    if (!draft) return refuse({ code: 'not_found' })
    await decidePolicy(db, id, { state: 'declined', decidedBy: actor.id, decidedAt: now })
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'policy.declined', ...id } })
    return ok(id)
  })
}
