import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { applyEvent } from '../../domain/case/apply-event'
import { draftFacts } from '../../domain/case/facts'
import { caseRow, timelineOf } from '../../db/queries/timeline'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, proposal, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { addNote } from './add-note'
import { approveDecision } from './approve-decision'
import { assignCase } from './assign-case'
import { declareInterest } from './declare-interest'
import { openInvestigation } from './open-investigation'
import { viewCase } from './view-case'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor, version: number | null = null): Ctx => ({
  actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: { key: newId(), requestHash: 'r', version },
})
const words = '商户的法定代表人是我的亲属。'

test('the case waits for another handler, and whoever stepped back can do nothing in it', async () => {
  const { id: caseId, version } = await aCase(worker.db, world, { acts: TO.accepted })
  const declared = await declareInterest(as(world.handler, version), { caseId, words })
  expect(declared).toMatchObject({ ok: true, value: { state: 'accepted' } })
  const { facts } = await rowOf(worker.db, caseId)
  expect(facts).toMatchObject({ handlerId: null, recused: [world.handler.id] })
  const timeline = await timelineOf(worker.db, caseId)
  expect(caseRow(timeline.reduce(applyEvent, draftFacts(caseId, world.consumer.id)))).toEqual(caseRow(facts))

  expect(await addNote(as(world.handler), { caseId, words: '顺手记一笔' })).toMatchObject({ refusal: { code: 'recused' } })
  expect(await assignCase(as(world.handler, facts.version), { caseId, handlerId: world.secondHandler.id })).toMatchObject({ refusal: { code: 'recused' } })
  expect(await declareInterest(as(world.handler, facts.version), { caseId, words })).toMatchObject({ refusal: { code: 'recused' } })
  const seen = await viewCase({ ...as(world.handler), intent: null }, caseId)
  const open = seen.ok ? Object.entries(seen.value.acts).filter(([, refusal]) => refusal === null).map(([action]) => action) : []
  expect(open).toEqual(['case.view'])
})

test('it is given to a colleague, and not to the one who stepped back', async () => {
  const { id: caseId, version } = await aCase(worker.db, world, { acts: TO.accepted })
  const declared = await declareInterest(as(world.handler, version), { caseId, words })
  const next = declared.ok ? declared.value.version : null
  expect(await assignCase(as(world.approver, next), { caseId, handlerId: world.handler.id })).toMatchObject({ refusal: { fields: { handlerId: ['recused_handler'] } } })
  const assigned = await assignCase(as(world.approver, next), { caseId, handlerId: world.secondHandler.id })
  expect(assigned).toMatchObject({ ok: true })
  expect(await openInvestigation(as(world.secondHandler, assigned.ok ? assigned.value.version : null), { caseId })).toMatchObject({ ok: true })
})

test('what they proposed is void; an approver who steps back leaves the proposal of others standing', async () => {
  const proposed = await aCase(worker.db, world, { acts: [...TO.investigating, proposal] })
  const declared = await declareInterest(as(world.handler, proposed.version), { caseId: proposed.id, words })
  expect((await rowOf(worker.db, proposed.id)).facts.proposal).toBeNull()
  expect(await approveDecision(as(world.approver, declared.ok ? declared.value.version : null), { caseId: proposed.id })).toMatchObject({ refusal: { code: 'nothing_proposed' } })

  const other = await aCase(worker.db, world, { acts: [...TO.investigating, proposal] })
  const stepped = await declareInterest(as(world.approver, other.version), { caseId: other.id, words })
  expect((await rowOf(worker.db, other.id)).facts).toMatchObject({ handlerId: world.handler.id, proposal: { by: world.handler.id } })
  expect(await approveDecision(as(world.approver, stepped.ok ? stepped.value.version : null), { caseId: other.id })).toMatchObject({ refusal: { code: 'recused' } })
})

test('only the institution’s handlers and approvers declare one; the parties do not learn of it', async () => {
  const { id: caseId, version } = await aCase(worker.db, world, { acts: TO.awaiting_merchant })
  for (const actor of [world.consumer, world.manager, world.risk, world.examiner]) expect(await declareInterest(as(actor, version), { caseId, words })).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await declareInterest(as(world.foreignHandler, version), { caseId, words })).toMatchObject({ refusal: { code: 'not_found' } })
  await declareInterest(as(world.handler, version), { caseId, words })
  for (const actor of [world.consumer, world.manager]) {
    const seen = await viewCase({ ...as(actor), intent: null }, caseId)
    expect(JSON.stringify(seen)).not.toContain('亲属')
    expect(seen).toMatchObject({ ok: true, value: { facts: { recused: [] } } })
  }
})

test('it is refused of a case that has ended', async () => {
  const { id: caseId, version } = await aCase(worker.db, world, { acts: [{ type: 'complaint.withdrawn' }] })
  expect(await declareInterest(as(world.handler, version), { caseId, words })).toMatchObject({ refusal: { code: 'wrong_state' } })
})
