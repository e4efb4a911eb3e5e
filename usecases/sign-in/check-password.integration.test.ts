import { hash } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { credentials } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aWorld } from '../../db/test/world'
import { checkPassword } from './check-password'
import { isOutdated, isPassword } from './password-hash'
import { readChallenge } from './read-challenge'
import { Browser, minutesLater, refusalOf, START, valueOf } from './test/browser'
import { aStaffMember, PASSWORD } from './test/staff'

const { app, worker } = await testDatabase()
const world = await aWorld(worker.db)
const staff = await aStaffMember(worker, { role: 'approver', orgId: world.bank })

test('the right password leaves a challenge for five minutes, in this browser alone', async () => {
  const [browser, other] = [new Browser(app), new Browser(app)]
  expect(refusalOf(await readChallenge(await browser.ctx())).code).toBe('expired')
  valueOf(await checkPassword(await browser.ctx(), { login: staff.login, password: PASSWORD, next: '/approvals' }, browser.visitor))
  expect(valueOf(await readChallenge(await browser.ctx())).expiresAt).toEqual(minutesLater(5))
  expect(refusalOf(await readChallenge(await browser.ctx(minutesLater(5)))).code).toBe('expired')
  expect(refusalOf(await readChallenge(await other.ctx())).code).toBe('expired')
})

test('a hash of older parameters is made anew with today’s', async () => {
  const old = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  await worker.db.update(credentials).set({ passwordHash: old }).where(eq(credentials.userId, staff.userId))
  const browser = new Browser(app)
  valueOf(await checkPassword(await browser.ctx(START), { login: staff.login, password: PASSWORD, next: undefined }, browser.visitor))
  const [row] = await worker.db.select({ passwordHash: credentials.passwordHash }).from(credentials).where(eq(credentials.userId, staff.userId))
  expect(isOutdated(row!.passwordHash)).toBe(false)
  expect(await isPassword(row!.passwordHash, PASSWORD)).toBe(true)
})

test('a crowd at the door is told to come back, and it counts against nobody', async () => {
  const browsers = Array.from({ length: 80 }, () => new Browser(app))
  const answers = await Promise.all(browsers.map(async (browser, n) => checkPassword(await browser.ctx(), { login: `crowd.${n}`, password: 'x', next: undefined }, browser.visitor)))
  const codes = answers.map((answer) => refusalOf(answer).code)
  expect(new Set(codes)).toEqual(new Set(['wrong_credentials', 'busy']))
  const [row] = await worker.sql<[{ n: number }]>`select count(*)::int as n from sign_in_failures where count > 0 and key like 'account:%'`
  expect(row.n).toBe(codes.filter((code) => code === 'wrong_credentials').length)
})
