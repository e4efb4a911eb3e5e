import { type Answer, ok, refuse } from '../../domain/result'
import { unwrapKey } from '../../db/cipher'
import { caseKeyOf } from '../../db/queries/contacts'
import { evidenceById, saveScan } from '../../db/queries/evidence'
import { type Ctx, transact } from '../context'
import type { EvidenceGateways } from './evidence-gateways'

/** Scans a file whose scanner did not answer when it came. `in_progress` asks to be tried again later. For the worker. */
export async function scanEvidence(ctx: Ctx, { evidenceId }: { evidenceId: string }, { store, antivirus }: Pick<EvidenceGateways, 'store' | 'antivirus'>): Promise<Answer<{ state: string }>> {
  const waiting = await transact(ctx, async ({ db, keys }) => {
    const row = await evidenceById(db, evidenceId)
    const wrappedKey = row && await caseKeyOf(db, row.caseId)
    // Taken off its draft meanwhile, or scanned by an earlier try: nothing is left to do.
    return ok(wrappedKey && row.state === 'checking' ? { row, key: unwrapKey(wrappedKey, keys.masterKeys, row.caseId) } : null)
  })
  if (!waiting.ok || !waiting.value) return ok({ state: 'done' })
  const { row, key } = waiting.value
  const { is } = await antivirus.scan(await store.open(row.caseId, row.originalKey ?? row.storedKey, key.bytes))
  if (is === 'unscanned') return refuse({ code: 'in_progress', retryAfterSeconds: 60 })
  const state = is === 'infected' ? 'quarantined' : 'clean'
  return transact(ctx, async ({ db }) => {
    await saveScan(db, evidenceId, state)
    return ok({ state })
  })
}
