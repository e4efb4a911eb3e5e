import { expect, test } from 'vitest'
import { testDatabase } from '../../db/test/database'
import { aWorld } from '../../db/test/world'
import { endSession } from './end-session'
import { listSessions } from './list-sessions'
import { signOut } from './sign-out'
import { Browser, eventsOf, minutesLater, refusalOf, START, valueOf } from './test/browser'
import { aStaffMember, signInStaff } from './test/staff'

const { app, worker } = await testDatabase()
const world = await aWorld(worker.db)
const handler = () => aStaffMember(worker, { role: 'handler', orgId: world.bank })

test('signing out ends this browser’s session and no other', async () => {
  const [here, there, staff] = [new Browser(app), new Browser(app), await handler()]
  await signInStaff(here, staff)
  await signInStaff(there, staff, minutesLater(1))
  valueOf(await signOut(await here.ctx()))
  expect(await here.session()).toBeNull()
  expect(await there.session(minutesLater(1))).not.toBeNull()
  expect(await eventsOf(worker.db, staff.userId)).toEqual(['session.opened', 'session.opened', 'session.ended'])
})

test('one sees where one is signed in, and can end a session elsewhere', async () => {
  const [here, there, staff] = [new Browser(app), new Browser(app), await handler()]
  there.visitor = { ...there.visitor, userAgent: 'Mozilla/5.0 (iPhone) Safari/604.1' }
  await signInStaff(here, staff)
  await signInStaff(there, staff, minutesLater(1))
  const listed = valueOf(await listSessions(await here.ctx(minutesLater(2))))
  expect(listed.map(({ browser, role, orgName, isThisOne }) => ({ browser, role, orgName, isThisOne }))).toEqual([
    { browser: 'Chrome · Linux', role: 'handler', orgName: '测试银行', isThisOne: true },
    { browser: 'Safari · iOS', role: 'handler', orgName: '测试银行', isThisOne: false },
  ])
  valueOf(await endSession(await here.ctx(minutesLater(2)), { sessionId: listed[1]!.id }))
  expect(await there.session(minutesLater(2))).toBeNull()
  expect(valueOf(await listSessions(await here.ctx(minutesLater(2))))).toHaveLength(1)
})

test('another’s session is not there to be ended', async () => {
  const [own, other] = [new Browser(app), new Browser(app)]
  await signInStaff(own, await handler())
  await signInStaff(other, await handler())
  const sessionId = (await other.session())!.id
  expect(refusalOf(await endSession(await own.ctx(), { sessionId }))).toEqual({ code: 'not_found' })
  expect(await other.session()).not.toBeNull()
})

test('a guest leaves without a trace in the record, and has no list', async () => {
  const browser = new Browser(app)
  const { actor } = await browser.ctx()
  expect(refusalOf(await listSessions(await browser.ctx()))).toEqual({ code: 'unauthenticated' })
  valueOf(await signOut(await browser.ctx()))
  expect(await browser.session()).toBeNull()
  expect(await eventsOf(worker.db, actor.id)).toEqual([])
  expect(refusalOf(await signOut({ ...(await new Browser(app).ctx()), sessionId: null, now: START }))).toEqual({ code: 'unauthenticated' })
})
