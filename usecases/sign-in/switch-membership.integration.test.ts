import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { memberships } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aWorld } from '../../db/test/world'
import { switchMembership } from './switch-membership'
import { Browser, eventsOf, minutesLater, refusalOf, START } from './test/browser'
import { aStaffMember, signInStaff } from './test/staff'

const { app, worker } = await testDatabase()
const world = await aWorld(worker.db)

test('another of one’s own roles, in a fresh session that does not live longer', async () => {
  const [browser, staff] = [new Browser(app), await aStaffMember(worker, { role: 'handler', orgId: world.bank })]
  const membershipId = newId()
  await worker.db.insert(memberships).values({ id: membershipId, userId: staff.userId, orgId: world.regulator, role: 'examiner', createdAt: minutesLater(1) })
  await signInStaff(browser, staff)
  const before = browser.secret
  browser.keep(await switchMembership(await browser.ctx(minutesLater(10)), { membershipId, next: undefined }, browser.visitor))

  const session = await browser.session(minutesLater(10))
  expect(session).toMatchObject({ actor: { id: staff.userId, role: 'examiner', orgId: world.regulator, remit: [world.bank] }, createdAt: START, steppedUpAt: START, membershipId })
  browser.secret = before
  expect(await browser.session(minutesLater(10))).toBeNull()
  expect(await eventsOf(worker.db, staff.userId)).toEqual(['session.opened', 'session.switched'])
})

test('another’s role, or one that has ended, is not found', async () => {
  const [browser, staff, other] = [new Browser(app), await aStaffMember(worker, { role: 'handler', orgId: world.bank }), world.approver]
  await signInStaff(browser, staff)
  const [theirs] = await worker.db.select({ id: memberships.id }).from(memberships).where(eq(memberships.userId, other.id))
  const ended = newId()
  await worker.db.insert(memberships).values({ id: ended, userId: staff.userId, orgId: world.bank, role: 'approver', createdAt: START, endedAt: START })
  for (const membershipId of [theirs!.id, ended, newId()]) {
    expect(refusalOf(await switchMembership(await browser.ctx(), { membershipId, next: undefined }, browser.visitor))).toEqual({ code: 'not_found' })
  }
  expect((await browser.session())!.actor.role).toBe('handler')
})

test('a guest has nothing to switch to', async () => {
  const browser = new Browser(app)
  const [theirs] = await worker.db.select({ id: memberships.id }).from(memberships).where(eq(memberships.userId, world.operator.id))
  expect(refusalOf(await switchMembership(await browser.ctx(), { membershipId: theirs!.id, next: undefined }, browser.visitor))).toEqual({ code: 'not_found' })
})
