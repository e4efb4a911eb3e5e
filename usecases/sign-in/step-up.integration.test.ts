import { expect, test } from 'vitest'
import { isSteppedUp } from '../../domain/sign-in/step-up'
import { testDatabase } from '../../db/test/database'
import { aWorld } from '../../db/test/world'
import { readPendingCode } from './read-pending-code'
import { requestCode } from './request-code'
import { signInWithCode } from './sign-in-with-code'
import { stepUp } from './step-up'
import { Browser, eventsOf, minutesLater, newestCodeTo, notThe, refusalOf, START, valueOf } from './test/browser'
import { aStaffMember, signInStaff } from './test/staff'

const { app, worker } = await testDatabase()
const world = await aWorld(worker.db)
const later = minutesLater(10)
const tryStepUp = async (browser: Browser, code: string, now = later) => stepUp(await browser.ctx(now), { code, next: '/cases/1' }, browser.visitor)

test('staff prove themselves with the authenticator, in a fresh session that lives no longer', async () => {
  const [browser, staff] = [new Browser(app), await aStaffMember(worker, { role: 'approver', orgId: world.bank })]
  await signInStaff(browser, staff)
  expect(isSteppedUp((await browser.session(later))!, later)).toBe(false)
  const before = browser.secret
  expect(browser.keep(await tryStepUp(browser, staff.codeAt(later)))).toMatchObject({ role: 'approver', next: '/cases/1' })
  const session = (await browser.session(later))!
  expect(session).toMatchObject({ actor: { id: staff.userId, role: 'approver', orgId: world.bank }, createdAt: START })
  expect(isSteppedUp(session, later)).toBe(true)
  browser.secret = before
  expect(await browser.session(later)).toBeNull()
  expect(await eventsOf(worker.db, staff.userId)).toEqual(['session.opened', 'session.stepped_up'])
})

test('a wrong code proves nothing, and one that was used proves nothing again', async () => {
  const [browser, staff] = [new Browser(app), await aStaffMember(worker, { role: 'handler', orgId: world.bank })]
  await signInStaff(browser, staff)
  expect(refusalOf(await tryStepUp(browser, notThe(staff.codeAt(later))))).toEqual({ code: 'wrong_code', triesLeft: 9 })
  browser.keep(await tryStepUp(browser, staff.codeAt(later)))
  expect(refusalOf(await tryStepUp(browser, staff.codeAt(later)))).toEqual({ code: 'wrong_code', triesLeft: 9 })
  expect((await browser.session(later))!.steppedUpAt).toEqual(later)
})

test('a consumer proves themselves with a fresh code to their own address', async () => {
  const [browser, address] = [new Browser(app), '+8613900007777']
  await requestCode(await browser.ctx(), { purpose: 'sign_in', contact: { channel: 'sms', address }, next: undefined }, browser.visitor)
  const first = await newestCodeTo(worker.db, address)
  browser.keep(await signInWithCode(await browser.ctx(), { code: first, next: undefined }, browser.visitor))

  expect(refusalOf(await tryStepUp(browser, first))).toEqual({ code: 'expired' })
  valueOf(await requestCode(await browser.ctx(later), { purpose: 'step_up', contact: undefined, next: undefined }, browser.visitor))
  expect(valueOf(await readPendingCode(await browser.ctx(later), 'step_up'))).toMatchObject({ maskedAddress: '139****7777', demoCode: null })
  browser.keep(await tryStepUp(browser, await newestCodeTo(worker.db, address)))
  expect(isSteppedUp((await browser.session(later))!, later)).toBe(true)
})

test('a guest can neither ask nor prove', async () => {
  const browser = new Browser(app)
  expect(refusalOf(await requestCode(await browser.ctx(), { purpose: 'step_up', contact: undefined, next: undefined }, browser.visitor))).toEqual({ code: 'unauthenticated' })
  expect(refusalOf(await tryStepUp(browser, '123456'))).toEqual({ code: 'unauthenticated' })
})
