import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../domain/access/actor'
import { reaches } from '../../domain/access/can'
import { PERMISSIONS } from '../../domain/access/permissions'
import { ACTIONS } from '../../domain/case/actions'
import type { CaseFacts } from '../../domain/case/facts'
import { testDatabase } from '../test/database'
import { aCase, aWorld, TO, type World } from '../test/world'
import { cases } from '../schema'
import { askAs } from './asker'
import { inReach } from './visible-to'

const { app, worker } = await testDatabase()
let world: World
let all: CaseFacts[]
let everybody: Actor[]

beforeAll(async () => {
  world = await aWorld(worker.db)
  const elsewhere = { acquirerId: world.otherBank, merchantId: world.otherShop }
  all = [
    await aCase(worker.db, world),
    await aCase(worker.db, world, { acts: TO.accepted }),
    await aCase(worker.db, world, { acts: TO.awaiting_merchant }),
    await aCase(worker.db, world, { acts: [{ type: 'case.assigned', handlerId: world.secondHandler.id }] }),
    await aCase(worker.db, world, { acts: [{ type: 'complaint.withdrawn' }] }),
    await aCase(worker.db, world, { claim: elsewhere }),
    await aCase(worker.db, world, { claim: { consumerId: world.otherConsumer.id } }),
  ]
  const { bank: _bank, otherBank: _otherBank, regulator: _regulator, operatorOrg: _operatorOrg, shop: _shop, otherShop: _otherShop, ...people } = world
  everybody = [
    ...Object.values(people), SYSTEM,
    { ...world.consumer, onlyCaseId: all[1]!.id }, { ...world.consumer, onlyCaseId: newId() },
    { id: newId(), role: 'guest', orgId: null, remit: [], onlyCaseId: null },
    { ...world.examiner, remit: [] },
  ]
})

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()

test('the filter and `can` agree on every case, for every person and every action', async () => {
  for (const actor of everybody) {
    for (const action of ACTIONS) {
      const reach = PERMISSIONS[action][actor.role]
      const expected = all.filter((facts) => reach !== undefined && reaches(reach, actor, facts))
      expect(ids(await worker.db.select({ id: cases.id }).from(cases).where(inReach(actor, action))), `${actor.role} ${action}`).toEqual(ids(expected))
    }
  }
})

test('row security shows each person what `can` lets them view, and nothing else', async () => {
  for (const actor of everybody.filter(({ role, remit }) => role !== 'system' && !(role === 'examiner' && remit.length === 0))) {
    const reach = PERMISSIONS['case.view'][actor.role]
    const expected = all.filter((facts) => reach !== undefined && reaches(reach, actor, facts))
    const seen = await app.db.transaction(async (tx) => {
      await askAs(tx as never, actor, null)
      return tx.select({ id: cases.id }).from(cases)
    })
    expect(ids(seen), actor.role).toEqual(ids(expected))
  }
})
