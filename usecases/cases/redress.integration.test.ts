import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../domain/access/actor'
import type { RefundKind } from '../../domain/case/claim'
import type { EventBody } from '../../domain/case/events'
import type { CaseFacts } from '../../domain/case/facts'
import { fen } from '../../domain/money/fen'
import { timelineOf } from '../../db/queries/timeline'
import { outgoingMessages } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, proposal, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { markClocks } from '../clocks/mark-clocks'
import { allowExcess } from './allow-excess'
import { askBank } from './ask-bank'
import { confirmArrival } from './confirm-arrival'
import { proposeExcess } from './propose-excess'
import { recordRefund } from './record-refund'
import { returnExcess } from './return-excess'
import { aSession, fiveMinutesBefore } from './test/a-session'
import { type ActRow, describeActs } from './test/describe-acts'

const DAY_MS = 86_400_000
const PAID = 36_800
const { app, worker, admin } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor, more: Partial<Ctx> = {}): Ctx =>
  ({ actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null, ...more })
const words = '商户多扣了手续费，一并退还。'
const text = { textId: 't', textHash: 'h' }
const APPROVED: EventBody = { type: 'decision.approved', proposalSeq: 0 }
const DECIDED = [...TO.investigating, proposal, APPROVED]
const refunded = (amountFen: number, channelRefundNo = 'R1'): EventBody => ({ type: 'refund.recorded', refundId: newId(), amountFen, channelRefundNo })
const EXCEEDS = [...DECIDED, { type: 'excess.proposed', amountFen: 1_000, ...text } satisfies EventBody]
const aDecided = (more: Parameters<typeof aCase>[2] = {}) => aCase(worker.db, world, { acts: DECIDED, ...more })
const record = (ctx: Ctx, caseId: string, amount: number, channelRefundNo: string, kind?: RefundKind) => recordRefund(ctx, { caseId, amountYuan: fen(amount), channelRefundNo, kind })
const messagesOf = (caseId: string) => worker.db.select().from(outgoingMessages).where(eq(outgoingMessages.caseId, caseId)).orderBy(outgoingMessages.id)

const ACTS: Record<string, ActRow> = {
  'a handler says why more should go back': { acts: DECIDED, who: 'handler', act: (ctx, caseId) => proposeExcess(ctx, { caseId, amountYuan: fen(1_000), words }), event: 'excess.proposed', leads: 'decided', wrongRole: 'approver', wrongState: TO.investigating },
  'an approver lets it': { acts: EXCEEDS, who: 'approver', act: (ctx, caseId) => allowExcess(ctx, { caseId }), event: 'excess.allowed', leads: 'decided', wrongRole: 'handler', wrongState: DECIDED },
  'an approver does not': { acts: EXCEEDS, who: 'approver', act: (ctx, caseId) => returnExcess(ctx, { caseId, words }), event: 'excess.returned', leads: 'decided', wrongRole: 'risk', wrongState: DECIDED },
  'a handler records a refund': { acts: DECIDED, who: 'handler', act: (ctx, caseId) => record(ctx, caseId, PAID, 'R1'), event: 'refund.recorded', leads: 'redress_pending', wrongRole: 'approver', wrongState: TO.investigating },
  'a handler asks the bank': {
    acts: [...DECIDED, refunded(PAID)], who: 'handler', event: 'bank.asked', leads: 'redress_pending', wrongRole: 'consumer', wrongState: DECIDED,
    act: async (ctx, caseId) => askBank(ctx, { caseId, refundId: (await rowOf(worker.db, caseId)).facts.refunds[0]?.id ?? newId() }),
  },
}
describeActs(ACTS, { app, worker, world: () => world, now: () => new Date() })

describe('beyond what was paid', () => {
  test('nothing goes without two people; what they allow goes, and not a fen more', async () => {
    const { id: caseId } = await aDecided()
    await record(as(world.handler), caseId, PAID, 'R1')
    expect(await record(as(world.handler), caseId, 1, 'R2', 'goodwill')).toEqual({ ok: false, refusal: { code: 'exceeds_payment', leftFen: 0 } })

    await proposeExcess(as(world.handler), { caseId, amountYuan: fen(1_000), words })
    expect(await record(as(world.handler), caseId, 1, 'R2', 'goodwill')).toMatchObject({ refusal: { code: 'exceeds_payment' } })
    expect(await proposeExcess(as(world.handler), { caseId, amountYuan: fen(5), words })).toEqual({ ok: false, refusal: { code: 'not_yet', missing: ['excess_answer'] } })
    expect(await allowExcess(as({ ...world.handler, role: 'approver' }), { caseId })).toEqual({ ok: false, refusal: { code: 'same_person' } })
    expect(await allowExcess(as(world.approver, { sessionId: await aSession(worker.db, world.approver, fiveMinutesBefore(new Date())) }), { caseId })).toEqual({ ok: false, refusal: { code: 'step_up' } })
    expect(await allowExcess(as(world.approver), { caseId })).toMatchObject({ ok: true })

    expect(await record(as(world.handler), caseId, 1_001, 'R2', 'goodwill')).toEqual({ ok: false, refusal: { code: 'exceeds_payment', leftFen: 1_000 } })
    expect(await record(as(world.handler), caseId, 1_000, 'R2', 'goodwill')).toMatchObject({ ok: true })
    expect(await rowOf(worker.db, caseId)).toMatchObject({ refundedFen: PAID + 1_000, excessFen: 1_000, hasProposal: 0 })
  })

  test('the database knows it too, whoever writes', async () => {
    const { id: caseId } = await aDecided()
    await record(as(world.handler), caseId, PAID - 100, 'R1')
    const insert = (amountFen: number) => admin`insert into refunds (id, case_id, amount_fen, channel_refund_no, recorded_at) values (${newId()}, ${caseId}, ${amountFen}, ${newId()}, now())`
    await expect(insert(101)).rejects.toThrow(/would pass what was paid/)
    await expect(admin`update refunds set amount_fen = ${PAID + 1} where case_id = ${caseId}`).rejects.toThrow(/would pass what was paid/)
    await expect(admin`update cases set refunded_fen = amount_fen + 1 where id = ${caseId}`).rejects.toThrow(/cases_refunded/)
    await expect(admin`update cases set excess_fen = -1 where id = ${caseId}`).rejects.toThrow(/cases_refunded/)
    await expect(insert(0)).rejects.toThrow(/refunds_amount/)
    await insert(100)
    await admin`update cases set excess_fen = 50 where id = ${caseId}`
    await expect(insert(51)).rejects.toThrow(/would pass what was paid/)
    await insert(50)
  })
})

describe('fifty at the same time', () => {
  const sum = async (caseId: string) => { const { facts, refundedFen } = await rowOf(worker.db, caseId); return { refundedFen, listed: facts.refunds.length } }

  test('each with its own key and number: exactly what may go goes', async () => {
    const { id: caseId } = await aDecided()
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => record(as(world.handler), caseId, 10_000, `R${n}`)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
    expect(answers.filter((answer) => !answer.ok).every((answer) => !answer.ok && ['exceeds_payment', 'in_progress'].includes(answer.refusal.code))).toBe(true)
    expect(await sum(caseId)).toEqual({ refundedFen: 30_000, listed: 3 })
  })

  test('the same key: once, and everybody reads the same answer', async () => {
    const { id: caseId, version } = await aDecided()
    const intent = { key: newId(), requestHash: 'r', version }
    const answers = await Promise.all(Array.from({ length: 50 }, () => record(as(world.handler, { intent }), caseId, 10_000, 'R1')))
    const receipts = new Set(answers.flatMap((answer) => (answer.ok ? answer.value.receipt : [])))
    expect(receipts.size).toBe(1)
    expect(answers.filter((answer) => !answer.ok).every((answer) => !answer.ok && answer.refusal.code === 'in_progress')).toBe(true)
    expect(await sum(caseId)).toEqual({ refundedFen: 10_000, listed: 1 })
  })

  test('the same number of the channel under different keys: once', async () => {
    const { id: caseId } = await aDecided()
    const answers = await Promise.all(Array.from({ length: 50 }, () => record(as(world.handler), caseId, 100, 'SAME')))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await sum(caseId)).toEqual({ refundedFen: 100, listed: 1 })
  })

  test('under two complaints about one payment: what was paid, once', async () => {
    const keys = { transactionId: `42000${newId()}` }
    const [one, other] = [await aDecided({ claim: { keys } }), await aDecided({ claim: { keys } })]
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => record(as(world.handler), n % 2 === 0 ? one.id : other.id, PAID, `R${n}`)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await sum(one.id)).refundedFen + (await sum(other.id)).refundedFen).toBe(PAID)
  })
})

describe('one payment, two complaints', () => {
  test('what went back under one cannot go back under the other; two people may let it', async () => {
    const keys = { outTradeNo: `QS${newId()}` }
    const [one, other] = [await aDecided({ claim: { keys } }), await aDecided({ claim: { keys } })]
    expect(await record(as(world.handler), one.id, 30_000, 'R1')).toMatchObject({ ok: true })
    expect(await record(as(world.handler), other.id, 6_801, 'R2')).toEqual({ ok: false, refusal: { code: 'exceeds_payment', leftFen: 6_800 } })
    await expect(admin`insert into refunds (id, case_id, amount_fen, channel_refund_no, recorded_at) values (${newId()}, ${other.id}, 6801, 'X', now())`).rejects.toThrow(/would pass what was paid/)
    expect(await record(as(world.handler), other.id, 6_800, 'R2')).toMatchObject({ ok: true })

    await proposeExcess(as(world.handler), { caseId: other.id, amountYuan: fen(200), words })
    await allowExcess(as(world.approver), { caseId: other.id })
    expect(await record(as(world.handler), other.id, 200, 'R3', 'goodwill')).toMatchObject({ ok: true })
    // Seeing the first arrive moves no money, however much went since.
    expect(await confirmArrival(as(world.consumer), { caseId: one.id, refundId: (await rowOf(worker.db, one.id)).facts.refunds[0]!.id })).toMatchObject({ ok: true })
  })

  test('the same order number at another shop is another payment', async () => {
    const keys = { outTradeNo: `QS${newId()}` }
    const unheard: NonNullable<Parameters<typeof aCase>[2]>['acts'] = [...TO.accepted, { type: 'investigation.opened' }, proposal, APPROVED]
    const [one, other] = [await aDecided({ claim: { keys } }), await aDecided({ acts: unheard, claim: { keys, merchantId: world.otherShop } })]
    for (const { id } of [one, other]) expect(await record(as(world.handler), id, PAID, 'R1')).toMatchObject({ ok: true })
  })
})

describe('an overdue refund', () => {
  const machine = (): Ctx => ({ ...as(SYSTEM), db: worker.db })
  const late = (more: EventBody[] = []) => aCase(worker.db, world, { at: new Date(Date.now() - 20 * DAY_MS), acts: [...DECIDED, refunded(PAID), ...more] })

  test('is asked after at the bank by the machine, once, and the consumer is told what to look for', async () => {
    const { id: caseId, reference, refunds } = await late()
    expect(await markClocks(machine(), { caseId })).toMatchObject({ ok: true, value: [{ kind: 'refund_arrival', said: 'over' }] })
    await markClocks(machine(), { caseId })
    const asked = (await timelineOf(worker.db, caseId)).filter(({ body }) => body.type === 'bank.asked')
    expect(asked).toMatchObject([{ actorRole: 'system', body: { refundId: refunds[0]!.id } }])
    expect(await messagesOf(caseId)).toMatchObject([{ template: 'bank_asked', params: { reference, amountFen: PAID, payMeans: 'wechat_card' } }])
    expect(await askBank(as(world.handler), { caseId, refundId: refunds[0]!.id })).toEqual({ ok: false, refusal: { code: 'settled' } })
  })

  test('whose bank was asked by hand is not asked after again', async () => {
    const { id: caseId, refunds } = await late()
    expect(await askBank(as(world.handler), { caseId, refundId: refunds[0]!.id })).toMatchObject({ ok: true })
    await markClocks(machine(), { caseId })
    expect((await timelineOf(worker.db, caseId)).filter(({ body }) => body.type === 'bank.asked')).toMatchObject([{ actorId: world.handler.id }])
  })

  test('what is sent after the time ran out has its own time to arrive', async () => {
    const { id: caseId } = await aCase(worker.db, world, { at: new Date(Date.now() - 20 * DAY_MS), acts: [...DECIDED, refunded(30_000)] })
    await markClocks(machine(), { caseId })
    await record(as(world.handler), caseId, 6_800, 'R2')
    const clock = (await rowOf(worker.db, caseId)).facts.clocks.refund_arrival!
    expect(clock).toMatchObject({ state: 'running', breachedAt: null, breaches: 1 })
    expect(Date.parse(clock.dueAt)).toBeGreaterThan(Date.now())
  })

  test('is asked after wherever the case has gone meanwhile', async () => {
    const { id: caseId } = await late([{ type: 'review.requested', ...text }])
    expect((await rowOf(worker.db, caseId)).state).toBe('under_review')
    expect(await markClocks(machine(), { caseId })).toMatchObject({ ok: true })
    expect((await rowOf(worker.db, caseId)).facts.refunds[0]!.bankAskedAt).not.toBeNull()
  })

  test('nobody asks after what is not on its way', async () => {
    const { id: caseId } = await late()
    expect(await askBank(as(world.handler), { caseId, refundId: newId() })).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })
})

test('what kind of money it is stands in the record and in the notice', async () => {
  const { id: caseId } = await aDecided()
  await record(as(world.handler), caseId, 1_000, 'CB1', 'chargeback')
  const facts: CaseFacts = (await rowOf(worker.db, caseId)).facts
  expect(facts.refunds).toMatchObject([{ kind: 'chargeback', amountFen: 1_000 }])
  expect(await messagesOf(caseId)).toMatchObject([{ template: 'refund_recorded', params: { kind: 'chargeback' } }])
  expect(await admin`select kind from refunds where case_id = ${caseId}`).toMatchObject([{ kind: 'chargeback' }])
})
