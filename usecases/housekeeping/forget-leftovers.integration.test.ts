import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { SYSTEM } from '@/domain/access/actor'
import { AGE_COLUMNS, type Leftover } from '@/db/queries/leftovers'
import { caseKeys, challenges, drafts, effectsDone, formReturns, idempotencyKeys, oneTimeCodes, outgoingMessages, rateCounters, sessions, signInFailures } from '@/db/schema'
import { eq } from 'drizzle-orm'
import { testDatabase } from '@/db/test/database'
import { aWorld, TEST_KEYS } from '@/db/test/world'
import { aMessage } from '@/db/test/messages'
import type { Ctx } from '../context'
import { forgetLeftovers, KEPT_MINUTES } from './forget-leftovers'

const { worker: { db } } = await testDatabase()
const world = await aWorld(db)
const now = new Date()
const machine: Ctx = { actor: SYSTEM, sessionId: null, now, newId, db, keys: TEST_KEYS, intent: null }

/** One row of each kind, of the given age. */
const MAKE: Record<Leftover, (at: Date) => Promise<unknown>> = {
  form_returns: (createdAt) => db.insert(formReturns).values({ id: newId(), sessionId: newId(), sealed: 'x', createdAt }),
  idempotency_keys: (createdAt) => db.insert(idempotencyKeys).values({ actorId: newId(), key: newId(), requestHash: 'x', done: true, createdAt }),
  one_time_codes: (expiresAt) => db.insert(oneTimeCodes).values({
    id: newId(), purpose: 'sign_in', channel: 'sms', addressIndex: 'x', sealedAddress: 'x', sessionId: newId(), codeHash: 'x', triesLeft: 5, createdAt: expiresAt, expiresAt,
  }),
  challenges: (expiresAt) => db.insert(challenges).values({ id: newId(), userId: world.handler.id, sessionId: newId(), createdAt: expiresAt, expiresAt, triesLeft: 5 }),
  sign_in_failures: (lastAt) => db.insert(signInFailures).values({ key: newId(), count: 1, lastAt }),
  rate_counters: (windowStart) => db.insert(rateCounters).values({ key: newId(), count: 1, windowStart }),
  sessions: (lastSeenAt) => db.insert(sessions).values({ id: newId(), idHash: randomBytes(32), browser: 'x', createdAt: lastSeenAt, lastSeenAt }),
  effects_done: (at) => db.insert(effectsDone).values({ key: newId(), at }),
}
const kinds = Object.keys(AGE_COLUMNS) as Leftover[]
const agesOf = async (kind: Leftover) => (await db.select({ at: AGE_COLUMNS[kind] }).from(AGE_COLUMNS[kind].table)).map(({ at }) => (now.getTime() - at.getTime()) / 60_000)

test.each(kinds)('%s: what has outlived its use goes, what has not stays', async (kind) => {
  const kept = KEPT_MINUTES[kind]
  for (const age of [kept + 1, kept - 1, 0]) await MAKE[kind](new Date(now.getTime() - age * 60_000))
  expect(await forgetLeftovers(machine)).toMatchObject({ ok: true })
  expect((await agesOf(kind)).toSorted((a, b) => a - b)).toEqual([0, kept - 1])
})

test('the session of a guest stays while a draft is theirs', async () => {
  const [id, caseId, lastSeenAt] = [newId(), newId(), new Date(now.getTime() - 40 * 86_400_000)]
  await db.insert(sessions).values({ id, idHash: randomBytes(32), browser: 'x', createdAt: lastSeenAt, lastSeenAt })
  await db.insert(caseKeys).values({ caseId, ownerId: id, wrappedKey: 'x', createdAt: lastSeenAt })
  await db.insert(drafts).values({ caseId, ownerId: id, sealed: 'x', version: 1, updatedAt: now })
  await forgetLeftovers(machine)
  expect(await db.$count(sessions, eq(sessions.id, id))).toBe(1)
  await db.delete(drafts).where(eq(drafts.caseId, caseId))
  await forgetLeftovers(machine)
  expect(await db.$count(sessions, eq(sessions.id, id))).toBe(0)
})

test('a batch at a time, until nothing is left', async () => {
  const old = new Date(now.getTime() - 31 * 86_400_000)
  await db.insert(effectsDone).values(Array.from({ length: 2_500 }, (_, n) => ({ key: `old-${n}`, at: old })))
  const rounds: unknown[] = []
  for (let answer = await forgetLeftovers(machine); answer.ok && answer.value > 0; answer = await forgetLeftovers(machine)) rounds.push(answer.value)
  expect(rounds).toEqual([1_000, 1_000, 500])
})

test('a code does not stay in the outbox for good; the message does, and other messages keep their text', async () => {
  const yesterday = new Date(now.getTime() - 25 * 3_600_000)
  const [old, fresh, notice] = [await aMessage(db, { code: '111111', at: yesterday }), await aMessage(db, { code: '222222' }), await aMessage(db, { at: yesterday })]
  await db.update(outgoingMessages).set({ sealedText: 'sealed' })
  await forgetLeftovers(machine)
  const row = async (id: string) => (await db.select().from(outgoingMessages).where(eq(outgoingMessages.id, id)))[0]
  expect(await row(old)).toMatchObject({ sealedSecret: null, sealedText: null, template: 'code' })
  expect(await row(fresh)).toMatchObject({ sealedSecret: expect.any(String) as string, sealedText: 'sealed' })
  expect(await row(notice)).toMatchObject({ sealedText: 'sealed' })
})
