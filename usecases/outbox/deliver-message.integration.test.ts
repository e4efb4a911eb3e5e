import { v7 as newId } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { SYSTEM } from '@/domain/access/actor'
import { testDatabase } from '@/db/test/database'
import { TEST_KEYS } from '@/db/test/world'
import { smtpServer } from '@/gateways/mail/test/smtp-server'
import { smtpMail } from '@/gateways/mail/smtp'
import { openMessaging } from './open-messaging'
import type { Ctx } from '../context'
import { deliverMessage, type NoticeToWrite } from './deliver-message'
import { aMessage, messageRow, textOf } from '@/db/test/messages'

const SITE = 'https://mingzhang.example'
const { worker } = await testDatabase()
const server = await smtpServer()
afterAll(() => server.stop())

const machine = (now = new Date()): Ctx => ({ actor: SYSTEM, sessionId: null, now, newId, db: worker.db, keys: TEST_KEYS, intent: null })
const write = ({ notice, locale, secret }: NoticeToWrite) => ({ subject: `${notice.template} in ${locale}`, text: `say ${secret ?? 'nothing secret'}` })
const messaging = openMessaging({ smtpUrl: server.url, origin: SITE })
const deliver = (messageId: string, tries: { triesMade?: number; triesAllowed?: number; now?: Date } = {}) =>
  deliverMessage(machine(tries.now), { messageId, triesMade: 1, triesAllowed: 12, ...tries }, { write, messaging })
const mailsOf = (id: string) => server.received.filter(({ content }) => content.includes(id))

test('a mail leaves once, and the row keeps what was sent, sealed', async () => {
  const id = await aMessage(worker.db, { to: 'somebody@example.com' })
  const now = new Date()
  expect(await deliver(id, { now })).toEqual({ ok: true, value: 'sent' })
  expect(await deliver(id)).toEqual({ ok: true, value: 'not_needed' })

  expect(mailsOf(id)).toHaveLength(1)
  expect(mailsOf(id)[0]!.to).toEqual(['somebody@example.com'])
  const row = await messageRow(worker.db, id)
  expect(row).toMatchObject({ state: 'sent', sentVia: 'smtp', sentAt: now, attempts: 1, lastError: null })
  expect(JSON.stringify(row)).not.toMatch(/somebody|nothing secret/)
  expect(await textOf(worker.db, id)).toBe('closed in zh-CN\n\nsay nothing secret')
})

test('a text message stays in the outbox and says so', async () => {
  const id = await aMessage(worker.db, { channel: 'sms', code: '031415', locale: 'en' })
  expect(await deliver(id)).toEqual({ ok: true, value: 'sent' })
  expect(await messageRow(worker.db, id)).toMatchObject({ state: 'sent', sentVia: 'outbox' })
  expect(await textOf(worker.db, id)).toBe('say 031415')
})

test('what the server refuses is tried again, and then waits for a person', async () => {
  const id = await aMessage(worker.db, { to: 'unknown@example.com' })
  server.temper = { refusesAt: 'RCPT', with: '550 no <unknown@example.com> here' }
  await expect(deliver(id, { triesMade: 11 })).rejects.toMatchObject({ code: 'recipient_refused' })
  expect(await messageRow(worker.db, id)).toMatchObject({ state: 'queued', attempts: 11, lastError: 'recipient_refused' })
  await expect(deliver(id, { triesMade: 12 })).rejects.toMatchObject({ message: expect.not.stringContaining('unknown@') as string })
  expect(await messageRow(worker.db, id)).toMatchObject({ state: 'failed', attempts: 12, lastError: 'recipient_refused', sentAt: null })

  server.temper = 'takes'
  expect(await deliver(id, { triesMade: 1 })).toEqual({ ok: true, value: 'sent' })
  expect(await messageRow(worker.db, id)).toMatchObject({ state: 'sent', lastError: null })
})

test('a text that cannot be made is our bug: nothing leaves and the row says so', async () => {
  const id = await aMessage(worker.db)
  const broken = () => { throw new Error('no words') }
  await expect(deliverMessage(machine(), { messageId: id, triesMade: 12, triesAllowed: 12 }, { write: broken, messaging })).rejects.toThrow('no words')
  expect(mailsOf(id)).toEqual([])
  expect(await messageRow(worker.db, id)).toMatchObject({ state: 'failed', lastError: 'unexpected', sealedText: null })
})

test('a code that comes too late is not sent; a notice never comes too late', async () => {
  const hourAgo = new Date(Date.now() - 3_600_000)
  const code = await aMessage(worker.db, { code: '271828', at: hourAgo })
  const notice = await aMessage(worker.db, { at: hourAgo })
  expect(await deliver(code)).toEqual({ ok: true, value: 'not_needed' })
  expect(await messageRow(worker.db, code)).toMatchObject({ state: 'failed', lastError: 'expired' })
  expect(mailsOf(code)).toEqual([])
  expect(await deliver(notice)).toEqual({ ok: true, value: 'sent' })
})

test('while a server takes its time, no transaction waits for it', async () => {
  const slow = await smtpServer('silent')
  const id = await aMessage(worker.db)
  const sending = deliverMessage(machine(), { messageId: id, triesMade: 1, triesAllowed: 12 }, {
    write, messaging: { send: (message) => smtpMail(slow.url, SITE, { timeoutMs: 1_500 }).send(message) },
  }).catch((error: unknown) => error)
  while (slow.connections() === 0) await new Promise((resolve) => { setTimeout(resolve, 10) })
  const [idle] = await worker.sql`select count(*)::int as n from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()`
  expect(idle).toEqual({ n: 0 })
  expect(await sending).toMatchObject({ code: 'timed_out' })
  await slow.stop()
})

test('a message that is not there', async () => {
  expect(await deliver(newId())).toEqual({ ok: false, refusal: { code: 'not_found' } })
})
