import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { testDatabase } from '../../db/test/database'
import { aWorld, TEST_KEYS, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { whoAmI } from './who-am-i'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })
const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null })

test('staff are named with where they act now; an ended role is not offered', async () => {
  await worker.sql`insert into memberships (id, user_id, org_id, role, created_at) values (${newId()}, ${world.handler.id}, ${world.bank}, 'risk', now())`
  await worker.sql`insert into memberships (id, user_id, org_id, role, created_at, ended_at) values (${newId()}, ${world.handler.id}, ${world.bank}, 'approver', now(), now())`
  const me = await whoAmI(as(world.handler))
  expect(me).toMatchObject({ ok: true, value: { name: '经办甲', role: 'handler', organisation: { name: '测试银行', role: 'handler' } } })
  expect(me.ok && me.value.memberships.map(({ role }) => role).sort()).toEqual(['handler', 'risk'])
})

test('a consumer acts for no organisation, and a guest is nobody', async () => {
  expect(await whoAmI(as(world.consumer))).toMatchObject({ ok: true, value: { name: '陈试', organisation: null, memberships: [] } })
  expect(await whoAmI(as({ ...world.consumer, role: 'guest' }))).toMatchObject({ refusal: { code: 'unauthenticated' } })
})
