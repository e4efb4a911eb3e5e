import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { fen } from '../../domain/money/fen'
import { seal, unwrapKey } from '../../db/cipher'
import { timelineOf } from '../../db/queries/timeline'
import { testDatabase } from '../../db/test/database'
import { aWorld, rowOf, TEST_KEYS, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { answerContact } from '../drafts/answer-contact'
import { answerDraft } from '../drafts/answer-draft'
import { readDraft } from '../drafts/read-draft'
import { startDraft } from '../drafts/start-draft'
import { submitComplaint } from './submit-complaint'
import { viewCase } from './view-case'

const { app, worker, admin } = await testDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(worker.db)
  const [row] = await admin<{ wrapped_key: string }[]>`select wrapped_key from users where id = ${world.consumer.id}`
  const sealed = seal('+8613812342046', unwrapKey(row!.wrapped_key, TEST_KEYS.masterKeys, world.consumer.id), { table: 'users', column: 'sealed_phone', rowId: world.consumer.id })
  await admin`update users set sealed_phone = ${sealed} where id = ${world.consumer.id}`
})

const NOW = new Date('2026-11-24T08:00:00Z')
const VISITOR = { address: '192.0.2.7', userAgent: 'test', locale: 'zh-CN', knownBrowser: null }
const as = (actor: Actor, now = NOW): Ctx => ({
  actor, sessionId: actor.id, now, newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: { key: newId(), requestHash: 'r', version: null },
})
const AGENT = { filedBy: 'agent', name: '李代', principalName: '欧阳试试', authorityUntil: '2026-11-30' } as const

async function written(contact: object = AGENT): Promise<string> {
  const ctx = () => as(world.consumer)
  const started = await startDraft(ctx(), { complaintType: 'charged_shown_refunded', shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' } }, VISITOR)
  const caseId = started.ok ? started.value.caseId : ''
  await answerDraft('payment')(ctx(), { caseId, amountYuan: fen(36_800), paidOn: '2026-11-21', paidClock: '19:42', payMeans: 'wechat_card' })
  await answerDraft('merchant')(ctx(), { caseId, merchantId: world.shop })
  await answerDraft('wish')(ctx(), { caseId, wish: 'refund', wishYuan: fen(36_800), story: '替母亲投诉。' })
  await answerDraft('evidence')(ctx(), { caseId })
  await answerContact(ctx(), { caseId, name: '李代', ...contact }, VISITOR)
  return caseId
}

async function addFile(caseId: string, slot: string, state = 'clean'): Promise<void> {
  const id = newId()
  const [row] = await admin<{ wrapped_key: string }[]>`select wrapped_key from case_keys where case_id = ${caseId}`
  await admin`insert into evidence ${admin({
    id, case_id: caseId, slot, uploader_id: world.consumer.id, uploader_role: 'consumer', media_type: 'image/jpeg',
    size_bytes: 1_024, sha256: 'ab'.repeat(32), stored_key: 'k', state, disclosed_to: [], at: NOW,
    sealed_name: seal('证件.jpg', unwrapKey(row!.wrapped_key, TEST_KEYS.masterKeys, caseId), { table: 'evidence', column: 'sealed_name', rowId: id }),
  })}`
}
async function withPapers(caseId: string): Promise<string> {
  for (const slot of ['authority', 'identity', 'identity']) await addFile(caseId, slot)
  return caseId
}
const submit = (caseId: string, now = NOW) => submitComplaint(as(world.consumer, now), { caseId, agreed: 'true' })

test('the complaint is the principal\'s, filed by the agent, and says until when the authority holds', async () => {
  const caseId = await withPapers(await written())
  expect(await submit(caseId)).toMatchObject({ ok: true, value: { state: 'submitted' } })
  expect((await rowOf(worker.db, caseId)).facts.filed).toEqual({ by: 'agent', authorityUntil: '2026-11-30' })
  const [first] = await timelineOf(worker.db, caseId)
  expect(first!.body).toMatchObject({ type: 'complaint.submitted', filed: { by: 'agent', authorityUntil: '2026-11-30' } })

  const seen = await viewCase({ ...as(world.handler), intent: null }, caseId)
  expect(seen).toMatchObject({ ok: true, value: { contact: { name: '欧阳*', agentName: '李*', phone: '138****2046' } } })
  for (const name of ['欧阳试试', '李代']) {
    expect(JSON.stringify(seen)).not.toContain(name)
    expect(JSON.stringify(await admin`select * from case_contacts where case_id = ${caseId}`)).not.toContain(name)
  }
})

test('who complains for themselves has no agent', async () => {
  const caseId = await written({ name: '陈试', filedBy: 'self' })
  expect(await submit(caseId)).toMatchObject({ ok: true })
  expect((await rowOf(worker.db, caseId)).facts.filed).toEqual({ by: 'self' })
  expect(await viewCase({ ...as(world.handler), intent: null }, caseId)).toMatchObject({ value: { contact: { name: '陈*', agentName: null } } })
})

test('an authority that ends before it is submitted is refused, with a word at the field', async () => {
  const caseId = await withPapers(await written())
  expect(await submit(caseId, new Date('2026-11-30T16:00:00Z'))).toEqual({ ok: false, refusal: { code: 'invalid', fields: { authorityUntil: ['authority_over'] } } })
  expect(await submit(caseId, new Date('2026-11-30T15:59:00Z'))).toMatchObject({ ok: true })
})

test('an authority that is over, or names nobody, is refused where it is typed', async () => {
  const caseId = await written()
  const answer = (contact: object) => answerContact(as(world.consumer), { caseId, name: '李代', filedBy: 'agent', ...contact }, VISITOR)
  expect(await answer({ principalName: '欧阳试试', authorityUntil: '2026-11-23' })).toMatchObject({ refusal: { fields: { authorityUntil: ['authority_over'] } } })
  expect(await answer({})).toMatchObject({ refusal: { fields: { principalName: ['name_missing'], authorityUntil: ['date_missing'] } } })
  expect(await answer(AGENT)).toMatchObject({ ok: true, value: { next: 'authority' } })
})

test('without the authority and the papers of both it is not submitted', async () => {
  const caseId = await written()
  expect(await submit(caseId)).toEqual({ ok: false, refusal: { code: 'not_yet', missing: ['authority', 'identity'] } })
  await addFile(caseId, 'authority')
  await addFile(caseId, 'identity')
  await addFile(caseId, 'identity', 'quarantined')
  expect(await submit(caseId)).toEqual({ ok: false, refusal: { code: 'not_yet', missing: ['identity'] } })
  expect(await readDraft({ ...as(world.consumer), intent: null }, caseId)).toMatchObject({ value: { missingPapers: ['identity'], contact: { name: '李*', principalName: '欧阳*' } } })
  await addFile(caseId, 'identity')
  expect(await submit(caseId)).toMatchObject({ ok: true })
})
