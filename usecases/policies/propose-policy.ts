import { chinaDateAt, dayNumberOf, startOfDay } from '@/domain/clock/china-time'
import { changedParts, nextVersion } from '@/domain/clock/policies/next-version'
import type { PolicyProposal } from '@/domain/clock/rule-inputs'
import { type Answer, ok, refuse } from '@/domain/result'
import { addPolicyDraft, policyVersions } from '@/db/queries/clock-rules'
import { appendSystemEvent } from '@/db/queries/system-events'
import type { Ctx } from '../context'
import { asOperator } from '../operate/as-operator'

export interface PolicyVersionId { policyId: string; version: number }

/** Proposes the next version of a time limit. It counts for nothing until a second operator puts it in force. */
export async function proposePolicy(ctx: Ctx, proposal: PolicyProposal): Promise<Answer<PolicyVersionId>> {
  return asOperator(ctx, async ({ db, actor, now }) => {
    const versions = await policyVersions(db, proposal.policyId)
    const current = versions.find(({ state }) => state === 'active')
    if (!current) return refuse({ code: 'not_found' })
    if (versions.some(({ state }) => state === 'draft')) return refuse({ code: 'invalid', fields: { words: ['draft_waits'] } })
    const { activeFromOn } = proposal
    if (activeFromOn !== undefined && activeFromOn < chinaDateAt(now)) return refuse({ code: 'invalid', fields: { activeFromOn: ['date_in_past'] } })
    const body = nextVersion(current.body, versions[0]!.version + 1, proposal)
    if (changedParts(current.body, body).length === 0) return refuse({ code: 'invalid', fields: { words: ['nothing_changed'] } })

    const activeFrom = activeFromOn === undefined ? now : startOfDay(dayNumberOf(activeFromOn))
    const added = await addPolicyDraft(db, { body, activeFrom, reason: proposal.words, proposedBy: actor.id, proposedAt: now })
    if (!added) return refuse({ code: 'invalid', fields: { words: ['draft_waits'] } })
    const id = { policyId: body.id, version: body.version }
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'policy.proposed', ...id } })
    return ok(id)
  })
}
