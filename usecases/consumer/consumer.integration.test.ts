import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { listMyComplaints } from './list-my-complaints'
import { readRecord } from './read-record'

type Tx = Parameters<Parameters<typeof admin.begin>[1]>[0]
const { app, worker, admin } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null })

describe('my complaints', () => {
  test('are one\'s own, the newest first, with whose turn it is and what is due next', async () => {
    const older = await aCase(worker.db, world, { at: new Date('2026-11-20T02:00:00Z'), acts: [...TO.awaiting_merchant] })
    const newer = await aCase(worker.db, world, { at: new Date('2026-11-23T02:00:00Z'), acts: [{ type: 'complaint.withdrawn' }] })
    const listed = await listMyComplaints(as(world.consumer))
    expect(listed).toMatchObject({ ok: true, value: [
      { id: newer.id, isOver: true, waitingFor: 'nobody', nearest: null },
      { id: older.id, isOver: false, waitingFor: 'merchant', nearest: { kind: 'merchant_first_reply' }, merchant: '测试便利店' },
    ] })
    expect(await listMyComplaints(as(world.otherConsumer))).toEqual({ ok: true, value: [] })
  })

  test('are shown to nobody who has not signed in', async () => {
    expect(await listMyComplaints(as({ id: newId(), role: 'guest', orgId: null, remit: [], onlyCaseId: null }))).toMatchObject({ ok: false, refusal: { code: 'unauthenticated' } })
  })

  test('are one alone in a session that was opened by its reference', async () => {
    const { id } = await aCase(worker.db, world)
    const listed = await listMyComplaints(as({ ...world.consumer, onlyCaseId: id }))
    expect(listed.ok && listed.value.map((line) => line.id)).toEqual([id])
  })
})

describe('the record of a complaint', () => {
  test('is whole, the events the consumer may not read counted too', async () => {
    const { id, seq } = await aCase(worker.db, world, { acts: [...TO.investigating] })
    expect(await readRecord(as(world.consumer), id)).toEqual({ ok: true, value: { events: seq, whole: true } })
  })

  test.each([
    ['a changed text', (id: string, tx: Tx) => tx`update case_events set canonical = replace(canonical, '36800', '36801') where case_id = ${id} and seq = 1`],
    ['a changed hash', (id: string, tx: Tx) => tx`update case_events set hash = sha256('x') where case_id = ${id} and seq = 2`],
    ['a removed event', (id: string, tx: Tx) => tx`delete from case_events where case_id = ${id} and seq = 2`],
  ])('is seen to be broken after %s', async (_what, tamper) => {
    const { id } = await aCase(worker.db, world, { acts: [...TO.accepted] })
    await admin.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tamper(id, tx)
    })
    expect(await readRecord(as(world.consumer), id)).toMatchObject({ ok: true, value: { whole: false } })
  })

  test('is nobody else\'s to ask about', async () => {
    const { id } = await aCase(worker.db, world)
    for (const stranger of [world.otherConsumer, world.foreignHandler, world.operator]) expect(await readRecord(as(stranger), id)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  })
})
