import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { insertSession, newSessionSecret } from '../../db/queries/sign-in-sessions'
import { memberships, sessions, users } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aWorld } from '../../db/test/world'
import { openGuestSession } from './open-guest-session'
import { readSession } from './read-session'
import { Browser, minutesLater, START } from './test/browser'

const { app, worker } = await testDatabase()
const world = await aWorld(worker.db)
const roleOf = async (userId: string) => (await worker.db.select({ id: memberships.id }).from(memberships).where(eq(memberships.userId, userId)))[0]!.id

/** A session as some way in would have opened it. */
async function aSession(userId: string | null, membershipId: string | null = null) {
  const [id, secret] = [newId(), newSessionSecret()]
  const opened = await insertSession(app.db, {
    id, secret, replaces: null, userId, membershipId, onlyCaseId: null, browser: '', since: START, at: START, steppedUpAt: START, keep: 5,
  })
  return { id, secret, opened, at: (minutes: number) => readSession({ db: app.db, now: minutesLater(minutes) }, secret) }
}

test('a guest acts as the session itself', async () => {
  const { secret, session } = await openGuestSession({ db: app.db, now: START, newId })
  expect(session.actor).toEqual({ id: session.id, role: 'guest', orgId: null, remit: [], onlyCaseId: null })
  expect(await readSession({ db: app.db, now: START }, secret)).toEqual(session)
})

test('the secret is in no row, and another one opens nothing', async () => {
  const { secret } = await aSession(world.consumer.id)
  const rows = await worker.sql`select encode(id_hash, 'hex') as hash, encode(id_hash, 'base64') as base from sessions`
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(await readSession({ db: app.db, now: START }, newSessionSecret())).toBeNull()
})

test('a consumer is signed out after half an hour of quiet, and each visit begins it anew', async () => {
  const session = await aSession(world.consumer.id)
  expect((await session.at(29))!.actor.id).toBe(world.consumer.id)
  expect(await session.at(58)).not.toBeNull()
  expect(await session.at(88)).toBeNull()
})

test('staff are signed out after a quarter of an hour, and after eight hours all the same', async () => {
  const session = await aSession(world.handler.id, await roleOf(world.handler.id))
  for (let minutes = 14; minutes < 480; minutes += 14) expect(await session.at(minutes), `after ${minutes} minutes`).not.toBeNull()
  expect(await session.at(480)).toBeNull()
})

test('last seen is written once a minute at most', async () => {
  const session = await aSession(world.consumer.id)
  const lastSeen = async () => (await worker.db.select({ at: sessions.lastSeenAt }).from(sessions).where(eq(sessions.id, session.id)))[0]!.at
  await session.at(0.9)
  expect(await lastSeen()).toEqual(START)
  await session.at(1.5)
  expect(await lastSeen()).toEqual(minutesLater(1.5))
})

test('an ended role or a disabled person ends the session at once', async () => {
  const [former, disabled] = [await aSession(world.risk.id, await roleOf(world.risk.id)), await aSession(world.otherConsumer.id)]
  expect(await former.at(1)).not.toBeNull()
  await worker.db.update(memberships).set({ endedAt: START }).where(eq(memberships.userId, world.risk.id))
  await worker.db.update(users).set({ disabledAt: START }).where(eq(users.id, world.otherConsumer.id))
  expect(await former.at(1)).toBeNull()
  expect(await disabled.at(1)).toBeNull()
})

test('nobody gets a session in another’s role, staff none without a role, and consumers none with one', async () => {
  const role = await roleOf(world.approver.id)
  const tried = await Promise.all([aSession(world.handler.id, role), aSession(world.handler.id), aSession(world.consumer.id, role), aSession(null, role), aSession(newId())])
  expect(tried.map(({ opened }) => opened)).toEqual([false, false, false, false, false])
})

test('a sixth session ends the one that was quiet the longest', async () => {
  const role = await roleOf(world.admin.id)
  const five = []
  for (let n = 0; n < 5; n++) five.push(await aSession(world.admin.id, role))
  await five[0]!.at(5)
  await aSession(world.admin.id, role)
  expect(await Promise.all(five.map(async (session) => (await session.at(6)) !== null))).toEqual([true, false, true, true, true])
})

test('the web sees no session but its own browser’s and person’s', async () => {
  const browser = new Browser(app)
  const { actor, sessionId } = await browser.ctx()
  const seen = await app.sql.begin(async (sql) => {
    await sql`select set_config('app.user', ${actor.id}, true), set_config('app.role', 'guest', true), set_config('app.session', ${sessionId!}, true)`
    return sql`select id from sessions`
  })
  expect(seen).toEqual([{ id: sessionId }])
})
