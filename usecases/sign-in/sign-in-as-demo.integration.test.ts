import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { memberships } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aWorld } from '../../db/test/world'
import { listDemoPeople } from './list-demo-people'
import { readPendingCode } from './read-pending-code'
import { requestCode } from './request-code'
import { signInAsDemo } from './sign-in-as-demo'
import { Browser, newestCodeTo, refusalOf, valueOf } from './test/browser'

const { app, worker, admin } = await testDatabase()
const world = await aWorld(worker.db)
const roleOf = async (userId: string) => (await worker.db.select({ id: memberships.id }).from(memberships).where(eq(memberships.userId, userId)))[0]!.id
const be = async (browser: Browser, userId: string, membershipId?: string) => signInAsDemo(await browser.ctx(), { userId, membershipId, next: undefined }, browser.visitor)

test('where people are real there is no list, no way in and no code on the page', async () => {
  for (const mode of ['test', 'production']) {
    await admin`update installation set mode = ${mode}`
    const browser = new Browser(app)
    expect(await listDemoPeople(await browser.ctx())).toEqual([])
    expect(refusalOf(await be(browser, world.consumer.id))).toEqual({ code: 'demo_only' })
    await requestCode(await browser.ctx(), { purpose: 'sign_in', contact: { channel: 'sms', address: '+8613900008888' }, next: undefined }, browser.visitor)
    expect(valueOf(await readPendingCode(await browser.ctx(), 'sign_in')).demoCode).toBeNull()
  }
})

test('in a demonstration one picks somebody by name and role', async () => {
  await admin`update installation set mode = 'demo'`
  const browser = new Browser(app)
  const people = await listDemoPeople(await browser.ctx())
  expect(new Set(people.map(({ role }) => role))).toEqual(new Set(['consumer', 'merchant_clerk', 'merchant_manager', 'handler', 'approver', 'risk', 'institution_admin', 'examiner', 'operator']))
  expect(people.find(({ userId }) => userId === world.handler.id)).toMatchObject({ name: '经办甲', orgName: '测试银行', role: 'handler' })
  expect(people.find(({ userId }) => userId === world.consumer.id)).toMatchObject({ name: '陈试', membershipId: null, orgName: null })

  browser.keep(await be(browser, world.handler.id, await roleOf(world.handler.id)))
  expect((await browser.session())!.actor).toMatchObject({ id: world.handler.id, role: 'handler', orgId: world.bank })
  browser.keep(await be(browser, world.consumer.id))
  expect((await browser.session())!.actor).toMatchObject({ id: world.consumer.id, role: 'consumer' })
})

test('there too nobody acts in another’s role', async () => {
  const browser = new Browser(app)
  expect(refusalOf(await be(browser, world.handler.id, await roleOf(world.approver.id)))).toEqual({ code: 'not_found' })
  expect(refusalOf(await be(browser, newId()))).toEqual({ code: 'not_found' })
})

test('there the page shows the code it would have sent, to the browser that asked', async () => {
  const [browser, other, address] = [new Browser(app), new Browser(app), '+8613900009999']
  await requestCode(await browser.ctx(), { purpose: 'sign_in', contact: { channel: 'sms', address }, next: undefined }, browser.visitor)
  const pending = valueOf(await readPendingCode(await browser.ctx(), 'sign_in'))
  expect(pending).toMatchObject({ channel: 'sms', maskedAddress: '139****9999', demoCode: await newestCodeTo(worker.db, address) })
  expect(refusalOf(await readPendingCode(await other.ctx(), 'sign_in'))).toEqual({ code: 'expired' })
})
