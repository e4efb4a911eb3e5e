import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, proposal, TEST_KEYS, TO, type World } from '../../db/test/world'
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
