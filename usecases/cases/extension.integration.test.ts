import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import type { EventBody } from '../../domain/case/events'
import { timelineOf } from '../../db/queries/timeline'
import { outgoingMessages } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, proposal, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { approveDecision } from './approve-decision'
import { approveExtension } from './approve-extension'
import { proposeExtension } from './propose-extension'
import { returnExtension } from './return-extension'
import { aSession, fiveMinutesBefore } from './test/a-session'
import { type ActRow, describeActs } from './test/describe-acts'
import { viewCase } from './view-case'

const DAY_MS = 86_400_000
const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor, more: Partial<Ctx> = {}): Ctx =>
  ({ actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null, ...more })
const words = '还要等银联的调单结果。'
const asked = (policyId: string): EventBody => ({ type: 'extension.proposed', policyId, textId: newId(), textHash: 'test' })
const ASKED = [...TO.investigating, asked('cn-nfra-decide-complex')]

const ACTS: Record<string, ActRow> = {
  'a handler asks for more time': { acts: TO.investigating, who: 'handler', act: (ctx, caseId) => proposeExtension(ctx, { caseId, words }), event: 'extension.proposed', leads: 'investigating', wrongRole: 'approver', wrongState: [...TO.investigating, proposal, { type: 'decision.approved', proposalSeq: 0 }] },
  'an approver gives it': { acts: ASKED, who: 'approver', act: (ctx, caseId) => approveExtension(ctx, { caseId }), event: 'extension.approved', leads: 'investigating', wrongRole: 'handler', wrongState: TO.investigating },
  'an approver does not give it': { acts: ASKED, who: 'approver', act: (ctx, caseId) => returnExtension(ctx, { caseId, words }), event: 'extension.returned', leads: 'investigating', wrongRole: 'admin', wrongState: TO.investigating },
}
describeActs(ACTS, { app, worker, world: () => world, now: () => new Date() })

test('a bank goes from 15 days to 30 in total and to 60 at most; each date is kept as it was computed', async () => {
  const filedAt = new Date('2026-05-11T02:00:00.000Z')
  const { id: caseId, clocks } = await aCase(worker.db, world, { acts: TO.investigating, at: filedAt })
  const days = async () => ((Date.parse((await rowOf(worker.db, caseId)).facts.clocks.decision!.dueAt) - filedAt.getTime()) / DAY_MS)
  const at = (day: number) => ({ now: new Date(filedAt.getTime() + day * DAY_MS) })
  const extend = async (day: number) => {
    expect(await proposeExtension(as(world.handler, at(day)), { caseId, words })).toMatchObject({ ok: true })
    expect(await approveExtension(as(world.approver, at(day)), { caseId })).toMatchObject({ ok: true })
  }
  expect(await days()).toBeLessThan(16)
  await extend(14)
  expect(await days()).toBeGreaterThan(29)
  expect(await days()).toBeLessThan(31)
  await extend(29)
  expect(await days()).toBeGreaterThan(59)
  expect(await days()).toBeLessThan(64)
  expect(await proposeExtension(as(world.handler, at(40)), { caseId, words })).toEqual({ ok: false, refusal: { code: 'not_yet', missing: ['longer_term'] } })

  const bodies = (await timelineOf(worker.db, caseId)).map(({ body }) => body)
  expect(bodies.flatMap((body) => (body.type === 'clock.extended' ? body.policyId : []))).toEqual(['cn-nfra-decide-complex', 'cn-nfra-decide-max'])
  expect(bodies.find((body) => body.type === 'clock.started' && body.kind === 'decision')).toMatchObject({ dueAt: clocks.decision!.dueAt })
})

test('a payment institution goes to 60 days in one step', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: TO.investigating, claim: { acquirerKind: 'payment_institution' } })
  await proposeExtension(as(world.handler), { caseId, words })
  await approveExtension(as(world.approver), { caseId })
  expect((await rowOf(worker.db, caseId)).facts.clocks.decision).toMatchObject({ policyId: 'cn-pbc-answer-max', state: 'running' })
  expect(await proposeExtension(as(world.handler), { caseId, words })).toMatchObject({ refusal: { missing: ['longer_term'] } })
})

test('once the date has passed nobody asks for more time or gives it', async () => {
  const late = await aCase(worker.db, world, { acts: TO.investigating, at: new Date(Date.now() - 20 * DAY_MS) })
  expect(await proposeExtension(as(world.handler), { caseId: late.id, words })).toEqual({ ok: false, refusal: { code: 'too_late' } })
  const waiting = await aCase(worker.db, world, { acts: ASKED, at: new Date(Date.now() - 20 * DAY_MS) })
  expect(await approveExtension(as(world.approver), { caseId: waiting.id })).toEqual({ ok: false, refusal: { code: 'too_late' } })
  expect(await returnExtension(as(world.approver), { caseId: waiting.id, words })).toMatchObject({ ok: true })
})

test('whoever asked may not give it, and without a fresh factor nobody does', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: ASKED })
  expect(await approveExtension(as({ ...world.handler, role: 'approver' }), { caseId })).toEqual({ ok: false, refusal: { code: 'same_person' } })
  const sessionId = await aSession(worker.db, world.approver, fiveMinutesBefore(new Date()))
  expect(await approveExtension(as(world.approver, { sessionId }), { caseId })).toEqual({ ok: false, refusal: { code: 'step_up' } })
  expect(await proposeExtension(as(world.handler), { caseId, words })).toEqual({ ok: false, refusal: { code: 'not_yet', missing: ['extension_answer'] } })
})

test('it waits beside a decision, and is over with it', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: [...ASKED, proposal] })
  expect(await rowOf(worker.db, caseId)).toMatchObject({ hasProposal: 1, facts: { extension: { policyId: 'cn-nfra-decide-complex' }, proposal: { outcome: 'refund_full' } } })
  expect(await approveDecision(as(world.approver), { caseId })).toMatchObject({ ok: true, value: { state: 'decided' } })
  expect(await rowOf(worker.db, caseId)).toMatchObject({ hasProposal: 0, facts: { extension: null } })
})

test('the consumer is told the new date, and reads why; what was only asked for they never see', async () => {
  const { id: caseId, reference } = await aCase(worker.db, world, { acts: TO.investigating })
  await proposeExtension(as(world.handler), { caseId, words })
  expect(JSON.stringify(await viewCase(as(world.consumer), caseId))).not.toContain(words)
  await approveExtension(as(world.approver), { caseId })

  const dueAt = (await rowOf(worker.db, caseId)).facts.clocks.decision!.dueAt
  const told = await worker.db.select().from(outgoingMessages).where(eq(outgoingMessages.caseId, caseId))
  expect(told).toMatchObject([{ template: 'extended', params: { reference, dueAt } }])
  const seen = await viewCase(as(world.consumer), caseId)
  expect(seen.ok && seen.value.events.find(({ body }) => body.type === 'extension.approved')).toMatchObject({ words })
  const merchant = await viewCase(as(world.manager), caseId)
  expect(JSON.stringify(merchant)).not.toContain(words)
})

test('two approvers at once: one wins, the other is told what happened', async () => {
  const { id: caseId, version } = await aCase(worker.db, world, { acts: ASKED })
  const intent = () => ({ key: newId(), requestHash: 'r', version })
  const both = await Promise.all([approveExtension(as(world.approver, { intent: intent() }), { caseId }), returnExtension(as(world.approver, { intent: intent() }), { caseId, words })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'stale' } })
})
