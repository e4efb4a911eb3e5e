import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { ok } from '../../domain/result'
import { newDataKey, wrapKey } from '../../db/cipher'
import { caseKeys } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, TEST_KEYS } from '../../db/test/world'
import { beginSession, type Entry } from './begin-session'
import { settle } from './settle'
import { Browser, eventsOf, START, valueOf } from './test/browser'
import { aStaffMember } from './test/staff'

const { app, worker } = await testDatabase()
const world = await aWorld(worker.db)

const begin = async (browser: Browser, entry: Partial<Entry>) => valueOf(await settle(await browser.ctx(), async (inside) =>
  ok(await beginSession(inside, { userId: world.consumer.id, membership: null, by: 'code', next: undefined, ...entry }, browser.visitor))))

/** A draft that a browser's guest began; gives who owns it now. */
async function aDraftOf(browser: Browser) {
  const [caseId, { actor }] = [newId(), await browser.ctx()]
  await worker.db.insert(caseKeys).values({ caseId, ownerId: actor.id, wrappedKey: wrapKey(newDataKey(), TEST_KEYS.masterKeys, caseId), createdAt: START })
  return { guestId: actor.id, owner: async () => (await worker.db.select({ ownerId: caseKeys.ownerId }).from(caseKeys).where(eq(caseKeys.caseId, caseId)))[0]!.ownerId }
}

test('the guest’s session ends, and what it began is the consumer’s', async () => {
  const browser = new Browser(app)
  const draft = await aDraftOf(browser)
  const before = browser.secret
  browser.secret = (await begin(browser, {}))!.secret
  expect((await browser.session())!.actor.id).toBe(world.consumer.id)
  expect(await draft.owner()).toBe(world.consumer.id)
  browser.secret = before
  expect(await browser.session()).toBeNull()
})

test('a draft does not go to staff, nor into a session for one case', async () => {
  const [shop, tracking] = [new Browser(app), new Browser(app)]
  const drafts = [await aDraftOf(shop), await aDraftOf(tracking)]
  const staff = await aStaffMember(worker, { role: 'merchant_clerk', orgId: world.shop })
  await begin(shop, { userId: staff.userId, membership: { id: staff.membershipId, role: staff.role }, by: 'totp', login: staff.login })
  await begin(tracking, { onlyCaseId: (await aCase(worker.db, world, { at: START })).id, by: 'track' })
  for (const { guestId, owner } of drafts) expect(await owner()).toBe(guestId)
})

test('who may not is not signed in, and nothing is on record of it', async () => {
  const browser = new Browser(app)
  const draft = await aDraftOf(browser)
  expect(await begin(browser, { userId: world.handler.id })).toBeNull()
  expect(await eventsOf(worker.db, world.handler.id)).toEqual([])
  expect((await browser.session())!.actor.role).toBe('guest')
  expect(await draft.owner()).toBe(draft.guestId)
})

test('the record says who came in, how, and as what', async () => {
  const staff = await aStaffMember(worker, { role: 'handler', orgId: world.bank })
  await begin(new Browser(app), { userId: staff.userId, membership: { id: staff.membershipId, role: 'handler' }, by: 'totp' })
  const [event] = await worker.sql`select payload, canonical, prev, hash, encode(sha256(convert_to('mz-event-v1', 'UTF8') || prev || convert_to(canonical, 'UTF8')), 'hex') as expected
    from system_events where actor_id = ${staff.userId}`
  expect(event!.payload).toEqual({ type: 'session.opened', by: 'totp', role: 'handler', membershipId: staff.membershipId, caseId: null })
  expect((event!.hash as Buffer).toString('hex')).toBe(event!.expected)
})
