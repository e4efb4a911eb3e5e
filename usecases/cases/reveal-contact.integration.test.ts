import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { REVEALED_FOR_MINUTES, REVEALS_A_DAY } from '../../domain/case/reveals'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, TEST_KEYS, TO, type World } from '../../db/test/world'
import { sessions } from '../../db/schema'
import { timelineOf } from '../../db/queries/timeline'
import type { Ctx } from '../context'
import { readRevealed } from './read-revealed'
import { revealContact } from './reveal-contact'
import { viewCase } from './view-case'

const { app, worker } = await testDatabase()
const now = new Date('2026-05-20T04:00:00.000Z')
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

async function session(actor: Actor, steppedUpAt: Date | null): Promise<string> {
  const id = newId()
  await worker.db.insert(sessions).values({ id, idHash: randomBytes(32), userId: actor.id, browser: 'test', createdAt: now, lastSeenAt: now, steppedUpAt })
  return id
}
const as = (actor: Actor, sessionId: string | null, at = now): Ctx =>
  ({ actor, sessionId, now: at, newId, db: app.db, keys: TEST_KEYS, intent: { key: newId(), requestHash: 'r', version: null } })
const reading = (actor: Actor, at = now): Ctx => ({ ...as(actor, null, at), intent: null })
const anAccepted = () => aCase(worker.db, world, { at: now, acts: TO.accepted })
const phone = (caseId: string) => ({ caseId, field: 'phone' as const, words: '退款失败，需要电话核实收款卡' })

test('an officer unmasks one field for a few minutes; the person sees who did and why', async () => {
  const { id: caseId, version } = await anAccepted()
  expect(await readRevealed(reading(world.handler), caseId)).toEqual({ ok: true, value: {} })
  const answer = await revealContact(as(world.handler, await session(world.handler, now)), phone(caseId))
  expect(answer).toMatchObject({ ok: true, value: { version } })
  expect(JSON.stringify(answer)).not.toContain('1381234')

  expect(await readRevealed(reading(world.handler), caseId)).toEqual({ ok: true, value: { phone: '+8613812342046' } })
  expect(await readRevealed(reading(world.secondHandler), caseId)).toEqual({ ok: true, value: {} })
  expect(await readRevealed(reading(world.handler, minutesLater(REVEALED_FOR_MINUTES + 1)), caseId)).toEqual({ ok: true, value: {} })

  const mine = await viewCase(reading(world.consumer), caseId)
  if (!mine.ok) throw new Error('not seen')
  expect(mine.value.events.at(-1)).toMatchObject({ body: { type: 'contact.revealed', field: 'phone' }, name: '经*', words: '退款失败，需要电话核实收款卡' })
})

test('without a freshly proved factor nothing is shown and nothing is recorded', async () => {
  const { id: caseId } = await anAccepted()
  for (const steppedUpAt of [null, minutesLater(-5)]) {
    expect(await revealContact(as(world.handler, await session(world.handler, steppedUpAt)), phone(caseId))).toEqual({ ok: false, refusal: { code: 'step_up' } })
  }
  expect(await revealContact(as(world.handler, null), phone(caseId))).toEqual({ ok: false, refusal: { code: 'step_up' } })
  expect((await timelineOf(worker.db, caseId)).map(({ body }) => body.type)).not.toContain('contact.revealed')
})

test('only the handler of the case and an approver may; a foreign case is not there', async () => {
  const { id: caseId } = await anAccepted()
  const by = async (actor: Actor) => revealContact(as(actor, await session(actor, now)), phone(caseId))
  for (const actor of [world.secondHandler, world.risk, world.admin]) expect(await by(actor)).toMatchObject({ refusal: { code: 'forbidden' } })
  for (const actor of [world.foreignHandler, world.operator]) expect(await by(actor)).toEqual({ ok: false, refusal: { code: 'not_found' } })
  expect(await by(world.approver)).toMatchObject({ ok: true })
  expect(await readRevealed(reading(world.foreignHandler), caseId)).toEqual({ ok: false, refusal: { code: 'not_found' } })
})

test('the day has its limit for each officer, also for many at once', async () => {
  const { id: caseId } = await anAccepted()
  const sessionId = await session(world.approver, now)
  await unmaskMany(caseId, world.approver, REVEALS_A_DAY - 2)
  const others = await Promise.all(Array.from({ length: 5 }, anAccepted))
  const answers = await Promise.all(others.map(({ id }) => revealContact(as(world.approver, sessionId), phone(id))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { code: 'too_many', retryAfterSeconds: 12 * 3600 } })
  expect(await revealContact(as(world.approver, sessionId, minutesLater(3)), phone(caseId))).toMatchObject({ refusal: { code: 'too_many' } })
})

/** Writes as many reveals as bring the officer to `count` today. */
async function unmaskMany(caseId: string, { id }: Actor, count: number): Promise<void> {
  const [{ seq, used }] = await worker.sql<[{ seq: number; used: number }]>`
    select (select seq from cases where id = ${caseId}), (select count(*)::int from case_events where actor_id = ${id} and type = 'contact.revealed') as used`
  const more = count - used
  await worker.sql`
    insert into case_events (case_id, seq, at, actor_id, actor_role, type, payload, canonical)
    select ${caseId}, ${seq} + n, ${now.toISOString()}, ${id}, 'approver', 'contact.revealed', p.payload, jsonb_build_object(
      'case', ${caseId}::text, 'seq', ${seq} + n, 'at', ${now.toISOString()}::text,
      'actor', ${id}::text, 'role', 'approver', 'type', 'contact.revealed', 'payload', p.payload)::text
    from generate_series(1, ${more}::int) n, (select jsonb_build_object('type', 'contact.revealed', 'field', 'phone', 'textId', 'x', 'textHash', 'x') as payload) p`
  await worker.sql`update cases set seq = ${seq + more}, facts = jsonb_set(facts, '{seq}', to_jsonb(${seq + more}::int)) where id = ${caseId}`
}
