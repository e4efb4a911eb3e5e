import type { z } from 'zod/mini'
import type { draftInput } from '../../domain/case/draft-inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { deleteDraft, lockDraft } from '../../db/queries/drafts'
import { type Ctx, transact } from '../context'
import type { EvidenceGateways } from '../evidence/evidence-gateways'

/** Throws a draft away, whole: answers, files and key. Asking again with the same key finishes what a crash left of the bytes. */
export async function discardDraft(ctx: Ctx, { caseId }: z.infer<typeof draftInput>, { store }: Pick<EvidenceGateways, 'store'>): Promise<Answer<{ caseId: string }>> {
  const discarded = await transact(ctx, async ({ db, actor }) => {
    const draft = await lockDraft(db, caseId)
    if (!draft || draft.ownerId !== actor.id) return refuse({ code: 'not_found' })
    await deleteDraft(db, caseId)
    return ok({ caseId })
  })
  if (discarded.ok) await store.removeAll(discarded.value.caseId)
  return discarded
}
