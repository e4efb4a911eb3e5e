import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { v7 as newId } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { EVIDENCE_LIMITS } from '../../domain/evidence/limits'
import { counterKey } from '../../db/queries/sign-in-counters'
import { timelineOf } from '../../db/queries/timeline'
import { aCase, rowOf, TEST_KEYS, TO } from '../../db/test/world'
import { addEvidence } from './add-evidence'
import { openEvidence } from './open-evidence'
import { removeEvidence } from './remove-evidence'
import { aGuest, PDF, VISITOR, evidenceRoom } from './test/evidence-room'

const { worker, admin, world, root, gateways, picture, add, added, aDraft, as } = await evidenceRoom(() => new Date())

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
