import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../domain/access/actor'
import { credentials, users } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aWorld, TEST_KEYS } from '../../db/test/world'
import { addStaff } from './add-staff'
import { refusalOf, START, valueOf } from './test/browser'

const { app, worker } = await testDatabase()
const world = await aWorld(worker.db)
const ctx = { actor: SYSTEM, sessionId: null, now: START, newId, db: worker.db, keys: TEST_KEYS, intent: null }
const someone = { login: 'wang.min', name: '王敏', role: 'handler' as const, orgId: world.bank, password: 'kettle-orbit-plum' }

test('the secret and the name are sealed, the password is hashed, and the authenticator’s address is given once', async () => {
  const { userId, otpauthUri } = valueOf(await addStaff(ctx, someone))
  const secret = new URL(otpauthUri).searchParams.get('secret')!
  const rows = [await worker.db.select().from(users).where(eq(users.id, userId)), await worker.db.select().from(credentials).where(eq(credentials.userId, userId))]
  for (const hidden of [secret, '王敏', someone.password]) expect(JSON.stringify(rows)).not.toContain(hidden)
})

test('a login belongs to one person, also when two are added at once', async () => {
  const answers = await Promise.all([addStaff(ctx, { ...someone, login: 'li.lei' }), addStaff(ctx, { ...someone, login: 'li.lei' })])
  expect(answers.map(refusalOf)).toContainEqual({ code: 'invalid', fields: { login: ['login_taken'] } })
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a role belongs to its kind of organisation', async () => {
  for (const [role, orgId] of [['handler', world.shop], ['merchant_clerk', world.bank], ['operator', world.regulator], ['examiner', newId()]] as const) {
    expect(refusalOf(await addStaff(ctx, { ...someone, login: `x.${role}`, role, orgId }))).toEqual({ code: 'invalid', fields: { orgId: ['not_an_id'] } })
  }
})

test('a password that its surroundings suggest is refused', async () => {
  expect(refusalOf(await addStaff(ctx, { ...someone, login: 'zhao', password: '测试银行王敏1234' }))).toEqual({ code: 'invalid', fields: { password: ['password_too_common'] } })
})

test('through the web’s login nobody can be added', async () => {
  await addStaff({ ...ctx, db: app.db, actor: world.operator }, { ...someone, login: 'by.web' }).catch(() => undefined)
  expect(await worker.db.select().from(users).where(eq(users.login, 'by.web'))).toEqual([])
})
