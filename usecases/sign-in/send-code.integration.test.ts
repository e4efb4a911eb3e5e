import { expect, test } from 'vitest'
import { ok } from '../../domain/result'
import { testDatabase } from '../../db/test/database'
import { type NewCode, sendCode } from './send-code'
import { settle } from './settle'
import { takeCode } from './take-code'
import { Browser, newestCodeTo, refusalOf, sentCodes, valueOf } from './test/browser'

const { app, worker } = await testDatabase()
const ADDRESS = '+8613900001234'

const send = async (browser: Browser, code: Partial<NewCode>) => valueOf(await settle(await browser.ctx(), async (inside) => {
  await sendCode(inside, { purpose: 'sign_in', to: { channel: 'sms', address: ADDRESS }, addressIndex: 'test', caseId: null, locale: 'en', ...code })
  return ok(true)
}))

test('neither the code nor the address is in any table as it was sent', async () => {
  await send(new Browser(app), {})
  const code = await newestCodeTo(worker.db, ADDRESS)
  expect(code).toMatch(/^\d{6}$/)
  const rows = await worker.sql<{ row: Record<string, unknown> }[]>`select to_jsonb(c) as row from one_time_codes c union all select to_jsonb(m) from outgoing_messages m union all select to_jsonb(e) from system_events e`
  const texts = rows.flatMap(({ row }) => Object.entries(row).filter(([name]) => !/_at$|id$/.test(name)).map(([, value]) => JSON.stringify(value)))
  expect(texts.length).toBeGreaterThan(10)
  expect(texts.filter((text) => text.includes(code) && !/[0-9a-f]{40}|v1\.aes/.test(text))).toEqual([])
  expect(texts.filter((text) => text.includes(ADDRESS.slice(3)))).toEqual([])
})

test('a code for show looks like one, is sent to nobody, and no six digits fit it', async () => {
  const browser = new Browser(app)
  const before = (await sentCodes(worker.db)).length
  await send(browser, { to: null })
  expect((await sentCodes(worker.db)).length).toBe(before)
  const answer = await settle(await browser.ctx(), (inside) => takeCode(inside, 'sign_in', '000000'))
  expect(refusalOf(answer)).toEqual({ code: 'wrong_code', triesLeft: 4 })
})

test('without a browser there is no code', async () => {
  const ctx = { ...(await new Browser(app).ctx()), sessionId: null }
  await expect(settle(ctx, async (inside) => { await sendCode(inside, { purpose: 'sign_in', to: null, addressIndex: 'test', caseId: null, locale: 'en' }); return ok(true) })).rejects.toThrow('browser session')
})
