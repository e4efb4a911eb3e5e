import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { fieldsOf } from '../../domain/case/draft'
import { fen } from '../../domain/money/fen'
import { clientNetwork } from '../../domain/sign-in/client-network'
import { counterKey } from '../../db/queries/sign-in-counters'
import { testDatabase } from '../../db/test/database'
import { aWorld, TEST_KEYS, type World } from '../../db/test/world'
import { createDiskStore } from '../../gateways/evidence-store/disk-store'
import type { Ctx, Intent } from '../context'
import { answerContact } from './answer-contact'
import { answerDraft } from './answer-draft'
import { autosaveDraft } from './autosave-draft'
import { discardDraft } from './discard-draft'
import { findMerchants } from './find-merchants'
import { listDrafts } from './list-drafts'
import { readDraft } from './read-draft'
import { startDraft } from './start-draft'
import { sweepDrafts } from './sweep-drafts'

const { app, worker, admin } = await testDatabase()
const root = await mkdtemp(join(tmpdir(), 'mz-drafts-'))
const store = createDiskStore(root)
const filedBytes = () => readdir(join(root, 'cases'))
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })
afterAll(() => rm(root, { recursive: true }))

const aGuest = (): Actor => ({ id: newId(), role: 'guest', orgId: null, remit: [], onlyCaseId: null })
const as = (actor: Actor, intent: Partial<Intent> | null = {}): Ctx => ({
  actor, sessionId: actor.role === 'guest' ? actor.id : null, now: new Date('2026-11-24T08:00:00Z'), newId: () => newId(), db: app.db, keys: TEST_KEYS,
  intent: intent && { key: newId(), requestHash: 'r', version: null, ...intent },
})
const VISITOR = { address: '192.0.2.7', userAgent: 'test', locale: 'zh-CN', knownBrowser: null }
const SITUATION = { complaintType: 'charged_shown_refunded', shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' } } as const
const PAYMENT = { amountYuan: fen(36_800), paidOn: '2026-11-21', paidClock: '19:42', payMeans: 'wechat_card' } as const

async function begun(actor: Actor, more: object = {}): Promise<string> {
  const started = await startDraft(as(actor), { ...SITUATION, ...more }, VISITOR)
  if (!started.ok) throw new Error(started.refusal.code)
  return started.value.caseId
}
async function seen(actor: Actor, caseId: string) {
  const draft = await readDraft(as(actor, null), caseId)
  if (!draft.ok) throw new Error(draft.refusal.code)
  return draft.value
}

describe('a guest', () => {
  test('begins with the answers of the self-check, and when it was paid waits in the next step', async () => {
    const guest = aGuest()
    const caseId = await begun(guest, { paidOn: '2026-11-21', paidClock: '19:42' })
    const draft = await seen(guest, caseId)
    expect(draft.sheet.answers).toEqual({ situation: SITUATION })
    expect(fieldsOf(draft.sheet, 'payment')).toEqual({ paidOn: '2026-11-21', paidClock: '19:42' })
    expect(draft.steps.map(({ state }) => state)).toEqual(['done', 'open', 'open', 'open', 'open', 'open'])
  })

  test('is led from step to step, and each answer is there again', async () => {
    const guest = aGuest()
    const caseId = await begun(guest)
    expect(await answerDraft('payment')(as(guest), { caseId, ...PAYMENT })).toMatchObject({ ok: true, value: { next: 'merchant', version: 2 } })
    expect(await answerDraft('merchant')(as(guest), { caseId, merchantId: world.shop })).toMatchObject({ ok: true, value: { next: 'wish' } })
    const draft = await seen(guest, caseId)
    expect(draft.merchant?.name).toBe('测试便利店')
    expect(draft.promises.map(({ kind, duration, unit }) => [kind, duration, unit])).toEqual([['acceptance', 7, 'wd'], ['decision', 15, 'cd']])
    expect(await listDrafts(as(guest, null))).toMatchObject({ ok: true, value: [{ caseId, next: 'wish', amountFen: 36_800, merchant: '测试便利店' }] })
  })

  test('is sent a code to the address they name, and goes on to prove it', async () => {
    const guest = aGuest()
    const caseId = await begun(guest)
    expect(await answerContact(as(guest), { caseId, name: '陈试' }, VISITOR)).toMatchObject({ ok: false, refusal: { fields: { contact: ['contact_missing'] } } })
    const answered = await answerContact(as(guest), { caseId, name: '陈试', contact: { channel: 'sms', address: '+8613912340001' } }, VISITOR)
    expect(answered).toMatchObject({ ok: true, value: { next: 'code' } })
    expect(await admin`select recipient_masked from outgoing_messages where template = 'code'`).toEqual([{ recipient_masked: '139****0001' }])
    expect((await seen(guest, caseId)).contact).toEqual({ name: '陈*', principalName: null, address: '139****0001' })
  })

  test('is sent three codes in a quarter of an hour and no fourth; what they had written stays', async () => {
    const guest = aGuest()
    const caseId = await begun(guest)
    const answer = (name: string) => answerContact(as(guest), { caseId, name, contact: { channel: 'sms', address: '+8613912340002' } }, VISITOR)
    for (const name of ['陈一', '陈二', '陈三']) expect(await answer(name)).toMatchObject({ ok: true })
    expect(await answer('陈四')).toMatchObject({ ok: false, refusal: { code: 'too_many' } })
    expect((await seen(guest, caseId)).sheet.answers.contact?.name).toBe('陈三')
  })
})

test('somebody signed in has proven an address already, and is sent no code', async () => {
  const caseId = await begun(world.consumer)
  expect(await answerContact(as(world.consumer), { caseId, name: '陈试' }, VISITOR)).toMatchObject({ ok: true, value: { next: 'payment' } })
})

describe('a draft is its owner\'s alone', () => {
  test('nobody else reads, changes or discards it', async () => {
    const caseId = await begun(aGuest())
    for (const stranger of [aGuest(), world.consumer, world.handler, world.examiner]) {
      expect(await readDraft(as(stranger, null), caseId)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
      expect(await answerDraft('payment')(as(stranger), { caseId, ...PAYMENT })).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
      expect(await discardDraft(as(stranger), { caseId }, { store })).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    }
  })

  test('staff begin none', async () => {
    expect(await startDraft(as(world.handler), SITUATION, VISITOR)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  })

  test('and the row holds nothing readable', async () => {
    const guest = aGuest()
    const caseId = await begun(guest)
    await answerDraft('wish')(as(guest), { caseId, wish: 'explanation', story: '只有我自己能看的话' })
    const [row] = await admin`select sealed from drafts where case_id = ${caseId}`
    expect(row!.sealed).toMatch(/^v1\.aes-256-gcm\./)
    expect(row!.sealed).not.toContain('只有我自己')
  })
})

describe('what is wrong is said where it is typed', () => {
  test.each([
    [{ ...PAYMENT, paidOn: '2026-11-25' }, { paidOn: ['paid_in_future'] }],
    [{ ...PAYMENT, paidOn: '2022-11-21' }, { paidOn: ['paid_too_long_ago'] }],
  ])('a payment at %o', async (payment, fields) => {
    const guest = aGuest()
    const caseId = await begun(guest)
    expect(await answerDraft('payment')(as(guest), { caseId, ...payment })).toEqual({ ok: false, refusal: { code: 'invalid', fields } })
    expect((await seen(guest, caseId)).sheet.answers.payment).toBeUndefined()
  })

  test('a merchant that is none', async () => {
    const guest = aGuest()
    const caseId = await begun(guest)
    expect(await answerDraft('merchant')(as(guest), { caseId, merchantId: world.bank })).toMatchObject({ refusal: { fields: { merchantId: ['merchant_missing'] } } })
  })
})

describe('two pages on one draft', () => {
  test('the second to write the same step is told, with nothing overwritten', async () => {
    const guest = aGuest()
    const caseId = await begun(guest)
    const { version } = await seen(guest, caseId)
    const wish = answerDraft('wish')
    expect(await wish(as(guest, { version }), { caseId, wish: 'explanation', story: '第一页' })).toMatchObject({ ok: true })
    expect(await wish(as(guest, { version }), { caseId, wish: 'explanation', story: '第二页' })).toMatchObject({ ok: false, refusal: { code: 'stale', version: 2 } })
    expect((await seen(guest, caseId)).sheet.answers.wish?.story).toBe('第一页')
    // With the version they have now seen, the same words go through.
    expect(await wish(as(guest, { version: 2 }), { caseId, wish: 'explanation', story: '第二页' })).toMatchObject({ ok: true })
  })

  test('going back to an earlier step is no conflict', async () => {
    const guest = aGuest()
    const caseId = await begun(guest)
    await answerDraft('payment')(as(guest, { version: 1 }), { caseId, ...PAYMENT })
    expect(await answerDraft('situation')(as(guest, { version: 1 }), { caseId, ...SITUATION, complaintType: 'duplicate_charge' })).toMatchObject({ ok: true })
  })

  test('autosave keeps what is typed, wrong as it may be, without finishing the step or making its own page stale', async () => {
    const guest = aGuest()
    const caseId = await begun(guest)
    const type = (amountYuan: string) => autosaveDraft(as(guest, null), { caseId, step: 'payment', version: 1, fields: { amountYuan } })
    expect(await type('三百六')).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await type('三百八')).toMatchObject({ ok: true, value: { version: 1 } })
    const draft = await seen(guest, caseId)
    expect(fieldsOf(draft.sheet, 'payment')).toEqual({ amountYuan: '三百八' })
    expect(draft.steps[1]).toEqual({ step: 'payment', state: 'open' })
    expect(await answerDraft('payment')(as(guest, { version: 1 }), { caseId, ...PAYMENT })).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await type('三百九')).toMatchObject({ ok: false, refusal: { code: 'stale' } })
  })

  test('the same intent twice is carried out once', async () => {
    const guest = aGuest()
    const key = newId()
    const first = await startDraft(as(guest, { key }), SITUATION, VISITOR)
    expect(await startDraft(as(guest, { key }), SITUATION, VISITOR)).toEqual(first)
    expect(await listDrafts(as(guest, null))).toMatchObject({ value: { length: 1 } })
  })
})

test('one address begins two hundred drafts an hour and no more; another is not kept waiting', async () => {
  const begin = (address: string) => startDraft(as(aGuest()), SITUATION, { address })
  expect(await begin('192.0.2.99')).toMatchObject({ ok: true })
  await admin`update rate_counters set count = 200 where key = ${counterKey('draft', '192.0.2.99', TEST_KEYS)}`
  expect(await begin('192.0.2.99')).toMatchObject({ ok: false, refusal: { code: 'too_many' } })
  expect(await begin('192.0.2.98')).toMatchObject({ ok: true })
})

test('shops are found by a part of their name, and no name finds none', async () => {
  const find = (text: string) => findMerchants(as(aGuest(), null), text, VISITOR)
  expect(await find(' 便利 ')).toMatchObject({ ok: true, value: [{ id: world.shop, name: '测试便利店' }] })
  expect(await find('测试')).toMatchObject({ value: { length: 2 } })
  for (const nothing of ['', '   ', '%', '_']) expect(await find(nothing)).toEqual({ ok: true, value: [] })
})

test('an institution\'s people find the shops of their own institution', async () => {
  const find = (actor: Actor) => findMerchants(as(actor, null), '测试', VISITOR)
  expect(await find(world.handler)).toMatchObject({ ok: true, value: [{ id: world.shop }] })
  expect(await find(world.foreignHandler)).toMatchObject({ ok: true, value: [{ id: world.otherShop }] })
})

test('one household looks up six hundred times in ten minutes and no more, whichever of its addresses it takes', async () => {
  const find = (address: string) => findMerchants(as(aGuest(), null), '便利', { address })
  expect(await find('2001:db8:1:2::1')).toMatchObject({ ok: true })
  await admin`update rate_counters set count = 600 where key = ${counterKey('lookup', clientNetwork('2001:db8:1:2::1').address, TEST_KEYS)}`
  expect(await find('2001:db8:1:2::9')).toMatchObject({ ok: false, refusal: { code: 'too_many' } })
  expect(await find('2001:db8:1:3::1')).toMatchObject({ ok: true })
})

test('a discarded draft leaves no row, no key and no file', async () => {
  const guest = aGuest()
  const [caseId, other] = [await begun(guest), await begun(guest)]
  for (const one of [caseId, other]) await store.put(one, Buffer.from('小票'), Buffer.alloc(32))
  expect(await discardDraft(as(guest), { caseId }, { store })).toMatchObject({ ok: true })
  expect(await filedBytes()).toEqual(expect.arrayContaining([other]))
  expect(await filedBytes()).not.toContain(caseId)
  expect(await admin`select 1 from case_keys where case_id = ${caseId}`).toHaveLength(0)
  expect(await readDraft(as(guest, null), caseId)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
})

test('a draft nobody touched for thirty days is swept, a younger one is not', async () => {
  const [old, young] = [aGuest(), aGuest()]
  const [oldId, youngId] = [await begun(old), await begun(young)]
  for (const caseId of [oldId, youngId]) await store.put(caseId, Buffer.from('小票'), Buffer.alloc(32))
  await admin`update drafts set updated_at = '2026-10-24T07:00:00Z' where case_id = ${oldId}`
  const asWorker: Ctx = { ...as(world.consumer, null), db: worker.db, actor: { id: '00000000-0000-0000-0000-000000000000', role: 'system', orgId: null, remit: [], onlyCaseId: null } }
  expect(await sweepDrafts(asWorker, { store })).toMatchObject({ ok: true, value: { deleted: 1 } })
  expect(await filedBytes()).toContain(youngId)
  expect(await filedBytes()).not.toContain(oldId)
  expect(await readDraft(as(old, null), oldId)).toMatchObject({ ok: false })
  expect(await readDraft(as(young, null), youngId)).toMatchObject({ ok: true })
})

test('a draft that is being filed at this moment is not swept: its key and its files become the case\'s', async () => {
  const caseId = await begun(aGuest())
  await admin`update drafts set updated_at = '2026-10-24T07:00:00Z' where case_id = ${caseId}`
  const asWorker: Ctx = { ...as(world.consumer, null), db: worker.db, actor: { id: '00000000-0000-0000-0000-000000000000', role: 'system', orgId: null, remit: [], onlyCaseId: null } }
  await admin.begin(async (filing) => {
    await filing`select 1 from drafts where case_id = ${caseId} for update`
    expect(await sweepDrafts(asWorker, { store })).toMatchObject({ ok: true, value: { deleted: 0 } })
    await filing`delete from drafts where case_id = ${caseId}`
  })
  expect(await sweepDrafts(asWorker, { store })).toMatchObject({ ok: true, value: { deleted: 0 } })
  expect(await admin`select 1 from case_keys where case_id = ${caseId}`).toHaveLength(1)
})
