import { can } from '../../domain/access/can'
import { type Answer, ok, refuse } from '../../domain/result'
import { type DataKey, open, unwrapKey } from '../../db/cipher'
import { recordAccess } from '../../db/queries/access-events'
import { readCase } from '../../db/queries/cases'
import { caseKeyOf } from '../../db/queries/contacts'
import { readSealedDraft } from '../../db/queries/drafts'
import { evidenceById } from '../../db/queries/evidence'
import { type Ctx, transact } from '../context'
import type { EvidenceGateways } from './evidence-gateways'

export interface OpenedEvidence { bytes: Buffer; name: string; mediaType: string; /** Only a picture we made ourselves is shown in place; all else is saved. */ isPicture: boolean }

interface Found { caseId: string; storedKey: string; mediaType: string; name: string; key: DataKey }

/** The bytes of one file, for who may see it. What is not clean is given to nobody. */
export async function openEvidence(ctx: Ctx, id: string, { store }: Pick<EvidenceGateways, 'store'>): Promise<Answer<OpenedEvidence>> {
  const found = await transact(ctx, async (inside): Promise<Answer<Found>> => {
    const row = await evidenceById(inside.db, id)
    const wrappedKey = row && await caseKeyOf(inside.db, row.caseId)
    if (!wrappedKey || !(await maySee(inside, row.caseId))) return refuse({ code: 'not_found' })
    if (row.state === 'checking' || row.state === 'received') return refuse({ code: 'file_refused', reason: 'unscanned' })
    if (row.state !== 'clean') return refuse({ code: 'not_found' })
    const { actor, now, newId } = inside
    if (!['consumer', 'guest'].includes(actor.role)) await recordAccess(inside.db, { id: newId(), caseId: row.caseId, reader: actor, act: 'view', at: now })
    const key = unwrapKey(wrappedKey, inside.keys.masterKeys, row.caseId)
    const name = open(row.sealedName, key, { table: 'evidence', column: 'sealed_name', rowId: row.id })
    return ok({ caseId: row.caseId, storedKey: row.storedKey, mediaType: row.mediaType, name, key })
  })
  if (!found.ok) return found
  const { caseId, storedKey, mediaType, name, key } = found.value
  return ok({ bytes: await store.open(caseId, storedKey, key.bytes), name, mediaType, isPicture: mediaType.startsWith('image/') })
}

/** Row security has shown the row; this asks the one function that decides. */
async function maySee({ db, actor }: Ctx, caseId: string): Promise<boolean> {
  const facts = await readCase(db, caseId)
  if (facts) return can(actor, 'case.view', facts).ok
  return (await readSealedDraft(db, caseId))?.ownerId === actor.id
}
