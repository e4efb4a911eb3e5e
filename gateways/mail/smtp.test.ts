import { afterEach, expect, test } from 'vitest'
import type { Outgoing } from '../messaging/messaging'
import { smtpMail } from './smtp'
import { smtpServer, type Temper } from './test/smtp-server'

const SITE = 'https://mingzhang.example'
const MESSAGE: Outgoing = {
  id: '0199aaaa-0000-7000-8000-000000000001', channel: 'mail', to: 'reader@example.com',
  subject: '投诉 MZ-2611-0047-5 已收到', text: '您的投诉已收到。\n.这一行以句点开头\n下一步：等待受理。',
}

let running: Awaited<ReturnType<typeof smtpServer>> | undefined
afterEach(async () => { await running?.stop() })
const serverThat = async (temper: Temper = 'takes') => (running = await smtpServer(temper))

test('a mail arrives whole: addresses, subject, Chinese text, and an id that is the same on every try', async () => {
  const server = await serverThat()
  const mail = smtpMail(`${server.url}?from=notice@mingzhang.example`, SITE)
  expect(await mail.send(MESSAGE)).toBe('smtp')
  await mail.send(MESSAGE)

  expect(server.received).toHaveLength(2)
  const [first, second] = server.received
  expect(first).toMatchObject({ from: 'notice@mingzhang.example', to: ['reader@example.com'] })
  const id = /^Message-ID: (.+)$/im.exec(first!.content)![1]
  expect(id).toBe(`<${MESSAGE.id}@mingzhang.example>`)
  expect(second!.content).toContain(id)
  const subject = [...first!.content.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, part]) => Buffer.from(part!, 'base64').toString('utf8')).join('')
  expect(subject).toBe(MESSAGE.subject)
  expect(bodyOf(first!.content)).toBe(MESSAGE.text)
})

test('a recipient the server does not know', async () => {
  const server = await serverThat({ refusesAt: 'RCPT', with: '550 no <reader@example.com> here' })
  await expect(smtpMail(server.url, SITE).send(MESSAGE)).rejects.toMatchObject({ name: 'DeliveryError', code: 'recipient_refused', message: 'recipient_refused' })
})

test('a server that never answers is given up on', async () => {
  const server = await serverThat('silent')
  await expect(smtpMail(server.url, SITE, { timeoutMs: 200 }).send(MESSAGE)).rejects.toMatchObject({ code: 'timed_out' })
})

test('a server that is not there', async () => {
  const server = await serverThat()
  await server.stop()
  await expect(smtpMail(server.url, SITE).send(MESSAGE)).rejects.toMatchObject({ code: 'unreachable' })
})

test('nothing is said to another machine that offers no TLS', async () => {
  const server = await serverThat()
  // The same small server, written so that it does not look like this machine.
  const elsewhere = server.url.replace('127.0.0.1', '127.1')
  await expect(smtpMail(elsewhere, SITE, { timeoutMs: 500 }).send(MESSAGE)).rejects.toMatchObject({ code: 'not_secure' })
  expect(server.received).toEqual([])
})

test('a recipient with a line break cannot add headers or recipients', async () => {
  const server = await serverThat()
  await smtpMail(server.url, SITE).send({ ...MESSAGE, subject: 'hello\r\nBcc: other@example.com' }).catch(() => undefined)
  await smtpMail(server.url, SITE).send({ ...MESSAGE, to: 'reader@example.com\r\nRCPT TO:<other@example.com>' }).catch(() => undefined)
  expect(server.received.flatMap(({ to }) => to)).not.toContain('other@example.com')
  expect(server.received.map(({ content }) => content).join('\n')).not.toMatch(/^Bcc:/m)
})

function bodyOf(content: string): string {
  const [head, ...rest] = content.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n').trimEnd()
  const decoded = /Content-Transfer-Encoding: base64/i.test(head!) ? Buffer.from(body, 'base64').toString('utf8') : quotedPrintable(body)
  return decoded.replaceAll('\r\n', '\n')
}

const quotedPrintable = (text: string) =>
  Buffer.from(text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8')
