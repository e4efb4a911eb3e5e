import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readReference } from '../../domain/case/reference'
import { can } from '../../domain/access/can'
import { caseContacts, oneTimeCodes, users } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld } from '../../db/test/world'
import { transact } from '../context'
import { ok } from '../../domain/result'
import { listSessions } from './list-sessions'
import { openTrackedCase } from './open-tracked-case'
import { readPendingCode } from './read-pending-code'
import { requestTrackingCode } from './request-tracking-code'
import { Browser, minutesLater, newestCodeTo, notThe, refusalOf, sentCodes, START, valueOf } from './test/browser'

const { app, worker } = await testDatabase()
const world = await aWorld(worker.db)
const PHONE = '+8613812342046'   // of every case of the test world

const ask = async (browser: Browser, reference: string, now = START) => requestTrackingCode(await browser.ctx(now), { reference }, browser.visitor)
const tryCode = async (browser: Browser, code: string, now = START) => openTrackedCase(await browser.ctx(now), { code }, browser.visitor)
const UNKNOWN = readReference('MZ-2611-0047-5')!

test('reference and code open that case as its consumer, and nothing else of theirs', async () => {
  const [mine, other] = [await aCase(worker.db, world, { at: START }), await aCase(worker.db, world, { at: START })]
  const browser = new Browser(app)
  valueOf(await ask(browser, mine.reference))
  expect(browser.keep(await tryCode(browser, await newestCodeTo(worker.db, PHONE)))).toMatchObject({ role: 'consumer', onlyCaseId: mine.id })

  const { actor, ...ctx } = await browser.ctx()
  expect(actor).toEqual({ id: world.consumer.id, role: 'consumer', orgId: null, remit: [], onlyCaseId: mine.id })
  expect([mine, other].map((dispute) => can(actor, 'case.view', dispute).ok)).toEqual([true, false])
  const visible = await transact({ actor, ...ctx }, async ({ db }) => ok(await db.execute<{ id: string }>('select id from cases')))
  expect(valueOf(visible).map(({ id }) => id)).toEqual([mine.id])
  expect(valueOf(await listSessions({ actor, ...ctx }))).toHaveLength(1)
})

test('a reference that is no case’s is answered alike, step by step, and nobody gets a message', async () => {
  const [browser, at] = [new Browser(app), minutesLater(60)]
  const before = (await sentCodes(worker.db)).length
  expect(await ask(browser, UNKNOWN, at)).toEqual({ ok: true, value: true })
  expect((await sentCodes(worker.db)).length).toBe(before)
  expect(valueOf(await readPendingCode(await browser.ctx(at), 'track'))).toEqual({ channel: 'sms', maskedAddress: '', expiresAt: minutesLater(70), demoCode: null })
  expect(refusalOf(await tryCode(browser, '123456', at))).toEqual({ code: 'wrong_code', triesLeft: 4 })

  const known = new Browser(app)
  expect(await ask(known, (await aCase(worker.db, world, { at: START })).reference, at)).toEqual({ ok: true, value: true })
  expect(valueOf(await readPendingCode(await known.ctx(at), 'track'))).toEqual({ channel: 'sms', maskedAddress: '', expiresAt: minutesLater(70), demoCode: null })
  expect(refusalOf(await tryCode(known, notThe(await newestCodeTo(worker.db, PHONE)), at))).toEqual({ code: 'wrong_code', triesLeft: 4 })
})

test('both answers take as long', async () => {
  const dispute = await aCase(worker.db, world, { at: START })
  const timed = async (reference: string) => {
    const begin = performance.now()
    await ask(new Browser(app), reference, minutesLater(120))
    return performance.now() - begin
  }
  for (const reference of [UNKNOWN, dispute.reference]) expect(await timed(reference)).toBeGreaterThanOrEqual(299)
})

test('asking too often is answered alike too: no message, and codes that were sent still work', async () => {
  const [dispute, browser, at] = [await aCase(worker.db, world, { at: START }), new Browser(app), minutesLater(180)]
  for (let n = 0; n < 4; n++) expect(await ask(browser, dispute.reference, at)).toEqual({ ok: true, value: true })
  const sent = await worker.db.select({ caseId: oneTimeCodes.caseId }).from(oneTimeCodes).where(eq(oneTimeCodes.sessionId, (await browser.session(at))!.id))
  expect(sent.map(({ caseId }) => caseId)).toEqual(Array(4).fill(dispute.id))
  browser.keep(await tryCode(browser, await newestCodeTo(worker.db, PHONE), at))
  expect((await browser.session(at))!.actor.onlyCaseId).toBe(dispute.id)
})

test('a code to track with is no code to sign in with, nor for another browser', async () => {
  const [browser, other, at] = [new Browser(app), new Browser(app), minutesLater(240)]
  await ask(browser, (await aCase(worker.db, world, { at: START })).reference, at)
  const code = await newestCodeTo(worker.db, PHONE)
  const { signInWithCode } = await import('./sign-in-with-code')
  expect(refusalOf(await signInWithCode(await browser.ctx(at), { code, next: undefined }, browser.visitor))).toEqual({ code: 'expired' })
  expect(refusalOf(await tryCode(other, code, at))).toEqual({ code: 'expired' })
})

test('an erased contact gets nothing, and a disabled person no session', async () => {
  const [erased, dispute, at] = [await aCase(worker.db, world, { at: START }), await aCase(worker.db, world, { at: START }), minutesLater(300)]
  await worker.db.update(caseContacts).set({ sealedPhone: null }).where(eq(caseContacts.caseId, erased.id))
  const before = (await sentCodes(worker.db)).length
  await ask(new Browser(app), erased.reference, at)
  expect((await sentCodes(worker.db)).length).toBe(before)

  const browser = new Browser(app)
  await ask(browser, dispute.reference, at)
  await worker.db.update(users).set({ disabledAt: START }).where(eq(users.id, world.consumer.id))
  expect(refusalOf(await tryCode(browser, await newestCodeTo(worker.db, PHONE), at))).toEqual({ code: 'expired' })
})
