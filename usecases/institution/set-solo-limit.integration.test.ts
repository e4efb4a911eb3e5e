import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { SOLO_MAX_FEN } from '../../domain/case/solo-award'
import { soloLimitInput } from '../../domain/institution/inputs'
import { fen } from '../../domain/money/fen'
import { organisations, systemEvents } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aWorld, TEST_KEYS, type World } from '../../db/test/world'
import { aSession, fiveMinutesBefore } from '../cases/test/a-session'
import type { Ctx } from '../context'
import { readSettings } from './read-settings'
import { setSoloLimit } from './set-solo-limit'

const { app, worker, admin } = await testDatabase()
let world: World
beforeEach(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor, sessionId: string | null = null): Ctx => ({ actor, sessionId, now: new Date(), newId, db: app.db, keys: TEST_KEYS, intent: null })
const set = (ctx: Ctx, soloUpToFen: number, knownFen = 0) => setSoloLimit(ctx, { soloUpToYuan: fen(soloUpToFen), knownYuan: fen(knownFen) })
const limitOf = async (orgId: string) => (await worker.db.select({ fen: organisations.soloUpToFen }).from(organisations).where(eq(organisations.id, orgId)))[0]!.fen

test('it begins at nothing; the administrator sets it, and the change is on the record', async () => {
  expect(await readSettings(as(world.admin))).toEqual({ ok: true, value: { soloUpToFen: 0 } })
  expect(await set(as(world.admin), 20_000)).toEqual({ ok: true, value: { soloUpToFen: 20_000 } })
  expect(await set(as(world.admin), 5_000, 20_000)).toMatchObject({ ok: true })
  expect(await readSettings(as(world.admin))).toEqual({ ok: true, value: { soloUpToFen: 5_000 } })
  expect([await limitOf(world.bank), await limitOf(world.otherBank)]).toEqual([5_000, 0])
  const recorded = await worker.db.select().from(systemEvents).where(eq(systemEvents.actorId, world.admin.id)).orderBy(systemEvents.seq)
  expect(recorded.map(({ payload }) => payload)).toEqual([
    { type: 'solo_limit.set', orgId: world.bank, fromFen: 0, toFen: 20_000 }, { type: 'solo_limit.set', orgId: world.bank, fromFen: 20_000, toFen: 5_000 },
  ])
})

test('whoever saw an older limit is told, and nothing changes', async () => {
  await set(as(world.admin), 20_000)
  expect(await set(as(world.admin), 30_000, 0)).toMatchObject({ ok: false, refusal: { code: 'stale' } })
  const both = await Promise.all([set(as(world.admin), 1_000, 20_000), set(as(world.admin), 2_000, 20_000)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('without a fresh factor nothing is set', async () => {
  expect(await set(as(world.admin, await aSession(worker.db, world.admin, fiveMinutesBefore(new Date()))), 20_000)).toEqual({ ok: false, refusal: { code: 'step_up' } })
  expect(await set(as(world.admin, await aSession(worker.db, world.admin, new Date())), 20_000)).toMatchObject({ ok: true })
})

test('nobody else reads or sets it, and the database lets nobody else', async () => {
  for (const actor of [world.handler, world.approver, world.risk, world.manager, world.consumer, world.examiner, world.operator]) {
    expect(await readSettings(as(actor))).toEqual({ ok: false, refusal: { code: 'not_found' } })
    expect(await set(as(actor), 20_000)).toEqual({ ok: false, refusal: { code: 'not_found' } })
  }
  const asked = await app.sql.begin(async (sql) => {
    await sql`select set_config('app.user', ${world.handler.id}, true), set_config('app.org', ${world.bank}, true), set_config('app.role', 'handler', true)`
    return { called: await sql`select app.set_solo_limit(0, 100) as is_set`, written: await sql`update organisations set solo_up_to_fen = 100 where id = ${world.bank} returning id` }
  })
  expect(asked).toMatchObject({ called: [{ is_set: false }], written: [] })
})

test('the highest limit is the house’s, in the form and in the database', async () => {
  const parse = (soloUpToYuan: string) => soloLimitInput.safeParse({ soloUpToYuan, knownYuan: '0' })
  expect(parse('5000')).toMatchObject({ success: true, data: { soloUpToYuan: SOLO_MAX_FEN, knownYuan: 0 } })
  for (const [typed, message] of [['5000.01', 'solo_limit_too_high'], ['-1', 'amount_not_a_number'], ['many', 'amount_not_a_number']] as const) {
    expect(parse(typed).error?.issues.map((issue) => issue.message)).toEqual([message])
  }
  await expect(admin`update organisations set solo_up_to_fen = ${SOLO_MAX_FEN + 1} where id = ${world.bank}`).rejects.toThrow(/organisations_solo/)
})
