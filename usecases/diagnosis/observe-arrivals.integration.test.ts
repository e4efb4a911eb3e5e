import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { applyEvent } from '../../domain/case/apply-event'
import type { EventBody } from '../../domain/case/events'
import { draftFacts } from '../../domain/case/facts'
import { fen } from '../../domain/money/fen'
import { ledgerRowsOf } from '../../db/queries/case-files'
import { caseRow, timelineOf } from '../../db/queries/timeline'
import { outgoingMessages, refunds } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, proposal, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import { confirmArrival } from '../cases/confirm-arrival'
import { recordRefund } from '../cases/record-refund'
import type { Ctx } from '../context'
import { keyInRow } from '../ledgers/key-in-row'
import { runDiagnosis } from './run-diagnosis'

const PAID = 36_800
const DAY_MS = 86_400_000
const filedAt = new Date('2026-05-12T04:00:00.000Z')
const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const later = (days: number) => new Date(filedAt.getTime() + days * DAY_MS)
const as = (actor: Actor, more: Partial<Ctx> = {}): Ctx =>
  ({ actor, sessionId: null, now: later(5), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null, ...more })
const sent = (amountFen: number, channelRefundNo = 'R1'): EventBody => ({ type: 'refund.recorded', refundId: newId(), amountFen, channelRefundNo })
const refunded = (...sums: number[]) => aCase(worker.db, world, {
  at: filedAt, acts: [...TO.investigating, proposal, { type: 'decision.approved', proposalSeq: 0 }, ...sums.map((sum, index) => sent(sum, `R${index}`))],
})
const credit = (caseId: string, amountFen: number, on = '2026-05-14', clock = '10:00') =>
  keyInRow(as(world.handler), { caseId, kind: 'bank_credit', status: 'done', on, clock, amountYuan: fen(amountFen) })
const observed = async (caseId: string) => (await timelineOf(worker.db, caseId)).filter(({ body }) => body.type === 'arrival.observed')

test('a credit on the statement is the arrival, noted by the machine with its line; the case closes and the consumer is told', async () => {
  const { id: caseId, refunds: [refund] } = await refunded(PAID)
  expect(await credit(caseId, PAID)).toMatchObject({ ok: true, value: { state: 'closed' } })

  const [line] = (await ledgerRowsOf(worker.db, caseId)).filter(({ ledger }) => ledger === 'bank')
  expect(line).toMatchObject({ matchedBy: expect.stringMatching(/refund_credit|keyed_in/) as string })
  expect(await observed(caseId)).toMatchObject([{ actorRole: 'system', body: { refundId: refund!.id, rowId: line!.id } }])
  expect(await worker.db.select().from(refunds).where(eq(refunds.caseId, caseId))).toMatchObject([{ seenBy: 'ledger', confirmedAt: later(5) }])
  expect(await worker.db.select({ template: outgoingMessages.template }).from(outgoingMessages).where(eq(outgoingMessages.caseId, caseId))).toEqual([{ template: 'closed' }])

  const row = await rowOf(worker.db, caseId)
  const replayed = (await timelineOf(worker.db, caseId)).reduce(applyEvent, draftFacts(caseId, world.consumer.id))
  expect(caseRow(replayed)).toEqual(caseRow(row.facts))
})

test('part of the money leaves the case open, and the line with it', async () => {
  const { id: caseId } = await refunded(10_000, 26_800)
  expect(await credit(caseId, 10_000)).toMatchObject({ ok: true, value: { state: 'redress_pending' } })
  expect(await observed(caseId)).toHaveLength(1)
  expect(await runDiagnosis(as(world.handler), { caseId })).toMatchObject({ ok: true })
  expect(await observed(caseId)).toHaveLength(1)
  expect((await ledgerRowsOf(worker.db, caseId)).filter(({ ledger }) => ledger === 'bank')).toHaveLength(1)
  expect(await credit(caseId, 26_800)).toMatchObject({ ok: true, value: { state: 'closed' } })
})

test.each([
  ['what was credited before it was sent', [PAID], PAID, '2026-05-11'],
  ['another amount', [PAID], PAID - 1, '2026-05-14'],
  ['one line that two refunds could be', [18_400, 18_400], 18_400, '2026-05-14'],
])('%s is not the arrival', async (_what, sums, amountFen, on) => {
  const { id: caseId } = await refunded(...sums)
  expect(await credit(caseId, amountFen, on)).toMatchObject({ ok: true, value: { state: 'redress_pending' } })
  expect(await observed(caseId)).toEqual([])
})

/** Sent a day after the complaint, before the lines that are in the case already. */
const sendOn = (caseId: string, amountFen: number, channelRefundNo: string) => recordRefund(as(world.handler, { now: later(1) }), { caseId, amountYuan: fen(amountFen), channelRefundNo })

test('two lines that could be it say nothing, and the consumer’s word still counts', async () => {
  const { id: caseId } = await refunded()
  await credit(caseId, PAID, '2026-05-14', '10:00')
  await credit(caseId, PAID, '2026-05-14', '11:00')
  await sendOn(caseId, PAID, 'R1')
  expect(await runDiagnosis(as(world.handler), { caseId })).toMatchObject({ ok: true, value: { state: 'redress_pending' } })
  expect(await observed(caseId)).toEqual([])
  const refundId = (await rowOf(worker.db, caseId)).facts.refunds[0]!.id
  expect(await confirmArrival(as(world.consumer), { caseId, refundId })).toMatchObject({ ok: true, value: { state: 'closed' } })
})

test('a line that showed one refund does not show the next of the same amount', async () => {
  const { id: caseId } = await refunded(10_000)
  await credit(caseId, 10_000)
  await sendOn(caseId, 10_000, 'R-next')
  await runDiagnosis(as(world.handler), { caseId })
  expect(await observed(caseId)).toHaveLength(1)
  expect((await rowOf(worker.db, caseId)).facts.refunds).toMatchObject([{ seenBy: 'ledger' }, { seenBy: null, confirmedAt: null }])
})

test('the consumer and the statement at the same time: one of them is believed', async () => {
  for (let round = 0; round < 5; round++) {
    const { id: caseId, refunds: [refund] } = await refunded(PAID)
    const both = await Promise.all([credit(caseId, PAID), confirmArrival(as(world.consumer), { caseId, refundId: refund!.id })])
    expect(both.some(({ ok }) => ok)).toBe(true)
    const arrivals = (await timelineOf(worker.db, caseId)).filter(({ body }) => body.type === 'arrival.observed' || body.type === 'arrival.confirmed')
    expect(arrivals).toHaveLength(1)
    expect((await rowOf(worker.db, caseId)).state).toBe('closed')
  }
})

test('the money is seen wherever the case has gone meanwhile', async () => {
  const { id: caseId } = await aCase(worker.db, world, {
    at: filedAt, acts: [...TO.investigating, proposal, { type: 'decision.approved', proposalSeq: 0 }, sent(10_000), { type: 'review.requested', textId: newId(), textHash: 'test' }],
  })
  expect(await credit(caseId, 10_000)).toMatchObject({ ok: true, value: { state: 'under_review' } })
  expect(await observed(caseId)).toHaveLength(1)
})
