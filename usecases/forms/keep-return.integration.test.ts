import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { testDatabase } from '../../db/test/database'
import { Browser, minutesLater, START } from '../sign-in/test/browser'
import { keepReturn } from './keep-return'
import { readReturn } from './read-return'

const { app, worker } = await testDatabase()
const refusal = { code: 'invalid' as const, fields: { words: ['words_missing'] } }

test('what was typed comes back to the browser it came from, with why it was refused', async () => {
  const browser = new Browser(app)
  const typed = { claim: { amountYuan: '368.00' }, story: '微信已付，小票却写退款' }
  const id = await keepReturn(await browser.ctx(), { typed, refusal })
  expect(await readReturn(await browser.ctx(), id)).toEqual({ typed, refusal })
  expect(await readReturn(await browser.ctx(minutesLater(14)), id)).not.toBeNull()
})

test('it comes back to no other browser, not after a quarter of an hour, and under no other id', async () => {
  const browser = new Browser(app)
  const id = await keepReturn(await browser.ctx(), { typed: {}, refusal })
  expect(await readReturn(await new Browser(app).ctx(), id)).toBeNull()
  expect(await readReturn(await browser.ctx(minutesLater(15)), id)).toBeNull()
  for (const other of [newId(), 'x', `${id}'`]) expect(await readReturn(await browser.ctx(), other)).toBeNull()
  expect(await readReturn({ ...(await browser.ctx()), sessionId: null }, id)).toBeNull()
})

test('it is sealed, and passwords and codes are not kept at all', async () => {
  const browser = new Browser(app)
  const id = await keepReturn(await browser.ctx(), { typed: { login: 'wang.min', password: 'kettle-orbit-plum', code: '123456' }, refusal: { code: 'wrong_credentials' } })
  expect((await readReturn(await browser.ctx(), id))!.typed).toEqual({ login: 'wang.min' })
  const rows = await worker.sql`select sealed from form_returns where id = ${id}`
  expect(JSON.stringify(rows)).not.toContain('wang.min')
})

test('a refused intent may be sent again under its key, and its return is not replayed', async () => {
  const browser = new Browser(app)
  const ctx = { ...(await browser.ctx()), intent: { key: 'the-same-key', requestHash: 'a', version: null } }
  const [one, two] = [await keepReturn(ctx, { typed: { words: 'one' }, refusal }), await keepReturn(ctx, { typed: { words: 'two' }, refusal })]
  expect((await readReturn(ctx, one))!.typed).toEqual({ words: 'one' })
  expect((await readReturn(ctx, two))!.typed).toEqual({ words: 'two' })
})

test('what a browser did not come back for is forgotten when it returns with more', async () => {
  const browser = new Browser(app)
  const id = await keepReturn(await browser.ctx(START), { typed: {}, refusal })
  await keepReturn(await browser.ctx(minutesLater(20)), { typed: {}, refusal })
  expect(await worker.sql`select id from form_returns where id = ${id}`).toEqual([])
})
