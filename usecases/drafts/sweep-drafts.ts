import { type Answer, ok } from '../../domain/result'
import { deleteDraft, draftsUntouchedSince } from '../../db/queries/drafts'
import { type Ctx, transact } from '../context'
import type { EvidenceGateways } from '../evidence/evidence-gateways'

const KEPT_DAYS = 30
const BATCH = 100

/** Deletes drafts that nobody has touched for thirty days, files and all, a batch at a time; gives how many. For the worker. */
export async function sweepDrafts(ctx: Ctx, { store }: Pick<EvidenceGateways, 'store'>): Promise<Answer<{ deleted: number }>> {
  const swept = await transact(ctx, async ({ db, now }) => {
    const abandoned = await draftsUntouchedSince(db, new Date(now.getTime() - KEPT_DAYS * 86_400_000), BATCH)
    for (const caseId of abandoned) await deleteDraft(db, caseId)
    return ok(abandoned)
  })
  if (!swept.ok) return swept
  for (const caseId of swept.value) await store.removeAll(caseId)
  return ok({ deleted: swept.value.length })
}
