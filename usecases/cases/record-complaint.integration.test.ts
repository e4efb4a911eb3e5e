import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { applyEvent } from '../../domain/case/apply-event'
import { type CaseFacts, draftFacts } from '../../domain/case/facts'
import { complaintRecordInput } from '../../domain/case/intake-inputs'
import type { Db } from '../../db/client'
import { askAs } from '../../db/queries/asker'
import { caseRow, timelineOf } from '../../db/queries/timeline'
import { caseKeys, cases } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aWorld, rowOf, TEST_KEYS, type World } from '../../db/test/world'
import type { Ctx, Intent } from '../context'
import { listMyComplaints } from '../consumer/list-my-complaints'
import { openTrackedCase } from '../sign-in/open-tracked-case'
import { requestTrackingCode } from '../sign-in/request-tracking-code'
import { signInWithCode } from '../sign-in/sign-in-with-code'
import { requestCode } from '../sign-in/request-code'
import { Browser, newestCodeTo, valueOf } from '../sign-in/test/browser'
import { readMerchant } from './read-merchant'
import { recordComplaint } from './record-complaint'
import { viewCase } from './view-case'

const { app, worker, admin } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const NOW = new Date('2026-11-24T08:00:00Z')
const as = (actor: Actor, intent: Partial<Intent> = {}): Ctx => ({
  actor, sessionId: null, now: NOW, newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: { key: newId(), requestHash: 'r', version: null, ...intent },
})
let serial = 0
const aPhone = () => `1371234${String(++serial).padStart(4, '0')}`
const told = (more: object = {}) => complaintRecordInput.parse({
  merchantId: world.shop, complaintType: 'charged_shown_refunded', shown: { wechat: 'paid', pos: 'refunded', bank: 'unknown' },
  amountYuan: '368.00', paidOn: '2026-11-21', paidClock: '19:42', payMeans: 'wechat_card', rrn: '112619420001', accountTail: '2046',
  wish: 'refund', wishYuan: '368.00', words: '来电人说扣了钱，小票写退款。卡号 4000 0000 0000 0002。', name: '周来电', contact: aPhone(), language: 'zh-CN', readBack: 'true', ...more,
})
const record = (actor: Actor, more: object = {}, intent: Partial<Intent> = {}) => recordComplaint(as(actor, intent), told(more))

describe('a complaint told on the phone', () => {
  test('becomes a case with its clocks, by the handler, of whoever called', async () => {
    const filed = valueOf(await record(world.handler))
    const { facts } = await rowOf(worker.db, filed.caseId)
    expect(facts).toMatchObject({
      state: 'submitted', filed: { by: 'phone' }, acquirerId: world.bank, merchantId: world.shop, handlerId: null, amountFen: 36_800, wishFen: 36_800,
      paidAt: '2026-11-21T11:42:00.000Z', keys: { rrn: '112619420001', accountTail: '2046' },
    })
    expect(Object.keys(facts.clocks).sort()).toEqual(['acceptance', 'decision'])
    expect(facts.consumerId).not.toBe(world.handler.id)
    const timeline = await timelineOf(worker.db, filed.caseId)
    expect(timeline[0]).toMatchObject({ actorId: world.handler.id, actorRole: 'handler', body: { type: 'complaint.recorded' }, hash: filed.receipt })
    expect(caseRow(timeline.reduce(applyEvent, draftFacts(filed.caseId, facts.consumerId)))).toEqual(caseRow(facts))
  })

  test('keeps name and contact sealed under a key that is the caller’s, and the story masked', async () => {
    const { caseId } = valueOf(await record(world.handler, { contact: '13712349999' }))
    const view = valueOf(await viewCase({ ...as(world.secondHandler), intent: null }, caseId))
    expect(view.contact).toEqual({ name: '周*', agentName: null, phone: '137****9999', email: null })
    expect(view.events[0]!.words).toContain('****0002')
    const { consumerId } = (await rowOf(worker.db, caseId)).facts
    const [key] = await admin`select owner_id from case_keys where case_id = ${caseId}`
    expect(key).toEqual({ owner_id: consumerId })
    expect(JSON.stringify(await admin`select * from case_contacts where case_id = ${caseId}`)).not.toMatch(/周来电|13712349999/)
  })

  test('sends the receipt to the caller, in the language they asked for', async () => {
    const { caseId } = valueOf(await record(world.handler, { contact: 'caller@example.com', language: 'en' }))
    expect(await admin`select template, channel, locale, recipient_masked from outgoing_messages where case_id = ${caseId}`)
      .toEqual([{ template: 'receipt', channel: 'mail', locale: 'en', recipient_masked: 'c***@example.com' }])
  })

  test('is one of the person who is known already, and of nobody new', async () => {
    const contact = aPhone()
    const [one, other] = [valueOf(await record(world.handler, { contact })), valueOf(await record(world.foreignHandler, { contact, merchantId: world.otherShop }))]
    expect((await rowOf(worker.db, one.caseId)).facts.consumerId).toBe((await rowOf(worker.db, other.caseId)).facts.consumerId)
  })

  test('twice with one key gives one case and one receipt', async () => {
    const [input, key] = [told(), newId()]
    const first = await recordComplaint(as(world.handler, { key }), input)
    expect(await recordComplaint(as(world.handler, { key }), input)).toEqual(first)
    const { caseId } = valueOf(first)
    expect(await admin`select count(*)::int as n from cases where consumer_id = (select consumer_id from cases where id = ${caseId})`).toEqual([{ n: 1 }])
  })

  test('two calls from a new number at once make one person', async () => {
    const contact = aPhone()
    const [one, other] = await Promise.all([record(world.handler, { contact }), record(world.secondHandler, { contact })])
    expect((await rowOf(worker.db, valueOf(one).caseId)).facts.consumerId).toBe((await rowOf(worker.db, valueOf(other).caseId)).facts.consumerId)
  })
})

test('who wants money back and names no sum wants all of it; another wish is about no money', async () => {
  for (const [more, wishFen] of [[{ wishYuan: undefined }, 36_800], [{ wishYuan: '100' }, 10_000], [{ wish: 'apology', wishYuan: '100' }, 0]] as const) {
    expect((await rowOf(worker.db, valueOf(await record(world.handler, more)).caseId)).facts.wishFen).toBe(wishFen)
  }
})

describe('whoever called', () => {
  test('follows it with the reference and a code', async () => {
    const { caseId, reference } = valueOf(await record(world.handler, { contact: '13712348001' }))
    const browser = new Browser(app)
    valueOf(await requestTrackingCode(await browser.ctx(NOW), { reference }, browser.visitor))
    const opened = valueOf(await openTrackedCase(await browser.ctx(NOW), { code: await newestCodeTo(worker.db, '+8613712348001') }, browser.visitor))
    expect(opened).toMatchObject({ role: 'consumer', onlyCaseId: caseId })
  })

  test('sees it in their list once they sign in with the phone', async () => {
    const { caseId } = valueOf(await record(world.handler, { contact: '13712348002' }))
    const browser = new Browser(app)
    valueOf(await requestCode(await browser.ctx(NOW), { purpose: 'sign_in', contact: { channel: 'sms', address: '+8613712348002' }, next: undefined }, browser.visitor))
    browser.keep(await signInWithCode(await browser.ctx(NOW), { code: await newestCodeTo(worker.db, '+8613712348002'), next: undefined }, browser.visitor))
    const mine = valueOf(await listMyComplaints({ ...await browser.ctx(NOW), intent: null }))
    expect(mine.map(({ id }) => id)).toEqual([caseId])
  })
})

describe('recording is refused', () => {
  test('to everybody but a handler', async () => {
    for (const actor of [world.consumer, world.clerk, world.approver, world.risk, world.admin, world.examiner, world.operator]) {
      expect(await record(actor)).toMatchObject({ refusal: { code: 'forbidden', action: 'complaint.record' } })
    }
  })

  test('of a shop of another institution, and of none', async () => {
    for (const merchantId of [world.otherShop, newId(), world.bank]) expect(await record(world.handler, { merchantId })).toMatchObject({ refusal: { fields: { merchantId: ['merchant_missing'] } } })
  })

  test('with a word for each field that cannot be', async () => {
    expect(await record(world.handler, { wishYuan: '368.01' })).toMatchObject({ refusal: { fields: { wishYuan: ['wish_exceeds_amount'] } } })
    expect(await record(world.handler, { paidOn: '2026-11-25' })).toMatchObject({ refusal: { fields: { paidOn: ['paid_in_future'] } } })
    expect(await record(world.handler, { paidOn: '2023-11-20' })).toMatchObject({ refusal: { fields: { paidOn: ['paid_too_long_ago'] } } })
  })

  test('before it was read back, and of a card number as a reference', () => {
    const unread = complaintRecordInput.safeParse({ ...told(), amountYuan: '1', wishYuan: '1', contact: '13712340000', readBack: undefined, rrn: '4000000000000002' })
    expect(unread.error?.issues.map(({ path, message }) => [path[0], message])).toEqual(expect.arrayContaining([['readBack', 'read_back_first'], ['rrn', 'key_is_a_card']]))
  })

  test('for a person whose account is closed, and leaves nobody behind', async () => {
    const contact = aPhone()
    const { caseId } = valueOf(await record(world.handler, { contact }))
    await admin`update users set disabled_at = ${NOW} where id = (select consumer_id from cases where id = ${caseId})`
    expect(await record(world.handler, { contact })).toMatchObject({ refusal: { fields: { contact: ['contact_closed'] } } })

    const refused = aPhone()
    const [before] = await admin`select count(*)::int as n from users`
    await record(world.handler, { contact: refused, merchantId: world.otherShop })
    expect((await admin`select count(*)::int as n from users`)[0]).toEqual(before)
  })

  test('by the wall behind it: an institution puts no case in that was not told on the phone, and no key on another’s case', async () => {
    const { caseId } = valueOf(await record(world.handler))
    const { facts } = await rowOf(worker.db, caseId)
    const byHandler = (work: (db: Db) => Promise<unknown>) => app.db.transaction(async (tx) => {
      await askAs(tx as unknown as Db, world.handler, null)
      await work(tx as unknown as Db)
    })
    const copy = (filed: CaseFacts['filed']) => caseRow({ ...facts, id: newId(), reference: `MZ-2611-${9_000 + ++serial}-0`, filed })
    const walled = { cause: { message: expect.stringContaining('row-level security') as string } }
    await expect(byHandler((db) => db.insert(cases).values(copy({ by: 'self' })))).rejects.toMatchObject(walled)
    await expect(byHandler((db) => db.insert(cases).values(copy({ by: 'phone' })))).resolves.toBeUndefined()
    await expect(byHandler((db) => db.insert(caseKeys).values({ caseId: newId(), ownerId: world.consumer.id, wrappedKey: 'x', createdAt: NOW }))).rejects.toMatchObject(walled)
  })
})

test('a shop is read by the people of its own institution, and is not there for others', async () => {
  const read = (actor: Actor, merchantId: string) => readMerchant({ ...as(actor), intent: null }, merchantId)
  expect(await read(world.handler, world.shop)).toMatchObject({ ok: true, value: { name: '测试便利店' } })
  for (const [actor, merchantId] of [[world.handler, world.otherShop], [world.handler, world.bank], [world.handler, 'no id'], [world.consumer, world.shop], [world.manager, world.shop]] as const) {
    expect(await read(actor, merchantId)).toMatchObject({ refusal: { code: 'not_found' } })
  }
})
