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
type Acts = NonNullable<NonNullable<Parameters<typeof aCase>[2]>['acts']>
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

test('what has to be answered today comes first, in natural hours; a new paper to answer counts like a question', async () => {
  const ours = await aWorld(worker.db)   // whose shop has nothing yet
  const at = (text: string) => new Date(text)
  const now = at('2026-11-21T10:00:00+08:00')   // a Saturday: hours do not wait for it
  const asked = async (text: string, acts: Acts = []) => (await aCase(worker.db, ours, { acts: [...TO.awaiting_merchant, ...acts], at: at(text) })).id
  const tomorrow = await asked('2026-11-21T09:00:00+08:00')
  const today = await asked('2026-11-20T22:00:00+08:00')
  const late = await asked('2026-11-20T08:00:00+08:00')
  const spoken = await asked('2026-11-18T10:00:00+08:00', [{ type: 'response.contested', ground: 'not_received', textId: newId(), textHash: 't' }])

  const inbox = await listInbox({ ...as(ours.clerk), now }, { tab: 'new' })
  if (!inbox.ok) throw new Error('no inbox')
  expect(inbox.value.rows.map(({ id, press, clock }) => [id, press, clock?.kind])).toEqual([
    [late, 'late', 'merchant_first_reply'], [today, 'today', 'merchant_first_reply'], [tomorrow, 'later', 'merchant_first_reply'],
  ])
  expect(inbox.value.counts.dueToday).toBe(2)
  expect(await listInbox({ ...as(ours.clerk), now }, { tab: 'handling' })).toMatchObject({ value: { rows: [{ id: spoken, press: null, clock: null }] } })
})

test('nobody else has a merchant inbox', async () => {
  for (const actor of [world.consumer, world.handler, world.examiner, world.operator]) expect(await listInbox(as(actor), { tab: 'new' })).toMatchObject({ refusal: { code: 'not_found' } })
})
