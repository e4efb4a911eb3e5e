import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { listInbox } from './list-inbox'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })
const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null })

test('a merchant sees what it was served with, nearest deadline first, and nothing of the consumer', async () => {
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
  await aCase(worker.db, world, { acts: [...TO.accepted] })
  const later = await aCase(worker.db, world, { acts: [...TO.awaiting_merchant], at: hoursAgo(2) })
  const sooner = await aCase(worker.db, world, { acts: [...TO.awaiting_merchant], at: hoursAgo(20) })
  const answered = await aCase(worker.db, world, { acts: [...TO.investigating] })

  const inbox = await listInbox(as(world.clerk), { tab: 'new' })
  if (!inbox.ok) throw new Error('no inbox')
  expect(inbox.value.rows.map(({ id }) => id)).toEqual([sooner.id, later.id])
  expect(inbox.value.counts).toMatchObject({ new: 2, handling: 1, done: 0 })
  expect(JSON.stringify(inbox)).not.toContain(world.consumer.id)
  expect(await listInbox(as(world.manager), { tab: 'handling' })).toMatchObject({ value: { rows: [{ id: answered.id }] } })
  expect(await listInbox(as(world.otherManager), { tab: 'new' })).toMatchObject({ value: { rows: [] } })
})

test('nobody else has a merchant inbox', async () => {
  for (const actor of [world.consumer, world.handler, world.examiner, world.operator]) expect(await listInbox(as(actor), { tab: 'new' })).toMatchObject({ refusal: { code: 'not_found' } })
})
