import type { Readable } from 'node:stream'
import { cleanFileName } from '../../domain/evidence/file-name'
import { noRoomFor } from '../../domain/evidence/limits'
import type { EvidenceSlot } from '../../domain/evidence/slots'
import { type Answer, ok, refuse } from '../../domain/result'
import { clientNetwork } from '../../domain/sign-in/client-network'
import { seal } from '../../db/cipher'
import { momentOfWriting } from '../../db/queries/database-now'
import { addEvidenceRow, evidenceHeld } from '../../db/queries/evidence'
import { isCarriedOut } from '../../db/queries/intents'
import { enqueue } from '../../db/queries/outbox'
import type { Received } from '../../gateways/evidence-store/receive'
import { writeEvents } from '../cases/change-case'
import { countUse, mayUse } from '../consumer/count-use'
import { type Ctx, transact } from '../context'
import type { Visitor } from '../sign-in/visitor'
import type { EvidenceGateways } from './evidence-gateways'
import { type EvidencePlace, evidencePlace } from './evidence-place'
import { type Examined, examineFile } from './examine-file'

export interface EvidenceUpload { caseId: string; slot: EvidenceSlot; fileName: string; content: Readable }

/** The receipt of a file: the hash is that of the bytes as they were sent. `checking`: a scanner has still to look. */
export interface EvidenceReceipt { id: string; caseId: string; isDraft: boolean; sha256: string; sizeBytes: number; state: 'clean' | 'checking' | 'quarantined' }

/**
 * Takes one file into a case or a draft: rights, bytes, type, content, scan, store; then its row, and for a case its event.
 * Two units of work, since no transaction may wait for a network: the second asks everything again before it writes.
 */
export async function addEvidence(ctx: Ctx, { caseId, slot, fileName, content }: EvidenceUpload, gateways: EvidenceGateways, { address }: Pick<Visitor, 'address'>): Promise<Answer<EvidenceReceipt>> {
  const found = await transact({ ...ctx, intent: null }, async (inside) => {
    const place = await evidencePlace(inside, caseId, slot, { lock: false })
    // What was carried out already takes no more room: its answer is given again, once the bytes have shown that they are the same.
    if (!place.ok || (ctx.intent && await isCarriedOut(inside.db, ctx.actor.id, ctx.intent.key))) return place
    const counted = await countUse(inside, 'upload', clientNetwork(address).address)
    const mayMore = counted.ok ? await mayUse(inside, 'upload_by_person', ctx.actor.id) : counted
    return mayMore.ok ? roomFor(inside, place.value, 1) : mayMore
  })
  if (!found.ok) return found
  const received = await gateways.receive(content)
  if (!received.ok) return received
  try {
    return await keep(ctx, found.value, { caseId, slot, fileName: cleanFileName(fileName) }, received.value, gateways)
  } finally {
    await received.value.discard()
  }
}

async function keep(
  ctx: Ctx, { key }: EvidencePlace, upload: Omit<EvidenceUpload, 'content'>, { sha256, sizeBytes, bytes }: Received, { store, decoder, antivirus }: EvidenceGateways,
): Promise<Answer<EvidenceReceipt>> {
  const original = await bytes()
  const examined = await examineFile(decoder, upload.fileName, original)
  if (!examined.ok) return examined
  const { is } = await antivirus.scan(original)
  const state = is === 'infected' ? 'quarantined' : is === 'unscanned' ? 'checking' : 'clean'
  const stored = await storeBoth(store, upload.caseId, examined.value, key.bytes)

  const intent = ctx.intent && { ...ctx.intent, requestHash: `${ctx.intent.requestHash}.${sha256}` }
  return transact({ ...ctx, intent }, async (inside) => {
    const { db, actor, newId } = inside
    const { caseId, slot } = upload
    const locked = await evidencePlace(inside, caseId, slot, { lock: true })
    const place = locked.ok ? await roomFor(inside, locked.value, sizeBytes) : locked
    if (!place.ok) return place
    const counted = await countUse(inside, 'upload_by_person', actor.id)
    if (!counted.ok) return counted

    const now = await momentOfWriting(db, ctx.now)   // the file took its time to arrive
    const id = newId()
    const { isDraft, facts } = place.value
    await addEvidenceRow(db, {
      id, caseId, slot, uploaderId: actor.id, uploaderRole: actor.role, mediaType: examined.value.mediaType, sizeBytes, sha256, state, disclosedTo: [], at: now, ...stored,
      sealedName: seal(upload.fileName, key, { table: 'evidence', column: 'sealed_name', rowId: id }),
    })
    if (state === 'checking') await enqueue(db, 'scan-evidence', { evidenceId: id }, id)
    const written = isDraft ? null : await writeEvents({ ...inside, now }, facts, { type: 'evidence.added', evidenceId: id, slot, sha256, sizeBytes })
    return written && !written.ok ? written : ok({ id, caseId, isDraft, sha256, sizeBytes, state })
  })
}

/** Asked of the locked place, so that uploads at the same moment cannot overshoot together. */
async function roomFor({ db }: Ctx, place: EvidencePlace, sizeBytes: number): Promise<Answer<EvidencePlace>> {
  const reason = noRoomFor(sizeBytes, await evidenceHeld(db, place.facts.id))
  return reason ? refuse({ code: 'file_refused', reason }) : ok(place)
}

async function storeBoth(store: EvidenceGateways['store'], caseId: string, { shown, original }: Examined, dataKey: Buffer): Promise<{ storedKey: string; originalKey: string | null }> {
  const { storedKey } = await store.put(caseId, shown, dataKey)
  return { storedKey, originalKey: original ? (await store.put(caseId, original, dataKey)).storedKey : null }
}
