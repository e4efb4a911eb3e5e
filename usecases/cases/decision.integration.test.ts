import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { SOLO_MAX_FEN } from '../../domain/case/solo-award'
import { fen } from '../../domain/money/fen'
import { timelineOf } from '../../db/queries/timeline'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { setSoloLimit } from '../institution/set-solo-limit'
import { approveDecision } from './approve-decision'
import { proposeDecision } from './propose-decision'
import { returnDecision } from './return-decision'
import { aSession, fiveMinutesBefore } from './test/a-session'
import { viewCase } from './view-case'

const PAID = 36_800
const { app, worker, admin } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })
beforeEach(() => setLimit(0))

const as = (actor: Actor, more: Partial<Ctx> = {}): Ctx =>
  ({ actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null, ...more })
let known = 0
async function setLimit(toFen: number): Promise<void> {
  expect(await setSoloLimit(as(world.admin), { soloUpToYuan: fen(toFen), knownYuan: fen(known) })).toMatchObject({ ok: true })
  known = toFen
}
const words = '三方流水对得上，应退还消费者。'
type Terms = Partial<Parameters<typeof proposeDecision>[1]>
const propose = (caseId: string, terms: Terms = {}) => proposeDecision(as(world.handler), {
  caseId, outcome: 'refund_full', clause: 'ecommerce_55', establishedYuan: fen(PAID), approvedYuan: fen(PAID), words, ...terms,
})
const investigated = () => aCase(worker.db, world, { acts: TO.investigating })

test('at first every ruling needs two people', async () => {
  const { id: caseId } = await investigated()
  await propose(caseId)
  expect(await approveDecision(as(world.handler), { caseId })).toEqual({ ok: false, refusal: { code: 'forbidden', action: 'decision.approve' } })
  expect(await approveDecision(as(world.approver), { caseId })).toMatchObject({ ok: true, value: { state: 'decided' } })
})

test('within the limit the handler gives all that was asked for alone; who that was stands in the row', async () => {
  await setLimit(PAID)
  const { id: caseId } = await investigated()
  await propose(caseId)
  expect(await approveDecision(as(world.handler, { sessionId: await aSession(worker.db, world.handler, fiveMinutesBefore(new Date())) }), { caseId })).toEqual({ ok: false, refusal: { code: 'step_up' } })
  expect(await approveDecision(as(world.handler), { caseId })).toMatchObject({ ok: true, value: { state: 'decided' } })
  const [decision] = await admin`select proposed_by, approved_by, solo_up_to_fen from decisions where case_id = ${caseId}`
  expect(decision).toEqual({ proposed_by: world.handler.id, approved_by: world.handler.id, solo_up_to_fen: String(PAID) })
})

test.each<[string, number, Terms]>([
  ['a rejection', SOLO_MAX_FEN, { outcome: 'rejected', approvedYuan: undefined }],
  ['an explanation', SOLO_MAX_FEN, { outcome: 'explained', approvedYuan: undefined }],
  ['a part', SOLO_MAX_FEN, { outcome: 'refund_partial', approvedYuan: fen(100) }],
  ['all of what was established, but less than was asked for', SOLO_MAX_FEN, { establishedYuan: fen(100), approvedYuan: fen(100) }],
  ['a fen above the limit', PAID - 1, {}],
])('%s needs two people whatever the limit', async (_what, limit, terms) => {
  await setLimit(limit)
  const { id: caseId } = await investigated()
  expect(await propose(caseId, terms)).toMatchObject({ ok: true })
  expect(await approveDecision(as(world.handler), { caseId })).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await approveDecision(as({ ...world.handler, role: 'approver' }), { caseId })).toEqual({ ok: false, refusal: { code: 'same_person' } })
  expect(await approveDecision(as(world.approver), { caseId })).toMatchObject({ ok: true })
})

test('the limit that counts is the one when it was proposed', async () => {
  const { id: caseId } = await investigated()
  await propose(caseId)
  await setLimit(PAID)
  expect(await approveDecision(as(world.handler), { caseId })).toMatchObject({ refusal: { code: 'forbidden' } })
})

test('the database lets one person be both only for a full award within the limit', async () => {
  const { id: caseId } = await investigated()
  const insert = (outcome: string, approvedFen: number, limit: number) => admin`
    insert into decisions (case_id, outcome, clause, claimed_fen, established_fen, approved_fen, proposed_by, approved_by, decided_at, solo_up_to_fen)
    values (${caseId}, ${outcome}, 'pbc_43', ${PAID}, ${PAID}, ${approvedFen}, ${world.handler.id}, ${world.handler.id}, ${new Date()}, ${limit})`
  await expect(insert('rejected', 0, SOLO_MAX_FEN)).rejects.toThrow(/decisions_two_people/)
  await expect(insert('refund_partial', 100, SOLO_MAX_FEN)).rejects.toThrow(/decisions_two_people/)
  await expect(insert('refund_full', 100, SOLO_MAX_FEN)).rejects.toThrow(/decisions_two_people/)
  await expect(insert('refund_full', PAID, PAID - 1)).rejects.toThrow(/decisions_two_people/)
  await insert('refund_full', PAID, PAID)
})

test('the approve act is there for a handler only when one person is enough', async () => {
  const { id: caseId } = await investigated()
  const actsOf = async (actor: Actor) => { const seen = await viewCase(as(actor), caseId); if (!seen.ok) throw new Error('not seen'); return seen.value.acts }
  await propose(caseId)
  expect(await actsOf(world.handler)).not.toHaveProperty('decision.approve')
  expect(await actsOf(world.approver)).toHaveProperty('decision.approve', null)
  await setLimit(PAID)
  await propose(caseId)
  expect(await actsOf(world.handler)).toHaveProperty('decision.approve', null)
})

test('what was returned comes back with the reason, and can be proposed again', async () => {
  const { id: caseId } = await investigated()
  await propose(caseId)
  expect(await returnDecision(as(world.approver), { caseId, words: '请写明银行流水。' })).toMatchObject({ ok: true })
  expect(await rowOf(worker.db, caseId)).toMatchObject({ hasProposal: 0, state: 'investigating', facts: { proposal: null, lastEventType: 'decision.returned' } })
  const seen = await viewCase(as(world.handler), caseId)
  expect(seen.ok && seen.value.events.findLast(({ body }) => body.type === 'decision.returned')).toMatchObject({ words: '请写明银行流水。' })
  expect(await propose(caseId, { outcome: 'refund_partial', approvedYuan: fen(30_000) })).toMatchObject({ ok: true })
  expect((await timelineOf(worker.db, caseId)).flatMap(({ body }) => (body.type === 'decision.proposed' ? body.approvedFen : []))).toEqual([PAID, 30_000])
})

test('amounts that do not balance are refused on their field', async () => {
  const { id: caseId } = await investigated()
  expect(await propose(caseId, { establishedYuan: fen(PAID + 1) })).toMatchObject({ refusal: { fields: { establishedYuan: ['established_exceeds_paid'] } } })
  expect(await propose(caseId, { approvedYuan: fen(PAID - 1) })).toMatchObject({ refusal: { fields: { approvedYuan: ['amount_fits_outcome'] } } })
  expect(await propose(caseId, { outcome: 'refund_partial' })).toMatchObject({ refusal: { fields: { approvedYuan: ['amount_fits_outcome'] } } })
  expect(await propose(caseId, { outcome: 'rejected' })).toMatchObject({ refusal: { fields: { approvedYuan: ['amount_fits_outcome'] } } })
  expect(await propose(caseId, { evidenceIds: [newId()] })).toMatchObject({ refusal: { fields: { evidenceIds: ['not_an_id'] } } })
})
