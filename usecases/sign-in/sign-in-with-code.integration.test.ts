import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { counterKey } from '../../db/queries/sign-in-counters'
import { users } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { TEST_KEYS } from '../../db/test/world'
import { requestCode } from './request-code'
import { signInWithCode } from './sign-in-with-code'
import { Browser, eventsOf, minutesLater, newestCodeTo, notThe, refusalOf, sentCodes, START, valueOf } from './test/browser'

const { app, worker } = await testDatabase()

let phones = 0
const aPhone = () => `+861390000${String(1000 + phones++)}`

async function askFor(browser: Browser, address: string, now = START) {
  const contact = address.includes('@') ? { channel: 'mail' as const, address } : { channel: 'sms' as const, address }
  return requestCode(await browser.ctx(now), { purpose: 'sign_in', contact, next: undefined }, browser.visitor)
}

const tryCode = async (browser: Browser, code: string, now = START) => signInWithCode(await browser.ctx(now), { code, next: undefined }, browser.visitor)

async function signIn(browser: Browser, address: string, now = START) {
  valueOf(await askFor(browser, address, now))
  return browser.keep(await tryCode(browser, await newestCodeTo(worker.db, address), now))
}

test('a first sign-in makes the person, a second finds them', async () => {
  const phone = aPhone()
  const [one, two] = [new Browser(app), new Browser(app)]
  const guest = (await one.ctx()).actor
  expect(await signIn(one, phone)).toMatchObject({ role: 'consumer', onlyCaseId: null })
  const session = await one.session()
  expect(session).toMatchObject({ actor: { role: 'consumer', onlyCaseId: null }, steppedUpAt: START, membershipId: null })
  expect(session!.actor.id).not.toBe(guest.id)

  await signIn(two, phone)
  expect((await two.session())!.actor.id).toBe(session!.actor.id)
  expect(await worker.db.select({ kind: users.kind }).from(users).where(eq(users.id, session!.actor.id))).toEqual([{ kind: 'consumer' }])
  expect(await eventsOf(worker.db, session!.actor.id)).toEqual(['session.opened', 'session.opened'])
})

test('a mailbox will do as well', async () => {
  const browser = new Browser(app)
  await signIn(browser, 'anran@example.com')
  expect((await browser.session())!.actor.role).toBe('consumer')
  expect((await sentCodes(worker.db))[0]).toMatchObject({ channel: 'mail', to: 'anran@example.com', masked: 'a***@example.com' })
})

test('a wrong code costs a try; after five the right one is no good either', async () => {
  const [browser, phone] = [new Browser(app), aPhone()]
  await askFor(browser, phone)
  const code = await newestCodeTo(worker.db, phone)
  const refusals = []
  for (let n = 0; n < 5; n++) refusals.push(refusalOf(await tryCode(browser, notThe(code))))
  expect(refusals).toEqual([...[4, 3, 2, 1].map((triesLeft) => ({ code: 'wrong_code', triesLeft })), { code: 'expired' }])
  expect(refusalOf(await tryCode(browser, code))).toEqual({ code: 'expired' })
})

test('tries at the same time cannot make more of five', async () => {
  const [browser, phone] = [new Browser(app), aPhone()]
  await askFor(browser, phone)
  const wrong = notThe(await newestCodeTo(worker.db, phone))
  const answers = await Promise.all(Array.from({ length: 8 }, () => tryCode(browser, wrong)))
  expect(answers.map((answer) => refusalOf(answer).code).sort()).toEqual([...Array(4).fill('expired'), ...Array(4).fill('wrong_code')])
})

test('a code lives ten minutes, and works once', async () => {
  const [browser, other, phone] = [new Browser(app), new Browser(app), aPhone()]
  await askFor(browser, phone)
  const code = await newestCodeTo(worker.db, phone)
  expect(refusalOf(await tryCode(browser, code, minutesLater(10)))).toEqual({ code: 'expired' })
  const guest = await browser.ctx(minutesLater(9))
  const both = await Promise.all([signInWithCode(guest, { code, next: undefined }, browser.visitor), signInWithCode(guest, { code, next: undefined }, browser.visitor)])
  expect(both.map((answer) => refusalOf(answer).code).sort()).toEqual(['expired', 'ok'])
  expect(refusalOf(await tryCode(other, code, minutesLater(9)))).toEqual({ code: 'expired' })
})

test('a code is for the browser that asked', async () => {
  const [browser, other, phone] = [new Browser(app), new Browser(app), aPhone()]
  await askFor(browser, phone)
  expect(refusalOf(await tryCode(other, await newestCodeTo(worker.db, phone)))).toEqual({ code: 'expired' })
})

test('a code that comes late still works when a newer one was asked for', async () => {
  const [browser, phone] = [new Browser(app), aPhone()]
  await askFor(browser, phone)
  const first = await newestCodeTo(worker.db, phone)
  await askFor(browser, phone, minutesLater(2))
  browser.keep(await tryCode(browser, first, minutesLater(3)))
  expect(await browser.session(minutesLater(3))).not.toBeNull()
})

test('a guess is tried on the address asked for last, not on every one this browser holds a code for', async () => {
  const [browser, phone, another] = [new Browser(app), aPhone(), aPhone()]
  await askFor(browser, phone)
  await askFor(browser, another, minutesLater(1))
  const first = await newestCodeTo(worker.db, phone)
  expect(refusalOf(await tryCode(browser, first, minutesLater(2)))).toEqual({ code: 'wrong_code', triesLeft: 4 })
  // The guess cost the other address nothing; asked for again, its codes count again.
  await askFor(browser, phone, minutesLater(3))
  browser.keep(await tryCode(browser, first, minutesLater(4)))
  expect(await browser.session(minutesLater(4))).not.toBeNull()
})

test('an address gets three codes a quarter of an hour, whoever asks and however many at once', async () => {
  const phone = aPhone()
  const answers = await Promise.all(Array.from({ length: 6 }, async () => askFor(new Browser(app), phone)))
  expect(answers.map((answer) => refusalOf(answer).code).sort()).toEqual(['ok', 'ok', 'ok', 'too_many', 'too_many', 'too_many'])
  expect(refusalOf(await askFor(new Browser(app), phone, minutesLater(5)))).toEqual({ code: 'too_many', retryAfterSeconds: 600 })
  expect(refusalOf(await askFor(new Browser(app), phone, minutesLater(15)))).toEqual({ code: 'ok' })
})

test('two first times at once make one person', async () => {
  const phone = aPhone()
  const browsers = [new Browser(app), new Browser(app)]
  for (const browser of browsers) await askFor(browser, phone)
  const [second, first] = (await sentCodes(worker.db)).filter(({ to }) => to === phone).map(({ code }) => code)
  const answers = await Promise.all([tryCode(browsers[0]!, first!), tryCode(browsers[1]!, second!)])
  browsers.forEach((browser, n) => browser.keep(answers[n]!))
  const [one, two] = await Promise.all(browsers.map((browser) => browser.session()))
  expect(one!.actor.id).toBe(two!.actor.id)
})

test('a disabled person gets no session, and the same number makes no second person', async () => {
  const [browser, again, phone] = [new Browser(app), new Browser(app), aPhone()]
  await signIn(browser, phone)
  const person = (await browser.session())!.actor.id
  await worker.db.update(users).set({ disabledAt: START }).where(eq(users.id, person))
  expect(await browser.session()).toBeNull()
  await askFor(again, phone)
  expect(refusalOf(await tryCode(again, await newestCodeTo(worker.db, phone)))).toEqual({ code: 'wrong_credentials' })
})

test('one address may fail a hundred times a quarter of an hour, and no more', async () => {
  const browser = new Browser(app)
  const ctx = await browser.ctx()
  const fail = async (now = START) => refusalOf(await signInWithCode({ ...ctx, now }, { code: '000000', next: undefined }, browser.visitor)).code
  await fail()
  const [{ key }] = await worker.sql<[{ key: string }]>`select key from rate_counters where key = ${counterKey('address', browser.visitor.address, TEST_KEYS)}`
  await worker.sql`update rate_counters set count = 99 where key = ${key}`
  expect([await fail(), await fail(), await fail(minutesLater(15))]).toEqual(['expired', 'too_many', 'expired'])
})

test('a sign-in that works counts against nobody', async () => {
  const browser = new Browser(app)
  await askFor(browser, aPhone())
  const count = async () => (await worker.sql`select count from rate_counters where key = ${counterKey('address', browser.visitor.address, TEST_KEYS)}`)[0]!.count
  const before = await count()
  browser.keep(await tryCode(browser, (await sentCodes(worker.db))[0]!.code))
  expect(await count()).toBe(before)
})
