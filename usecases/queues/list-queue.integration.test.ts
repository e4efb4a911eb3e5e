import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import type { QueueCursor } from '../../domain/queue/queue-place'
import { memberships } from '../../db/schema'
import { timelineOf } from '../../db/queries/timeline'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { assignMany } from './assign-many'
import { listHandlers } from './list-handlers'
import { listQueue, QUEUE_PAGE, type Queue, type QueueInput } from './list-queue'

const { app, worker } = await testDatabase()
const now = new Date('2026-05-20T04:00:00.000Z')
let world: World
beforeAll(async () => {
  world = await aWorld(worker.db)
  for (let n = 0; n < 2 * QUEUE_PAGE + 3; n += 1) await aCase(worker.db, world, { at: new Date(now.getTime() - n * 3_600_000), acts: n < 3 ? TO.accepted : [] })
})

const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now, newId, db: app.db, keys: TEST_KEYS, intent: null })
async function queue(input: Partial<QueueInput> = {}): Promise<Queue> {
  const answer = await listQueue(as(world.handler), { view: 'open', search: null, cause: null, cursor: null, ...input })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

test('pages lead on until the last, and back to the first', async () => {
  const pages: Queue[] = [await queue()]
  for (let cursor = pages[0]!.later; cursor; cursor = pages.at(-1)!.later) pages.push(await queue({ cursor }))
  expect(pages.map(({ rows }) => rows.length)).toEqual([QUEUE_PAGE, QUEUE_PAGE, 3])
  expect(pages.map(({ earlier }) => earlier !== null)).toEqual([false, true, true])
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(2 * QUEUE_PAGE + 3)

  const back = await queue({ cursor: pages[2]!.earlier as QueueCursor })
  expect(back.rows.map(({ id }) => id)).toEqual(pages[1]!.rows.map(({ id }) => id))
  expect(back.later).not.toBeNull()
  const first = await queue({ cursor: back.earlier as QueueCursor })
  expect(first.rows.map(({ id }) => id)).toEqual(pages[0]!.rows.map(({ id }) => id))
  expect(first.earlier).toBeNull()
})

test('a line names its handler', async () => {
  const { rows, counts } = await queue({ view: 'mine' })
  expect(rows.map(({ handlerName }) => handlerName)).toEqual(['经办甲', '经办甲', '经办甲'])
  expect(counts).toMatchObject({ mine: 3, unassigned: 2 * QUEUE_PAGE })
})

test('a line names a handler who has left, though no case can be given to them', async () => {
  const leaver = world.secondHandler.id
  const left = await aCase(worker.db, world, { at: now, acts: [{ type: 'case.assigned', handlerId: leaver }] })
  await worker.db.update(memberships).set({ endedAt: now }).where(eq(memberships.userId, leaver))
  const { rows, handlers } = await queue({ search: left.reference })
  expect(rows.map(({ handlerName }) => handlerName)).toEqual(['经办乙'])
  expect(handlers).toEqual([{ id: world.handler.id, name: '经办甲' }])
  await worker.db.update(memberships).set({ endedAt: null }).where(eq(memberships.userId, leaver))
})

test('only people of an institution have a queue, and colleagues to give work to', async () => {
  for (const actor of [world.consumer, world.manager, world.examiner, world.operator]) {
    expect(await listQueue(as(actor), { view: 'open', search: null, cause: null, cursor: null })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
    expect(await listHandlers(as(actor))).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  }
  expect(await listHandlers(as(world.approver))).toEqual({ ok: true, value: [{ id: world.handler.id, name: '经办甲' }, { id: world.secondHandler.id, name: '经办乙' }] })
})

test('several cases go to one handler at once; one that may not hinders no other, and twice is once', async () => {
  const [one, two] = (await queue({ view: 'unassigned' })).rows.map(({ id }) => id)
  const foreign = await aCase(worker.db, world, { claim: { acquirerId: world.otherBank, merchantId: world.otherShop } })
  const ctx: Ctx = { ...as(world.admin), intent: { key: newId(), requestHash: 'r', version: null } }
  const given = await assignMany(ctx, { caseIds: [one!, foreign.id, two!, one!], handlerId: world.secondHandler.id })
  expect(given).toEqual({ ok: true, value: { done: 2, refused: 1, answers: [{ caseId: one, refusal: null }, { caseId: foreign.id, refusal: { code: 'not_found' } }, { caseId: two, refusal: null }] } })
  expect(await assignMany(ctx, { caseIds: [one!, two!], handlerId: world.secondHandler.id })).toMatchObject({ value: { done: 2 } })
  expect((await timelineOf(worker.db, one!)).filter(({ body }) => body.type === 'case.assigned')).toHaveLength(1)
  expect(await assignMany(as(world.admin), { caseIds: [one!], handlerId: world.approver.id })).toMatchObject({ value: { answers: [{ refusal: { code: 'invalid', fields: { handlerId: ['not_a_handler'] } } }] } })
})
