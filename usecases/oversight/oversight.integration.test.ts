import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '../../domain/access/actor'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, proposal, TEST_KEYS, TO, type World } from '../../db/test/world'
import { withdrawComplaint } from '../cases/withdraw-complaint'
import { markClocks } from '../clocks/mark-clocks'
import type { Ctx } from '../context'
import { listSupervisedCases } from './list-supervised-cases'
import { readOverview } from './read-overview'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })
const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null })
const ago = (days: number) => new Date(Date.now() - days * 86_400_000)

test('the figures are those of the supervised institutions alone, and each number has its cases', async () => {
  await aCase(worker.db, world)
  const late = await aCase(worker.db, world, { at: ago(20) })
  await aCase(worker.db, world, { acts: [...TO.investigating, proposal, { type: 'decision.approved', proposalSeq: 0 }] })
  await aCase(worker.db, world, { claim: { acquirerId: world.otherBank, acquirerKind: 'payment_institution', merchantId: world.otherShop } })

  const overview = await readOverview(as(world.examiner))
  expect(overview).toMatchObject({ ok: true, value: { institutions: [{ id: world.bank, filed: 3, open: 3, overdue: 1, clocksEnded: 4, clocksKept: 4, medianHours: null }] } })
  const behind = await listSupervisedCases(as(world.examiner), { overdue: true, before: null })
  expect(behind).toMatchObject({ ok: true, value: { rows: [{ facts: { id: late.id } }], next: null } })
})

test('no other role reads them', async () => {
  for (const actor of [world.consumer, world.manager, world.handler, world.admin, world.operator]) {
    expect(await readOverview(as(actor))).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await listSupervisedCases(as(actor), { before: null })).toMatchObject({ refusal: { code: 'not_found' } })
  }
})

test('beside how a duty is kept stands how long its clock stood still, to the end of a case too', async () => {
  const words = { textId: newId(), textHash: 'test' }
  const standing = { acts: [{ type: 'case.accepted' }, { type: 'investigation.opened' }, { type: 'investigation.paused', ...words }] as const, at: ago(10) }
  const figures = async () => {
    const overview = await readOverview(as(world.examiner))
    const found = overview.ok ? overview.value.clocks.find(({ kind, institutionId }) => kind === 'decision' && institutionId === world.bank) : undefined
    return found!
  }
  const before = await figures()
  const open = await aCase(worker.db, world, standing)
  const withdrawn = await aCase(worker.db, world, standing)
  const answer = await withdrawComplaint({ ...as(world.consumer), intent: { key: newId(), requestHash: 'r', version: withdrawn.version } }, { caseId: withdrawn.id } as never)
  expect(answer).toMatchObject({ ok: true })

  const after = await figures()
  expect([after.clocks - before.clocks, after.paused - before.paused, after.ended - before.ended, after.kept - before.kept]).toEqual([2, 2, 1, 1])
  // Ten days each, all of them paused: as seconds, but for the moments the test itself takes.
  expect(Math.round((after.pausedSeconds - before.pausedSeconds) / 86_400)).toBe(20)
  const behind = await listSupervisedCases(as(world.examiner), { clock: 'decision', paused: true, before: null })
  expect(behind.ok && behind.value.rows.map(({ facts }) => facts.id).sort()).toEqual([open.id, withdrawn.id].sort())
  expect(await listSupervisedCases(as(world.examiner), { clock: 'acceptance', paused: true, before: null })).toMatchObject({ value: { rows: [] } })
})

test('the cases behind what was missed are those whose clock of that kind ran out', async () => {
  const late = await aCase(worker.db, world, { acts: TO.accepted, at: ago(40) })
  const machine: Ctx = { ...as(world.examiner), actor: SYSTEM, db: worker.db }
  await markClocks(machine, { caseId: late.id })
  expect(await listSupervisedCases(as(world.examiner), { clock: 'decision', missed: true, before: null })).toMatchObject({ value: { rows: [{ facts: { id: late.id } }] } })
})
