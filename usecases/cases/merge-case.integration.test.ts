import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { applyEvent } from '../../domain/case/apply-event'
import { type CaseFacts, draftFacts } from '../../domain/case/facts'
import { caseRow, timelineOf } from '../../db/queries/timeline'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { mergeCase } from './merge-case'
import { unmergeCase } from './unmerge-case'
import { viewCase } from './view-case'
import { withdrawComplaint } from './withdraw-complaint'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const NOW = new Date('2026-11-24T08:00:00.000Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const as = (actor: Actor, version: number | null = null): Ctx => ({
  actor, sessionId: null, now: NOW, newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: { key: newId(), requestHash: 'r', version },
})
const words = '两件说的是同一笔付款。'
const merge = (actor: Actor, one: CaseFacts, intoReference: string) => mergeCase(as(actor, one.version), { caseId: one.id, intoReference, ground: 'same_payment', words })

/** Two complaints of one consumer, the first of them five days old. */
async function twoCases(acts: Parameters<typeof aCase>[2] = {}): Promise<{ first: CaseFacts; second: CaseFacts }> {
  return { first: await aCase(worker.db, world, { at: daysAgo(5), acts: TO.accepted }), second: await aCase(worker.db, world, { at: daysAgo(1), ...acts }) }
}
const factsOf = async ({ id }: CaseFacts) => (await rowOf(worker.db, id)).facts
async function isReplayed({ id, consumerId }: CaseFacts): Promise<void> {
  const timeline = await timelineOf(worker.db, id)
  expect(caseRow(timeline.reduce(applyEvent, draftFacts(id, consumerId)))).toEqual(caseRow((await rowOf(worker.db, id)).facts))
}

describe('merging', () => {
  test('ends the later one under the earlier, whose clock is kept, and both say so', async () => {
    const { first, second } = await twoCases()
    expect(await merge(world.handler, second, first.reference)).toMatchObject({ ok: true, value: { caseId: second.id, state: 'merged' } })
    const [ended, kept] = [await factsOf(second), await factsOf(first)]
    expect(ended).toMatchObject({ state: 'merged', mergedInto: { id: first.id, reference: first.reference }, closedAt: NOW.toISOString() })
    expect([ended.clocks.acceptance?.state, ended.clocks.decision?.state, ended.clocks.retention?.state]).toEqual(['stopped', 'stopped', 'running'])
    expect(kept).toMatchObject({ state: 'accepted', version: first.version, absorbed: [{ id: second.id, reference: second.reference }] })
    expect(kept.clocks.decision).toEqual(first.clocks.decision)
    await isReplayed(first)
    await isReplayed(second)
  })

  test('tells the consumer where it goes on, and shows neither of them what the other absorbed', async () => {
    const { first, second } = await twoCases()
    await merge(world.handler, second, first.reference)
    const messages = await worker.sql`select template, params from outgoing_messages where case_id in (${first.id}, ${second.id})`
    expect(messages).toMatchObject([{ template: 'merged', params: { reference: second.reference, intoReference: first.reference } }])
    const reading = { ...as(world.consumer), intent: null }
    expect(await viewCase(reading, second.id)).toMatchObject({ ok: true, value: { facts: { mergedInto: { id: first.id } } } })
    expect(await viewCase(reading, first.id)).toMatchObject({ ok: true, value: { facts: { absorbed: [] } } })
  })

  test('is open while papers are awaited', async () => {
    const { first, second } = await twoCases({ acts: [{ type: 'information.requested', items: ['pos_slip'], textId: newId(), textHash: 'test' }] })
    expect(await merge(world.handler, second, first.reference)).toMatchObject({ ok: true, value: { state: 'merged' } })
  })

  test('two at once: one case, one merge', async () => {
    const { first, second } = await twoCases()
    const answers = await Promise.all([merge(world.handler, second, first.reference), merge(world.secondHandler, second, first.reference)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'stale', changedBy: 'case.merged' } })
    expect((await factsOf(first)).absorbed).toHaveLength(1)
    await isReplayed(first)
  })

  test('two at once in opposite directions wait for each other in one order, and the earlier one stays', async () => {
    for (let round = 0; round < 5; round++) {
      const first = await aCase(worker.db, world, { at: daysAgo(5) })
      const second = await aCase(worker.db, world, { at: daysAgo(1) })
      const answers = await Promise.all([merge(world.handler, second, first.reference), merge(world.secondHandler, first, second.reference)])
      expect(answers[0]).toMatchObject({ ok: true })
      expect(answers[1]).toMatchObject({ refusal: { code: 'invalid', fields: { intoReference: [expect.stringMatching(/^merge_into_(later|ended)$/) as string] } } })
    }
  })
})

describe('merging is refused', () => {
  const problem = (key: string) => ({ refusal: { code: 'invalid', fields: { intoReference: [key] } } })

  test('into itself', async () => {
    const { second } = await twoCases()
    expect(await merge(world.handler, second, second.reference)).toMatchObject(problem('merge_into_itself'))
  })

  test('into another consumer’s', async () => {
    const { second } = await twoCases()
    const other = await aCase(worker.db, { ...world, consumer: world.otherConsumer }, { at: daysAgo(5) })
    expect(await merge(world.handler, second, other.reference)).toMatchObject(problem('merge_other_consumer'))
  })

  test('into one that has ended, and into one that is itself merged', async () => {
    const ended = await aCase(worker.db, world, { at: daysAgo(5), acts: [{ type: 'complaint.withdrawn' }] })
    const { first, second } = await twoCases()
    expect(await merge(world.handler, second, ended.reference)).toMatchObject(problem('merge_into_ended'))
    await merge(world.handler, second, first.reference)
    const third = await aCase(worker.db, world, { at: NOW })
    expect(await merge(world.handler, third, second.reference)).toMatchObject(problem('merge_into_ended'))
  })

  test('of the earlier into the later', async () => {
    const first = await aCase(worker.db, world, { at: daysAgo(5) })
    const second = await aCase(worker.db, world, { at: daysAgo(1) })
    expect(await merge(world.handler, first, second.reference)).toMatchObject(problem('merge_into_later'))
  })

  test('into what the institution has not: another’s case, or none', async () => {
    const { second } = await twoCases()
    const foreign = await aCase(worker.db, world, { at: daysAgo(5), claim: { acquirerId: world.otherBank, merchantId: world.otherShop } })
    expect(await merge(world.handler, second, foreign.reference)).toMatchObject(problem('reference_unknown'))
    expect(await merge(world.handler, second, 'MZ-2611-0047-5')).toMatchObject(problem('reference_unknown'))
  })

  test('to the consumer, to an approver, to another institution, and once it is accepted', async () => {
    const { first, second } = await twoCases()
    for (const actor of [world.consumer, world.approver]) expect(await merge(actor, second, first.reference)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await merge(world.foreignHandler, second, first.reference)).toMatchObject({ refusal: { code: 'not_found' } })
    const accepted = await aCase(worker.db, world, { at: daysAgo(1), acts: TO.accepted })
    expect(await merge(world.handler, accepted, first.reference)).toMatchObject({ refusal: { code: 'wrong_state' } })
  })

  test('to whoever has declared an interest in either, and nothing is written', async () => {
    const interest = { type: 'interest.declared', textId: newId(), textHash: 'test' } as const
    const first = await aCase(worker.db, world, { at: daysAgo(5), acts: [interest] })
    const second = await aCase(worker.db, world, { at: daysAgo(1) })
    expect(await merge(world.handler, second, first.reference)).toMatchObject({ refusal: { code: 'recused' } })
    expect((await factsOf(second)).seq).toBe(second.seq)
    expect(await merge(world.secondHandler, second, first.reference)).toMatchObject({ ok: true })
  })
})

describe('parting again', () => {
  async function merged() {
    const { first, second } = await twoCases()
    const answer = await merge(world.handler, second, first.reference)
    if (!answer.ok) throw new Error(answer.refusal.code)
    return { first, second, version: answer.value.version }
  }

  test('puts the case back with its clocks counted from where they began', async () => {
    const { first, second, version } = await merged()
    expect(await unmergeCase(as(world.approver, version), { caseId: second.id, words })).toMatchObject({ ok: true, value: { state: 'submitted' } })
    const facts = await factsOf(second)
    expect(facts).toMatchObject({ state: 'submitted', mergedInto: null, closedAt: null })
    for (const kind of ['acceptance', 'decision'] as const) {
      expect(facts.clocks[kind]).toMatchObject({ state: 'running', startedAt: second.clocks[kind]!.startedAt, dueAt: second.clocks[kind]!.dueAt })
    }
    expect(facts.clocks.retention?.state).toBe('stopped')
    expect((await factsOf(first)).absorbed).toEqual([])
    await isReplayed(first)
    await isReplayed(second)
    const messages = await worker.sql`select template from outgoing_messages where case_id = ${second.id} order by created_at, id`
    expect(messages.map(({ template }) => template as string)).toEqual(['merged', 'unmerged'])
  })

  test('works when the other has ended meanwhile', async () => {
    const { first, second, version } = await merged()
    expect(await withdrawComplaint(as(world.consumer, first.version), { caseId: first.id })).toMatchObject({ ok: true, value: { state: 'withdrawn' } })
    expect(await unmergeCase(as(world.handler, version), { caseId: second.id, words })).toMatchObject({ ok: true, value: { state: 'submitted' } })
    expect(await factsOf(first)).toMatchObject({ state: 'withdrawn', absorbed: [] })
  })

  test('is refused of a case that is not merged, to the consumer, and on a version that is gone', async () => {
    const { second, version } = await merged()
    expect(await unmergeCase(as(world.handler, second.version), { caseId: second.id, words })).toMatchObject({ refusal: { code: 'stale' } })
    expect(await unmergeCase(as(world.consumer, version), { caseId: second.id, words })).toMatchObject({ refusal: { code: 'forbidden' } })
    const alone = await aCase(worker.db, world)
    expect(await unmergeCase(as(world.handler, alone.version), { caseId: alone.id, words })).toMatchObject({ refusal: { code: 'wrong_state' } })
  })
})
