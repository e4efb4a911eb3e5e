import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../domain/access/actor'
import type { EvidenceSlot } from '../../domain/evidence/slots'
import { EVIDENCE_LIMITS } from '../../domain/evidence/limits'
import { type Antivirus, noAntivirus, type Verdict } from '../../gateways/antivirus/antivirus'
import { createDiskStore } from '../../gateways/evidence-store/disk-store'
import { receive } from '../../gateways/evidence-store/receive'
import { createImageDecoder } from '../../gateways/image-decoder/child-decoder'
import { counterKey } from '../../db/queries/sign-in-counters'
import { timelineOf } from '../../db/queries/timeline'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import { viewCase } from '../cases/view-case'
import type { Ctx, Intent } from '../context'
import { startDraft } from '../drafts/start-draft'
import { addEvidence } from './add-evidence'
import { discloseEvidence } from './disclose-evidence'
import type { EvidenceGateways } from './evidence-gateways'
import { openEvidence } from './open-evidence'
import { removeEvidence } from './remove-evidence'
import { scanEvidence } from './scan-evidence'

const { app, worker, admin } = await testDatabase()
let world: World
let root: string
let gateways: EvidenceGateways
let picture: Buffer
beforeAll(async () => {
  world = await aWorld(worker.db)
  root = await mkdtemp(join(tmpdir(), 'mz-evidence-'))
  gateways = { receive: (content) => receive(content, root), store: createDiskStore(root), decoder: createImageDecoder(), antivirus: noAntivirus }
  picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#0b6e5b' } }).withExif({ IFD0: { Copyright: 'where-it-was-taken' } }).jpeg().toBuffer()
})
afterAll(() => rm(root, { recursive: true, force: true }))

const as = (actor: Actor, intent: Partial<Intent> | null = {}): Ctx => ({
  actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS,
  intent: intent && { key: newId(), requestHash: 'r', version: null, ...intent },
})
const VISITOR = { address: '192.0.2.7' }
const aGuest = (): Actor => ({ id: newId(), role: 'guest', orgId: null, remit: [], onlyCaseId: null })
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 3\ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n113\n%%EOF\n')

function add(actor: Actor, caseId: string, bytes: Buffer = picture, { fileName = '小票.jpg', slot = 'pos_slip' as EvidenceSlot, intent = {} as Partial<Intent>, through = gateways } = {}) {
  return addEvidence(as(actor, intent), { caseId, slot, fileName, content: Readable.from([bytes]) }, through, VISITOR)
}
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

describe('a file', () => {
  test('hung on a case is stored, recorded and shown again without what was not picture', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    const answer = await add(world.consumer, caseId)
    expect(answer).toMatchObject({ ok: true, value: { caseId, isDraft: false, state: 'clean', sizeBytes: picture.length } })
    const { body } = (await timelineOf(worker.db, caseId)).at(-1)!
    expect(body).toMatchObject({ type: 'evidence.added', slot: 'pos_slip', sizeBytes: picture.length })

    const opened = await openEvidence(as(world.consumer, null), (body as { evidenceId: string }).evidenceId, gateways)
    expect(opened).toMatchObject({ ok: true, value: { name: '小票.jpg', mediaType: 'image/jpeg', isPicture: true } })
    expect(picture.includes('where-it-was-taken')).toBe(true)
    expect(opened.ok && opened.value.bytes.includes('where-it-was-taken')).toBe(false)
  })

  test('makes nobody else\'s open form stale', async () => {
    const { id: caseId, version } = await aCase(worker.db, world)
    await added(world.consumer, caseId)
    expect((await rowOf(worker.db, caseId)).version).toBe(version)
  })

  test('hung on a guest\'s draft leaves no event, and can be taken off again, bytes and all', async () => {
    const guest = aGuest()
    const caseId = await aDraft(guest)
    const id = await added(guest, caseId)
    expect(await openEvidence(as(guest, null), id, gateways)).toMatchObject({ ok: true })
    expect((await readdir(join(root, 'cases', caseId))).length).toBe(2)
    expect(await removeEvidence(as(guest), { evidenceId: id }, gateways)).toMatchObject({ ok: true, value: { caseId } })
    expect(await readdir(join(root, 'cases', caseId))).toEqual([])
    expect(await openEvidence(as(guest, null), id, gateways)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  })

  test('hung twice on a draft keeps its bytes while one of the two is left', async () => {
    const guest = aGuest()
    const caseId = await aDraft(guest)
    const [first, second] = [await added(guest, caseId), await added(guest, caseId)]
    await removeEvidence(as(guest), { evidenceId: first }, gateways)
    expect(await openEvidence(as(guest, null), second, gateways)).toMatchObject({ ok: true })
  })

  test('of a case is part of the record and stays', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    const id = await added(world.consumer, caseId)
    expect(await removeEvidence(as(world.consumer), { evidenceId: id }, gateways)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  })

  test('sent twice under one key is taken once', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    const key = newId()
    const first = await add(world.consumer, caseId, picture, { intent: { key } })
    expect(await add(world.consumer, caseId, picture, { intent: { key } })).toEqual(first)
    expect(await add(world.consumer, caseId, PDF, { intent: { key }, fileName: 'x.pdf' })).toMatchObject({ ok: false, refusal: { code: 'key_reused' } })
  })

  test('that is a PDF is kept as sent, and is saved, never shown in place', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    const id = await added(world.consumer, caseId, PDF, { fileName: '银行流水.pdf', slot: 'bank_statement' })
    const opened = await openEvidence(as(world.consumer, null), id, gateways)
    expect(opened).toMatchObject({ ok: true, value: { name: '银行流水.pdf', mediaType: 'application/pdf', isPicture: false } })
    expect(opened.ok && opened.value.bytes.equals(PDF)).toBe(true)
  })
})

describe('in production, where the record takes nothing but this moment', () => {
  afterAll(async () => { await admin`update installation set mode = 'test'` })

  test('a file that took a minute to arrive is of the moment it was written', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    await admin`update installation set mode = 'production'`
    const begun = new Date()
    const slow = { ...as(world.consumer), now: new Date(begun.getTime() - 60_000) }
    expect(await addEvidence(slow, { caseId, slot: 'pos_slip', fileName: '小票.jpg', content: Readable.from([picture]) }, gateways, VISITOR)).toMatchObject({ ok: true })
    expect((await timelineOf(worker.db, caseId)).at(-1)!.at.getTime()).toBeGreaterThanOrEqual(begun.getTime() - 1)
  })
})

describe('what is no evidence is refused with its reason, and leaves nothing', () => {
  test.each([
    ['a renamed program', Buffer.from('MZ' + '\0'.repeat(200)), '小票.jpg', 'type_not_allowed'],
    ['a program by its name', Buffer.from('MZ' + '\0'.repeat(200)), 'setup.exe', 'type_not_allowed'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '图.svg', 'svg'],
    ['an SVG called PNG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '图.png', 'svg'],
    ['a PDF that runs scripts', Buffer.from(PDF.toString().replace('/Pages 2 0 R', '/Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >>')), 'x.pdf', 'active_pdf'],
    ['nothing at all', Buffer.alloc(0), '空.jpg', 'empty'],
    ['more than 10 MB', Buffer.alloc(EVIDENCE_LIMITS.fileBytes + 1, 1), '大.jpg', 'too_large'],
  ])('%s', async (_what, bytes, fileName, reason) => {
    const { id: caseId } = await aCase(worker.db, world)
    expect(await add(world.consumer, caseId, bytes, { fileName })).toEqual({ ok: false, refusal: { code: 'file_refused', reason } })
    expect(await admin`select 1 from evidence where case_id = ${caseId}`).toHaveLength(0)
    expect(await readdir(join(root, 'incoming'))).toEqual([])
  })

  test('a JPEG cut off in the middle', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    expect(await add(world.consumer, caseId, picture.subarray(0, picture.length / 2))).toEqual({ ok: false, refusal: { code: 'file_refused', reason: 'damaged' } })
  })

  test('an upload of 26 MB is stopped after the first byte too many', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    let sent = 0
    const content = Readable.from((function* () { for (; sent < 26; sent++) yield Buffer.alloc(1024 * 1024, 1) })())
    const answer = await addEvidence(as(world.consumer), { caseId, slot: 'other', fileName: '大.jpg', content }, gateways, VISITOR)
    expect(answer).toEqual({ ok: false, refusal: { code: 'file_refused', reason: 'too_large' } })
    expect(sent).toBeLessThan(20)
  })
})

describe('limits', () => {
  test('a twenty-first file is refused, whoever added the others', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: [...TO.awaiting_merchant] })
    await fill(caseId, 19, world.consumer, 'consumer')
    await added(world.manager, caseId)
    expect(await add(world.consumer, caseId)).toEqual({ ok: false, refusal: { code: 'file_refused', reason: 'too_many_files' } })
  })

  test('two at once for the last place: one gets it', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    await fill(caseId, 19, world.consumer, 'consumer')
    const answers = await Promise.all([add(world.consumer, caseId), add(world.consumer, caseId, PDF, { fileName: 'x.pdf' })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('the twentieth file sent again under its key is answered as before', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    await fill(caseId, 19, world.consumer, 'consumer')
    const intent = { key: newId() }
    const first = await add(world.consumer, caseId, picture, { intent })
    expect(first).toMatchObject({ ok: true })
    expect(await add(world.consumer, caseId, picture, { intent })).toEqual(first)
    expect(await add(world.consumer, caseId, PDF, { intent, fileName: 'x.pdf' })).toMatchObject({ ok: false, refusal: { code: 'key_reused' } })
  })

  test('fifty uploads an hour by one person, at once on however many drafts, and though they were taken off again', async () => {
    const [someone, now] = [aGuest(), new Date()]
    const drafts = await Promise.all([aDraft(someone), aDraft(someone), aDraft(someone)])
    const first = await added(someone, drafts[0]!)
    await admin`update rate_counters set count = 49 where key = ${counterKey('upload_by_person', someone.id, TEST_KEYS)}`
    const answers = await Promise.all(drafts.map((draft) => add(someone, draft)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    await removeEvidence(as(someone), { evidenceId: first }, gateways)
    const more = await add(someone, drafts[0]!)
    expect(more).toMatchObject({ ok: false, refusal: { code: 'too_many' } })
    const { retryAfterSeconds } = (more as { refusal: { retryAfterSeconds: number } }).refusal
    expect(Math.abs(retryAfterSeconds - (3_600 - (now.getTime() % 3_600_000) / 1_000))).toBeLessThan(30)
  })

  test('five hundred an hour from one address, whoever they are', async () => {
    const [someone, another] = [aGuest(), aGuest()]
    const [mine, theirs] = [await aDraft(someone), await aDraft(another)]
    await added(someone, mine)
    await admin`update rate_counters set count = 499 where key = ${counterKey('upload', VISITOR.address, TEST_KEYS)}`
    await added(someone, mine)
    expect(await add(another, theirs)).toMatchObject({ ok: false, refusal: { code: 'too_many' } })
    await admin`delete from rate_counters`
  })

  async function fill(caseId: string, files: number, uploader: Actor, role: string): Promise<void> {
    for (let n = 0; n < files; n++) {
      await admin`insert into evidence ${admin({
        id: newId(), case_id: caseId, slot: 'other', uploader_id: uploader.id, uploader_role: role, sealed_name: 'x', media_type: 'image/jpeg',
        size_bytes: 10, sha256: 'ab'.repeat(32), stored_key: 'k', state: 'clean', disclosed_to: [], at: new Date(),
      })}`
    }
  }
})

describe('who sees a file', () => {
  test('the other side only once the handler has disclosed it, and that is on the record', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: [...TO.awaiting_merchant] })
    const id = await added(world.consumer, caseId)
    expect(await openEvidence(as(world.manager, null), id, gateways)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    expect(await discloseEvidence(as(world.manager), { caseId, evidenceId: id, to: 'merchant' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
    expect(await discloseEvidence(as(world.handler), { caseId, evidenceId: id, to: 'merchant' })).toMatchObject({ ok: true })
    expect(await openEvidence(as(world.manager, null), id, gateways)).toMatchObject({ ok: true })
    expect((await timelineOf(worker.db, caseId)).at(-1)!.body).toEqual({ type: 'evidence.disclosed', evidenceId: id, to: 'merchant' })
  })

  test('the institution and its examiner do; strangers, other institutions and the operator do not', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    const id = await added(world.consumer, caseId)
    for (const reader of [world.handler, world.approver, world.examiner]) expect(await openEvidence(as(reader, null), id, gateways)).toMatchObject({ ok: true })
    for (const stranger of [world.otherConsumer, world.foreignHandler, world.otherManager, world.operator, aGuest()]) {
      expect(await openEvidence(as(stranger, null), id, gateways)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    }
  })

  test('a draft\'s files are its owner\'s alone, to see and to add', async () => {
    const guest = aGuest()
    const caseId = await aDraft(guest)
    const id = await added(guest, caseId)
    for (const stranger of [aGuest(), world.consumer, world.handler, world.examiner]) {
      expect(await openEvidence(as(stranger, null), id, gateways)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
      expect(await add(stranger, caseId)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    }
  })

  test('nobody adds to what is not theirs, nor into another side\'s slot, nor to a closed case', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    expect(await add(world.otherConsumer, caseId)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    expect(await add(world.examiner, caseId)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
    expect(await add(world.consumer, caseId, picture, { slot: 'terminal_journal' })).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
    const { id: ended } = await aCase(worker.db, world, { acts: [{ type: 'complaint.withdrawn' }] })
    expect(await add(world.consumer, ended)).toMatchObject({ ok: false, refusal: { code: 'wrong_state' } })
  })

  test('the case view lists it with its fingerprint', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    await added(world.consumer, caseId)
    const view = await viewCase(as(world.consumer, null), caseId)
    expect(view).toMatchObject({ ok: true, value: { evidence: [{ slot: 'pos_slip', name: '小票.jpg', state: 'clean', sizeBytes: picture.length }] } })
  })
})

describe('with a scanner', () => {
  const scanner = (verdict: Verdict): Antivirus => ({ scan: async () => verdict })

  test('that is away, a file stays in checking, is shown to nobody, and is scanned later', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    const id = await added(world.consumer, caseId, picture, { through: { ...gateways, antivirus: scanner({ is: 'unscanned', reason: 'unreachable' }) } })
    expect(await openEvidence(as(world.consumer, null), id, gateways)).toEqual({ ok: false, refusal: { code: 'file_refused', reason: 'unscanned' } })
    const asWorker: Ctx = { ...as(SYSTEM, null), db: worker.db }
    expect(await scanEvidence(asWorker, { evidenceId: id }, { ...gateways, antivirus: scanner({ is: 'unscanned', reason: 'timed_out' }) })).toMatchObject({ refusal: { code: 'in_progress' } })
    expect(await scanEvidence(asWorker, { evidenceId: id }, { ...gateways, antivirus: scanner({ is: 'clean' }) })).toMatchObject({ ok: true })
    expect(await openEvidence(as(world.consumer, null), id, gateways)).toMatchObject({ ok: true })
  })

  test('that finds something, a file is quarantined and shown to nobody', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    const id = await added(world.consumer, caseId, picture, { through: { ...gateways, antivirus: scanner({ is: 'infected', signature: 'Test' }) } })
    expect(await openEvidence(as(world.handler, null), id, gateways)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  })
})
