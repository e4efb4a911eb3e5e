import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { users } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aWorld } from '../../db/test/world'
import { chooseLocale } from './choose-locale'
import { Browser } from './test/browser'
import { aStaffMember, signInStaff } from './test/staff'

const { app, worker } = await testDatabase()
const world = await aWorld(worker.db)

test('a person’s messages follow the language they choose, and nobody else’s', async () => {
  const [browser, staff, other] = [new Browser(app), ...await Promise.all([0, 1].map(() => aStaffMember(worker, { role: 'handler', orgId: world.bank })))]
  await signInStaff(browser, staff!)
  await chooseLocale(await browser.ctx(), 'en')
  const localeOf = async (id: string) => (await worker.db.select({ locale: users.locale }).from(users).where(eq(users.id, id)))[0]!.locale
  expect([await localeOf(staff!.userId), await localeOf(other!.userId)]).toEqual(['en', 'zh-CN'])
  expect((await browser.session())!.locale).toBe('en')
})

test('a guest’s choice changes nothing here', async () => {
  await expect(chooseLocale(await new Browser(app).ctx(), 'en')).resolves.toBeUndefined()
})
