import type { z } from 'zod/mini'
import type { evidenceRemoveInput } from '../../domain/evidence/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { lockDraft } from '../../db/queries/drafts'
import { deleteEvidenceRow, evidenceById, isStoredKeyUsed } from '../../db/queries/evidence'
import { type Ctx, transact } from '../context'
import type { EvidenceGateways } from './evidence-gateways'

/** Takes a file off a draft. Once it belongs to a case it is part of the record and stays. */
export async function removeEvidence(ctx: Ctx, { evidenceId }: z.infer<typeof evidenceRemoveInput>, { store }: Pick<EvidenceGateways, 'store'>): Promise<Answer<{ caseId: string }>> {
  const removed = await transact(ctx, async ({ db, actor }): Promise<Answer<{ caseId: string; unused: string[] }>> => {
    const row = await evidenceById(db, evidenceId)
    const draft = row && await lockDraft(db, row.caseId)
    if (!draft || draft.ownerId !== actor.id) return refuse({ code: 'not_found' })
    await deleteEvidenceRow(db, row.id)
    const unused: string[] = []
    for (const key of [row.storedKey, row.originalKey]) if (key && !(await isStoredKeyUsed(db, row.caseId, key))) unused.push(key)
    return ok({ caseId: row.caseId, unused })
  })
  if (!removed.ok) return removed
  const { caseId, unused } = removed.value
  for (const key of unused) await store.remove(caseId, key)
  return ok({ caseId })
}
