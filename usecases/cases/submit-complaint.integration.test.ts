import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { fen } from '../../domain/money/fen'
import { seal, unwrapKey } from '../../db/cipher'
import { timelineOf } from '../../db/queries/timeline'
import { testDatabase } from '../../db/test/database'
import { aWorld, rowOf, TEST_KEYS, type World } from '../../db/test/world'
import type { Ctx, Intent } from '../context'
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
  await provePhone(world.consumer, '+8613812342046')
})

const VISITOR = { address: '192.0.2.7', userAgent: 'test', locale: 'zh-CN', knownBrowser: null }
let serial = 0
const NOW = new Date('2026-11-24T08:00:00Z')
const aGuest = (): Actor => ({ id: newId(), role: 'guest', orgId: null, remit: [], onlyCaseId: null })
const as = (actor: Actor, intent: Partial<Intent> = {}, now = NOW): Ctx => ({
  actor, sessionId: actor.id, now, newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: { key: newId(), requestHash: 'r', version: null, ...intent },
})

async function provePhone(person: Actor, phone: string): Promise<void> {
  const [row] = await admin<{ wrapped_key: string }[]>`select wrapped_key from users where id = ${person.id}`
  const sealed = seal(phone, unwrapKey(row!.wrapped_key, TEST_KEYS.masterKeys, person.id), { table: 'users', column: 'sealed_phone', rowId: person.id })
  await admin`update users set sealed_phone = ${sealed} where id = ${person.id}`
}

/** A draft with every step finished. */
async function written(actor: Actor, { story = '微信扣了钱，小票却写退款。' } = {}): Promise<string> {
  const started = await startDraft(as(actor), { complaintType: 'charged_shown_refunded', shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' } }, VISITOR)
  if (!started.ok) throw new Error(started.refusal.code)
  const { caseId } = started.value
  const answers = [
    answerDraft('payment')(as(actor), { caseId, amountYuan: fen(36_800), paidOn: '2026-11-21', paidClock: '19:42', payMeans: 'wechat_card', outTradeNo: 'POS20261121194208' }),
    answerDraft('merchant')(as(actor), { caseId, merchantId: world.shop }),
    answerDraft('wish')(as(actor), { caseId, wish: 'refund', wishYuan: fen(36_800), story }),
    answerDraft('evidence')(as(actor), { caseId, plans: { pos_slip: 'later' } }),
    answerContact(as(actor), { caseId, name: '陈试', contact: { channel: 'sms', address: `+86139${String(++serial).padStart(8, '0')}` } }, VISITOR),
  ]
  for (const answer of answers) if (!(await answer).ok) throw new Error('a step was refused')
  return caseId
}

const submit = (actor: Actor, caseId: string, intent: Partial<Intent> = {}, now = NOW) => submitComplaint(as(actor, intent, now), { caseId, agreed: 'true' })

describe('submitting', () => {
  test('makes a case under the draft\'s id, with its clocks running, and ends the draft', async () => {
    const caseId = await written(world.consumer)
    const filed = await submit(world.consumer, caseId)
    expect(filed).toMatchObject({ ok: true, value: { caseId, state: 'submitted', version: 1 } })
    const { facts } = await rowOf(worker.db, caseId)
    expect(facts).toMatchObject({ merchantId: world.shop, acquirerId: world.bank, amountFen: 36_800, wishFen: 36_800, paidAt: '2026-11-21T11:42:00.000Z', keys: { outTradeNo: 'POS20261121194208' } })
    expect(Object.keys(facts.clocks).sort()).toEqual(['acceptance', 'decision'])
    expect(await readDraft(as(world.consumer), caseId)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  })

  test('keeps contact and story where the institution can read them, masked', async () => {
    const caseId = await written(world.consumer, { story: '我的卡 4000 0000 0000 0002 被扣了' })
    await submit(world.consumer, caseId)
    const view = await viewCase({ ...as(world.handler), intent: null }, caseId)
    expect(view).toMatchObject({ ok: true, value: { contact: { name: '陈*', phone: '138****2046', email: null } } })
    const words = view.ok ? view.value.events.find(({ body }) => body.type === 'complaint.submitted')?.words : null
    expect(words).toContain('****0002')
    expect(words).not.toContain('4000')
  })

  test('twice gives one case and the same receipt, with the same intent or another', async () => {
    const caseId = await written(world.consumer)
    const key = newId()
    const first = await submit(world.consumer, caseId, { key })
    expect(await submit(world.consumer, caseId, { key })).toEqual(first)
    expect(await submit(world.consumer, caseId)).toEqual(first)
    expect((await timelineOf(worker.db, caseId)).filter(({ body }) => body.type === 'complaint.submitted')).toHaveLength(1)
  })

  test('two at once: one case, one receipt', async () => {
    const caseId = await written(world.consumer)
    const [first, second] = await Promise.all([submit(world.consumer, caseId), submit(world.consumer, caseId)])
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
  })

  test('puts the files of the draft into the record', async () => {
    const caseId = await written(world.consumer)
    const evidenceId = newId()
    await admin`insert into evidence ${admin({
      id: evidenceId, case_id: caseId, slot: 'pos_slip', uploader_id: world.consumer.id, uploader_role: 'consumer', sealed_name: 'x', media_type: 'image/jpeg',
      size_bytes: 1_024, sha256: 'ab'.repeat(32), stored_key: 'k', state: 'clean', disclosed_to: [], at: NOW,
    })}`
    await submit(world.consumer, caseId)
    const added = (await timelineOf(worker.db, caseId)).filter(({ body }) => body.type === 'evidence.added')
    expect(added.map(({ body }) => body)).toEqual([{ type: 'evidence.added', evidenceId, slot: 'pos_slip', sha256: 'ab'.repeat(32), sizeBytes: 1_024 }])
  })
})

describe('submitting is refused', () => {
  test('to a guest, who has proven nothing; once they sign in, their draft is theirs to submit', async () => {
    const guest = aGuest()
    const caseId = await written(guest)
    expect(await submit(guest, caseId)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
    await admin.begin((tx) => [tx`select set_config('app.role', 'guest', true), set_config('app.user', ${guest.id}, true)`, tx`select app.pass_drafts(${world.consumer.id})`])
    expect(await submit(guest, caseId)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    expect(await submit(world.consumer, caseId)).toMatchObject({ ok: true })
  })

  test('of another\'s draft', async () => {
    const caseId = await written(world.consumer)
    expect(await submit(world.otherConsumer, caseId)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    await submit(world.consumer, caseId)
    expect(await submit(world.otherConsumer, caseId)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  })

  test('while a step is missing, naming it', async () => {
    const started = await startDraft(as(world.consumer), { complaintType: 'duplicate_charge', shown: { wechat: 'unknown', pos: 'unknown', bank: 'unknown' } }, VISITOR)
    const caseId = started.ok ? started.value.caseId : ''
    expect(await submit(world.consumer, caseId)).toEqual({ ok: false, refusal: { code: 'not_yet', missing: ['payment', 'merchant', 'wish', 'evidence', 'contact'] } })
  })

  test('when the payment has meanwhile become three years old', async () => {
    const caseId = await written(world.consumer)
    expect(await submit(world.consumer, caseId, {}, new Date('2029-11-22T08:00:00Z'))).toMatchObject({ refusal: { code: 'invalid', fields: { paidOn: ['paid_too_long_ago'] } } })
  })

  test('to somebody without a proven address', async () => {
    const caseId = await written(world.otherConsumer)
    expect(await submit(world.otherConsumer, caseId)).toMatchObject({ refusal: { code: 'not_yet', missing: ['contact'] } })
  })
})
