import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { findSamePayment } from './find-same-payment'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const NOW = new Date('2026-11-24T08:00:00.000Z')
const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: NOW, newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null })
const stranger = () => ({ ...world, consumer: world.otherConsumer })
const hoursFrom = (hours: number) => new Date(Date.parse('2026-11-20T04:00:00.000Z') + hours * 3_600_000).toISOString()
const found = async (caseId: string, actor: Actor = world.handler) => {
  const answer = await findSamePayment(as(actor), caseId)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.map(({ reference, reasons, merges }) => ({ reference, reasons, merges }))
}

test('open cases that share a key, an amount at a time, or consumer and shop are found, the likeliest first, with the reasons', async () => {
  const keys = { transactionId: '4200003120261120000000000001', outTradeNo: 'POS20261120120001' }
  const byKey = await aCase(worker.db, stranger(), { at: NOW, amountFen: 11_100, claim: { keys, paidAt: hoursFrom(0) } })
  const byAmount = await aCase(worker.db, stranger(), { at: NOW, amountFen: 22_200, claim: { paidAt: hoursFrom(23) } })
  const tooLate = await aCase(worker.db, stranger(), { at: NOW, amountFen: 22_200, claim: { paidAt: hoursFrom(25) } })
  const byPerson = await aCase(worker.db, world, { at: new Date('2026-11-21T00:00:00Z'), amountFen: 33_300, claim: { paidAt: hoursFrom(0) } })
  await aCase(worker.db, world, { at: NOW, amountFen: 55_500, claim: { merchantId: world.otherShop, paidAt: hoursFrom(0) } })
  const asked = await aCase(worker.db, world, { at: new Date('2026-11-22T00:00:00Z'), amountFen: 22_200, claim: { keys, paidAt: hoursFrom(0) } })
  const lines = await found(asked.id)
  expect(lines).toEqual([
    { reference: byKey.reference, reasons: ['transaction_id', 'out_trade_no'], merges: null },
    { reference: byAmount.reference, reasons: ['amount_and_time'], merges: null },
    { reference: byPerson.reference, reasons: ['same_consumer'], merges: 'into_it' },
  ])
  expect(lines.map(({ reference }) => reference)).not.toContain(tooLate.reference)
  expect(await found(byPerson.id)).toEqual([{ reference: asked.reference, reasons: ['same_consumer'], merges: 'into_this' }])
})

test('what has ended is not offered, and what is accepted cannot be joined any more', async () => {
  const claim = { keys: { rrn: '112600000777' }, paidAt: hoursFrom(0) }
  const person = { ...world, consumer: world.otherConsumer }
  const at = (day: number) => new Date(Date.UTC(2026, 10, day))
  const accepted = await aCase(worker.db, person, { at: at(10), amountFen: 44_400, claim, acts: TO.accepted })
  await aCase(worker.db, person, { at: at(11), amountFen: 44_400, claim, acts: [{ type: 'complaint.withdrawn' }] })
  const asked = await aCase(worker.db, person, { at: at(12), amountFen: 44_400, claim })
  const lines = (await found(asked.id)).filter(({ reasons }) => reasons[0] === 'rrn')
  expect(lines).toEqual([{ reference: accepted.reference, reasons: ['rrn', 'amount_and_time', 'same_consumer'], merges: 'into_it' }])
  expect((await found(accepted.id)).find(({ reference }) => reference === asked.reference)).toMatchObject({ merges: 'into_this' })
})

test('another institution’s cases are not found, and the parties and strangers are told of nothing', async () => {
  const keys = { transactionId: '4200003120261120000000000009' }
  await aCase(worker.db, stranger(), { at: NOW, claim: { keys, acquirerId: world.otherBank, merchantId: world.otherShop } })
  const asked = await aCase(worker.db, { ...world, consumer: world.otherConsumer }, { at: NOW, amountFen: 999, claim: { keys, paidAt: hoursFrom(-900) }, acts: TO.awaiting_merchant })
  expect((await found(asked.id)).flatMap(({ reasons }) => reasons)).not.toContain('transaction_id')
  for (const actor of [world.otherConsumer, world.manager, world.foreignHandler, world.examiner]) expect(await findSamePayment(as(actor), asked.id)).toMatchObject({ refusal: { code: 'not_found' } })
})
