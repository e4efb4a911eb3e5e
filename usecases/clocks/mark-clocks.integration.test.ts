import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '@/domain/access/actor'
import { applyEvent } from '@/domain/case/apply-event'
import type { EventBody } from '@/domain/case/events'
import { draftFacts } from '@/domain/case/facts'
import { caseRow, timelineOf } from '@/db/queries/timeline'
import { testDatabase } from '@/db/test/database'
import { aCase, aWorld, rowOf, TEST_KEYS, TO, type World } from '@/db/test/world'
import type { Ctx } from '../context'
import { findDueCases } from './find-due-cases'
import { markClocks } from './mark-clocks'

const DAY_MS = 86_400_000
const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const machine = (): Ctx => ({ actor: SYSTEM, sessionId: null, now: new Date(), newId, db: worker.db, keys: TEST_KEYS, intent: null })
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)
const over = (...kinds: string[]) => ({ ok: true, value: kinds.map((kind) => ({ kind, said: 'over' })) })
const eventsOf = async (caseId: string) => (await timelineOf(worker.db, caseId)).map(({ body }) => body)

test('a clock that ran out is marked once, by the machine, with the due date it had', async () => {
  const { id: caseId, clocks } = await aCase(worker.db, world, { acts: TO.accepted, at: daysAgo(20) })
  expect(await markClocks(machine(), { caseId })).toEqual(over('decision'))
  expect(await markClocks(machine(), { caseId })).toEqual({ ok: true, value: [] })

  const [last, ...others] = (await timelineOf(worker.db, caseId)).toReversed()
  expect(last).toMatchObject({ actorRole: 'system', body: { type: 'clock.breached', kind: 'decision', dueAt: clocks.decision!.dueAt } })
  expect(others.some(({ body }) => body.type === 'clock.breached')).toBe(false)
})

test('two workers at once: one event', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: TO.accepted, at: daysAgo(20) })
  const answers = await Promise.all([markClocks(machine(), { caseId }), markClocks(machine(), { caseId }), markClocks(machine(), { caseId })])
  expect(answers.flatMap<unknown>((answer) => (answer.ok ? answer.value : [answer.refusal.code]))).toEqual(over('decision').value)
  expect((await eventsOf(caseId)).filter(({ type }) => type === 'clock.breached')).toHaveLength(1)
})

test('silence at the merchant deadline moves the case on, in the same breath as the breach', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: TO.awaiting_merchant, at: daysAgo(4) })
  expect(await markClocks(machine(), { caseId })).toEqual(over('merchant_first_reply', 'merchant_close'))

  const row = await rowOf(worker.db, caseId)
  expect(row).toMatchObject({ state: 'investigating', facts: { response: { answer: 'silent' }, clocks: { merchant_close: { state: 'stopped' } } } })
  expect((await eventsOf(caseId)).slice(-5)).toMatchObject([
    { type: 'clock.breached', kind: 'merchant_first_reply' },
    { type: 'clock.breached', kind: 'merchant_close' },
    { type: 'clock.stopped', kind: 'merchant_first_reply' },
    { type: 'clock.stopped', kind: 'merchant_close' },
    { type: 'merchant.passed' },
  ])
  const replayed = (await timelineOf(worker.db, caseId)).reduce(applyEvent, draftFacts(caseId, world.consumer.id))
  expect(caseRow(replayed)).toEqual(caseRow(row.facts))
})

test('a paused clock never runs out; the consumer’s own time meanwhile does', async () => {
  const asked: EventBody = { type: 'information.requested', items: [], textId: newId(), textHash: 'test' }
  const accepted = await aCase(worker.db, world, { acts: [{ type: 'case.accepted' }, { type: 'investigation.opened' }, { type: 'investigation.paused', textId: newId(), textHash: 'test' }], at: daysAgo(90) })
  const asking = await aCase(worker.db, world, { acts: [{ type: 'case.assigned', handlerId: world.handler.id }, asked], at: daysAgo(90) })
  expect(await markClocks(machine(), { caseId: accepted.id })).toEqual({ ok: true, value: [] })
  expect(await markClocks(machine(), { caseId: asking.id })).toEqual(over('supplement'))
})

test('a clock that still runs is left alone', async () => {
  const { id: caseId } = await aCase(worker.db, world, { at: daysAgo(0) })
  expect(await markClocks(machine(), { caseId })).toEqual({ ok: true, value: [] })
  const found = await findDueCases(machine(), { atMost: 1_000, except: [] })
  expect(found).toMatchObject({ ok: true })
  expect(found.ok && found.value).not.toContain(caseId)
})

test('the longest overdue come first, in batches, without those left out', async () => {
  const older = await aCase(worker.db, world, { acts: TO.accepted, at: daysAgo(400) })
  const old = await aCase(worker.db, world, { acts: TO.accepted, at: daysAgo(300) })
  expect(await findDueCases(machine(), { atMost: 2, except: [] })).toEqual({ ok: true, value: [older.id, old.id] })
  expect(await findDueCases(machine(), { atMost: 1, except: [older.id] })).toEqual({ ok: true, value: [old.id] })
})

test('nobody but the machine marks a clock', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: TO.accepted, at: daysAgo(20) })
  expect(await markClocks({ ...machine(), actor: world.handler, db: app.db }, { caseId })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  expect(await markClocks({ ...machine(), actor: world.foreignHandler, db: app.db }, { caseId })).toEqual({ ok: false, refusal: { code: 'not_found' } })
})
