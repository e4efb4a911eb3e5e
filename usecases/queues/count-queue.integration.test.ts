import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { countQueue } from './count-queue'
import { listQueue } from './list-queue'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })
const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null })

test('the numbers beside the views are those of the lists behind them, and only an institution has them', async () => {
  await aCase(worker.db, world)
  await aCase(worker.db, world, { acts: [...TO.accepted] })
  await aCase(worker.db, world, { acts: [...TO.awaiting_merchant], at: new Date(Date.now() - 30 * 3_600_000) })
  const counts = await countQueue(as(world.handler))
  const list = await listQueue(as(world.handler), { view: 'open', search: null, cause: null, cursor: null })
  if (!counts.ok || !list.ok) throw new Error('no queue')
  expect(counts.value).toEqual(list.value.counts)
  expect(counts.value).toMatchObject({ open: 3, unassigned: 1, overdue: 1 })
  expect(await countQueue(as(world.foreignHandler))).toMatchObject({ ok: true, value: { open: 0 } })
  for (const actor of [world.consumer, world.manager, world.examiner, world.operator]) expect(await countQueue(as(actor))).toMatchObject({ refusal: { code: 'forbidden' } })
})
