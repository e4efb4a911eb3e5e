import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { counterKey } from '../../db/queries/sign-in-counters'
import { memberships, signInFailures, systemEvents, users } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aWorld, TEST_KEYS } from '../../db/test/world'
import { checkPassword } from './check-password'
import { signInWithTotp } from './sign-in-with-totp'
import { Browser, eventsOf, minutesLater, notThe, refusalOf, START, valueOf } from './test/browser'
import { aStaffMember, PASSWORD, signInStaff } from './test/staff'

const { app, worker } = await testDatabase()
const world = await aWorld(worker.db)
const handler = () => aStaffMember(worker, { role: 'handler', orgId: world.bank })

const tryPassword = async (browser: Browser, login: string, password: string, now = START) =>
  checkPassword(await browser.ctx(now), { login, password, next: undefined }, browser.visitor)
const tryTotp = async (browser: Browser, code: string, now = START) => signInWithTotp(await browser.ctx(now), { code, next: undefined }, browser.visitor)
const codeOf = (answer: Awaited<ReturnType<typeof tryPassword | typeof tryTotp>>) => refusalOf<unknown>(answer).code

/** As if strangers had failed that often just now. */
async function failBefore(login: string, count: number) {
  await worker.db.insert(signInFailures).values({ key: counterKey('account', login, TEST_KEYS), count, lastAt: START })
}

test('password, then authenticator: a session in the person’s role, from then on', async () => {
  const [browser, staff] = [new Browser(app), await handler()]
  expect(valueOf(await tryPassword(browser, staff.login, PASSWORD))).toEqual({ next: null })
  expect((await browser.session())!.actor.role).toBe('guest')
  browser.keep(await tryTotp(browser, staff.codeAt(START)))
  expect((await browser.session())!.actor).toEqual({ id: staff.userId, role: 'handler', orgId: world.bank, remit: [], onlyCaseId: null })
  expect((await browser.session())!.steppedUpAt).toEqual(START)
  expect(await eventsOf(worker.db, staff.userId)).toEqual(['session.opened'])
})

test('an examiner gets the institutions they supervise', async () => {
  const browser = new Browser(app)
  await signInStaff(browser, await aStaffMember(worker, { role: 'examiner', orgId: world.regulator }))
  expect((await browser.session())!.actor.remit).toEqual([world.bank])
})

test('a wrong password and an unknown login are answered alike', async () => {
  const [browser, staff] = [new Browser(app), await handler()]
  expect(refusalOf(await tryPassword(browser, staff.login, 'not the password'))).toEqual({ code: 'wrong_credentials' })
  expect(refusalOf(await tryPassword(browser, 'nobody', 'not the password'))).toEqual({ code: 'wrong_credentials' })
})

test('an unknown login waits after ten failures too', async () => {
  const browser = new Browser(app)
  await failBefore('ghost', 9)
  expect(codeOf(await tryPassword(browser, 'ghost', 'x'))).toBe('wrong_credentials')
  expect(refusalOf(await tryPassword(browser, 'ghost', 'x'))).toEqual({ code: 'too_many', retryAfterSeconds: 60 })
})

test('without the first step there is no second', async () => {
  const [browser, other, staff] = [new Browser(app), new Browser(app), await handler()]
  expect(codeOf(await tryTotp(browser, staff.codeAt(START)))).toBe('expired')
  await tryPassword(browser, staff.login, PASSWORD)
  expect(codeOf(await tryTotp(other, staff.codeAt(START)))).toBe('expired')
})

test('the second step waits five minutes', async () => {
  const [browser, staff] = [new Browser(app), await handler()]
  await tryPassword(browser, staff.login, PASSWORD)
  expect(codeOf(await tryTotp(browser, staff.codeAt(minutesLater(5)), minutesLater(5)))).toBe('expired')
})

test('five wrong codes spend the challenge', async () => {
  const [browser, staff] = [new Browser(app), await handler()]
  await tryPassword(browser, staff.login, PASSWORD)
  const wrong = notThe(staff.codeAt(START))
  const refusals = []
  for (let n = 0; n < 5; n++) refusals.push(refusalOf(await tryTotp(browser, wrong)))
  expect(refusals).toEqual([...[4, 3, 2, 1].map((triesLeft) => ({ code: 'wrong_code', triesLeft })), { code: 'expired' }])
  expect(codeOf(await tryTotp(browser, staff.codeAt(START)))).toBe('expired')
})

test('a code works once, however many use it at once', async () => {
  const [staff, browsers] = [await handler(), [new Browser(app), new Browser(app)]]
  for (const browser of browsers) await tryPassword(browser, staff.login, PASSWORD)
  const answers = await Promise.all(browsers.map((browser) => tryTotp(browser, staff.codeAt(START))))
  expect(answers.map(codeOf).sort()).toEqual(['ok', 'wrong_code'])
})

test('a challenge is spent once, however many spend it at once', async () => {
  const [browser, staff] = [new Browser(app), await handler()]
  await tryPassword(browser, staff.login, PASSWORD)
  const guest = await browser.ctx()
  const answers = await Promise.all([staff.codeAt(START), staff.codeAt(minutesLater(0.5))].map((code) => signInWithTotp(guest, { code, next: undefined }, browser.visitor)))
  expect(answers.map(codeOf).sort()).toEqual(['expired', 'ok'])
})

test('after ten failures the account waits, with the right password too; then it is let in', async () => {
  const [browser, staff] = [new Browser(app), await handler()]
  await failBefore(staff.login, 9)
  expect(codeOf(await tryPassword(browser, staff.login, 'not the password'))).toBe('wrong_credentials')
  expect(refusalOf(await tryPassword(browser, staff.login, PASSWORD))).toEqual({ code: 'too_many', retryAfterSeconds: 60 })
  expect(codeOf(await tryPassword(browser, staff.login, PASSWORD, minutesLater(1)))).toBe('ok')
})

test('knowing the password gives no more guesses at the code', async () => {
  const [browser, staff] = [new Browser(app), await handler()]
  await failBefore(staff.login, 8)
  for (let round = 0; round < 2; round++) {
    valueOf(await tryPassword(browser, staff.login, PASSWORD))
    expect(codeOf(await tryTotp(browser, notThe(staff.codeAt(START))))).toBe('wrong_code')
  }
  expect(codeOf(await tryTotp(browser, staff.codeAt(START)))).toBe('too_many')
  expect(codeOf(await tryPassword(browser, staff.login, PASSWORD))).toBe('too_many')
})

test('strangers cannot lock a person out of the browser they signed in with before', async () => {
  const [own, stranger, staff] = [new Browser(app), new Browser(app), await handler()]
  await signInStaff(own, staff)
  await failBefore(staff.login, 12)
  expect(codeOf(await tryPassword(stranger, staff.login, PASSWORD))).toBe('too_many')
  own.secret = ''
  valueOf(await tryPassword(own, staff.login, PASSWORD, minutesLater(0.5)))
  own.keep(await tryTotp(own, staff.codeAt(minutesLater(0.5)), minutesLater(0.5)))
  expect(codeOf(await tryPassword(stranger, staff.login, PASSWORD, minutesLater(0.5)))).toBe('too_many')
})

test('who has no role, or was disabled, is not signed in', async () => {
  const [browser, former, disabled] = [new Browser(app), await handler(), await handler()]
  await worker.db.update(memberships).set({ endedAt: START }).where(eq(memberships.userId, former.userId))
  await tryPassword(browser, former.login, PASSWORD)
  expect(codeOf(await tryTotp(browser, former.codeAt(START)))).toBe('wrong_credentials')

  await worker.db.update(users).set({ disabledAt: START }).where(eq(users.id, disabled.userId))
  expect(codeOf(await tryPassword(browser, disabled.login, PASSWORD))).toBe('wrong_credentials')
})

test('a failure goes on record without naming anybody', async () => {
  const [browser, staff] = [new Browser(app), await handler()]
  const guest = (await browser.ctx()).actor
  for (let n = 0; n < 2; n++) await tryPassword(browser, staff.login, 'not the password')
  const rows = await worker.db.select().from(systemEvents).where(eq(systemEvents.actorId, guest.id))
  expect(rows.map(({ payload }) => payload)).toEqual([
    { type: 'sign_in.failed', step: 'password', count: 1, account: expect.stringMatching(/^account:hmac-sha-256\.[0-9a-f]{64}$/) },
    { type: 'sign_in.failed', step: 'password', count: 2, account: (rows[0]!.payload as { account: string }).account },
  ])
  expect(JSON.stringify(rows)).not.toContain(staff.login)
})
