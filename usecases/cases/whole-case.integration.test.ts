import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { applyEvent } from '../../domain/case/apply-event'
import { draftFacts } from '../../domain/case/facts'
import { firstBrokenLink } from '../../domain/log/canonical-event'
import { fen } from '../../domain/money/fen'
import { chainOf, caseRow, timelineOf } from '../../db/queries/timeline'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, proposal, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx, Intent } from '../context'
import { acceptCase } from './accept-case'
import { agreeRefund } from './agree-refund'
import { approveDecision } from './approve-decision'
import { askMerchant } from './ask-merchant'
import { confirmArrival } from './confirm-arrival'
import { proposeDecision } from './propose-decision'
import { recordRefund } from './record-refund'
import { sendMessage } from './send-message'
import { addNote } from './add-note'
import { viewCase } from './view-case'

const { app, worker, admin } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor, intent?: Partial<Intent>): Ctx => ({
  actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS,
  intent: intent ? { key: newId(), requestHash: 'r', version: null, ...intent } : null,
})

test('one case from filing to closing, each step by the one who may', async () => {
  const { id: caseId } = await aCase(worker.db, world)
  const step = async (answer: Promise<{ ok: boolean }>) => { const got = await answer; expect(got).toMatchObject({ ok: true }); return got }
  await step(acceptCase(as(world.handler), { caseId }))
  await step(askMerchant(as(world.handler), { caseId, words: '请说明这笔交易。' }))
  await step(agreeRefund(as(world.manager), { caseId, amountYuan: fen(36_800), words: '同意退款。' }))
  await step(proposeDecision(as(world.handler), {
    caseId, outcome: 'refund_full', clause: 'ecommerce_55', establishedYuan: fen(36_800), approvedYuan: fen(36_800), words: '三方账目一致。',
  }))
  expect(await approveDecision(as(world.handler), { caseId })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  await step(approveDecision(as(world.approver), { caseId }))
  await step(recordRefund(as(world.handler), { caseId, amountYuan: fen(36_800), channelRefundNo: '50300000012026' }))
  const pending = await rowOf(worker.db, caseId)
  expect(pending.state).toBe('redress_pending')
  expect(pending.facts.clocks.refund_arrival?.state).toBe('running')

  const closed = await confirmArrival(as(world.consumer), { caseId, refundId: pending.facts.refunds[0]!.id })
  expect(closed).toMatchObject({ ok: true, value: { state: 'closed' } })
  const events = await timelineOf(worker.db, caseId)
  expect(events.slice(-2).map(({ body }) => body)).toMatchObject([{ type: 'case.closed' }, { type: 'clock.started', kind: 'retention' }])
  expect(Object.values((await rowOf(worker.db, caseId)).facts.clocks).filter((clock) => clock.state !== 'stopped').map(({ kind }) => kind)).toEqual(['retention'])
})

test('the row is the fold of its timeline, and the chain is whole', async () => {
  const facts = await aCase(worker.db, world, { acts: [...TO.investigating, proposal] })
  const row = await rowOf(worker.db, facts.id)
  const replayed = (await timelineOf(worker.db, facts.id)).reduce(applyEvent, draftFacts(facts.id, world.consumer.id))
  expect(caseRow(replayed)).toEqual(caseRow(row.facts))
  expect(row).toMatchObject(JSON.parse(JSON.stringify({ facts: replayed, state: replayed.state, seq: replayed.seq })) as object)
  expect(firstBrokenLink(await chainOf(worker.db, facts.id))).toBeNull()
})

describe('the record is append-only', () => {
  test('for the web, the worker and the owner of the table', async () => {
    const { id } = await aCase(worker.db, world)
    await expect(app.sql`delete from case_events where case_id = ${id}`).rejects.toThrow(/permission denied/)
    await expect(worker.sql`update case_events set type = 'case.closed' where case_id = ${id}`).rejects.toThrow(/permission denied/)
    await expect(admin`update case_events set type = 'case.closed' where case_id = ${id}`).rejects.toThrow(/append-only/)
    await expect(admin`truncate case_events cascade`).rejects.toThrow(/append-only/)
  })

  test('a change made behind the triggers breaks the chain at its place', async () => {
    const { id } = await aCase(worker.db, world, { acts: [...TO.accepted] })
    await admin.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update case_events set canonical = replace(canonical, '36800', '36801') where case_id = ${id} and seq = 1`
    })
    expect(firstBrokenLink(await chainOf(worker.db, id))?.seq).toBe(1)
  })

  test('an event out of order or not of its columns is refused by the database', async () => {
    const { id } = await aCase(worker.db, world)
    const [last] = await admin`select * from case_events where case_id = ${id} order by seq desc limit 1`
    const again = { ...last!, tx: null, prev: null, hash: null }
    await expect(admin`insert into case_events ${admin(again)}`).rejects.toThrow(/not the next one/)
    await expect(admin`insert into case_events ${admin({ ...again, seq: last!.seq + 1 })}`).rejects.toThrow(/disagree/)
  })
})

describe('who sees what', () => {
  test('a foreign case and a missing one are the same answer', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    const foreign = await acceptCase(as(world.foreignHandler), { caseId })
    expect(foreign).toEqual({ ok: false, refusal: { code: 'not_found' } })
    expect(await acceptCase(as(world.handler), { caseId: newId() })).toEqual(foreign)
    for (const stranger of [world.otherConsumer, world.otherManager, world.operator]) expect(await viewCase(as(stranger), caseId)).toEqual(foreign)
  })

  test('a merchant sees the case once it is served, and never the contact, the notes or the proposal', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: [...TO.accepted] })
    expect(await viewCase(as(world.manager), caseId)).toMatchObject({ ok: false })
    await askMerchant(as(world.handler), { caseId, words: '请答复' })
    await addNote(as(world.handler), { caseId, words: '内部：疑似专线抖动' })
    const seen = await viewCase(as(world.manager), caseId)
    expect(seen).toMatchObject({ ok: true, value: { contact: null, facts: { proposal: null } } })
    expect(JSON.stringify(seen)).not.toMatch(/专线抖动|13812342046|陈试/)
  })

  test('the examiner reads the whole timeline of its remit, and the consumer sees that it did', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: [...TO.investigating, proposal] })
    const seen = await viewCase(as(world.examiner), caseId)
    if (!seen.ok) throw new Error('not seen')
    expect(seen.value.chain).toEqual({ length: seen.value.events.length, whole: true })
    await viewCase(as(world.examiner), caseId)
    const mine = await viewCase(as(world.consumer), caseId)
    if (!mine.ok) throw new Error('not mine')
    expect(mine.value.readings).toHaveLength(1)
    expect(mine.value.readings[0]).toMatchObject({ role: 'examiner', organisation: '测试监管局', name: '检*' })
    expect(mine.value.contact).toEqual({ name: '陈*', agentName: null, phone: '138****2046', email: null })
  })

  test('a message to the consumer does not reach the merchant', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: [...TO.awaiting_merchant] })
    await sendMessage(as(world.handler), { caseId, audience: 'consumer', words: '只给消费者看的话' })
    const merchant = await viewCase(as(world.manager), caseId)
    expect(JSON.stringify(merchant)).not.toContain('只给消费者看的话')
  })
})

test('whoever moves a case says which version they saw', async () => {
  const { id: caseId } = await aCase(worker.db, world)
  expect(await acceptCase(as(world.handler, {}), { caseId })).toMatchObject({ refusal: { code: 'invalid', fields: { _version: ['version_missing'] } } })
})

describe('at the same time', () => {
  test('two officers at once: one wins, the other is told what happened', async () => {
    const facts = await aCase(worker.db, world)
    const both = await Promise.all([
      acceptCase(as(world.handler, { version: facts.version }), { caseId: facts.id }),
      acceptCase(as(world.secondHandler, { version: facts.version }), { caseId: facts.id }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'stale', changedBy: 'case.accepted' } })
  })

  test('the same intent twice is carried out once and answered the same', async () => {
    const { id: caseId, version } = await aCase(worker.db, world)
    const key = newId()
    const [one, two] = await Promise.all([acceptCase(as(world.handler, { key, version }), { caseId }), acceptCase(as(world.handler, { key, version }), { caseId })])
    expect(one).toEqual(two)
    expect((await timelineOf(worker.db, caseId)).filter(({ body }) => body.type === 'case.accepted')).toHaveLength(1)
    expect(await acceptCase(as(world.handler, { key, version, requestHash: 'other' }), { caseId })).toMatchObject({ refusal: { code: 'key_reused' } })
  })

  test('fifty refunds at once never pass what was approved', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: [...TO.investigating, proposal, { type: 'decision.approved', proposalSeq: 0 }] })
    await Promise.all(Array.from({ length: 50 }, (_, n) => recordRefund(as(world.handler), { caseId, amountYuan: fen(10_000), channelRefundNo: `R${n}` }).catch(() => null)))
    const { facts, refundedFen } = await rowOf(worker.db, caseId)
    expect(refundedFen).toBe(30_000)
    expect(facts.refunds).toHaveLength(3)
    await expect(admin`insert into refunds (id, case_id, amount_fen, channel_refund_no, recorded_at) values (${newId()}, ${caseId}, 10000, 'X', now())`).rejects.toThrow(/would pass what was paid/)
  })
})
