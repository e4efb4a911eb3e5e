import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { v7 as newId } from 'uuid'
import { afterAll } from 'vitest'
import type { Actor } from '../../../domain/access/actor'
import type { EvidenceSlot } from '../../../domain/evidence/slots'
import { noAntivirus } from '../../../gateways/antivirus/antivirus'
import { createDiskStore } from '../../../gateways/evidence-store/disk-store'
import { receive } from '../../../gateways/evidence-store/receive'
import { createImageDecoder } from '../../../gateways/image-decoder/child-decoder'
import { testDatabase } from '../../../db/test/database'
import { aWorld, TEST_KEYS } from '../../../db/test/world'
import type { Ctx, Intent } from '../../context'
import { startDraft } from '../../drafts/start-draft'
import { addEvidence } from '../add-evidence'
import type { EvidenceGateways } from '../evidence-gateways'

export const VISITOR = { address: '192.0.2.7' }
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 3\ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n113\n%%EOF\n')
export const aGuest = (): Actor => ({ id: newId(), role: 'guest', orgId: null, remit: [], onlyCaseId: null })

/** A database, a store on disk and a picture to send, for one test file. Call once, at the top of the file. */
export async function evidenceRoom(now: () => Date) {
  const database = await testDatabase()
  const { app, worker } = database
  const world = await aWorld(worker.db)
  const root = await mkdtemp(join(tmpdir(), 'mz-evidence-'))
  afterAll(() => rm(root, { recursive: true, force: true }))
  const gateways: EvidenceGateways = { receive: (content) => receive(content, root), store: createDiskStore(root), decoder: createImageDecoder(), antivirus: noAntivirus }
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#0b6e5b' } }).withExif({ IFD0: { Copyright: 'where-it-was-taken' } }).jpeg().toBuffer()

  const as = (actor: Actor, intent: Partial<Intent> | null = {}): Ctx => ({
    actor, sessionId: null, now: now(), newId: () => newId(), db: app.db, keys: TEST_KEYS,
    intent: intent && { key: newId(), requestHash: 'r', version: null, ...intent },
  })
  function add(actor: Actor, caseId: string, bytes: Buffer = picture, { fileName = '小票.jpg', slot = 'pos_slip' as EvidenceSlot, intent = {} as Partial<Intent>, through = gateways } = {}) {
    return addEvidence(as(actor, intent), { caseId, slot, fileName, content: Readable.from([bytes]) }, through, VISITOR)
  }
  /** The id of a file that must be taken. */
  async function added(...given: Parameters<typeof add>): Promise<string> {
    const answer = await add(...given)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    return answer.value.id
  }
  async function aDraft(owner: Actor): Promise<string> {
    const started = await startDraft(as(owner), { complaintType: 'refund_not_arrived', shown: { wechat: 'refunded', pos: 'refunded', bank: 'debited' } }, VISITOR)
    if (!started.ok) throw new Error(started.refusal.code)
    return started.value.caseId
  }
  return { ...database, world, root, gateways, picture, as, add, added, aDraft }
}
