import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { fen } from '../../domain/money/fen'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, TEST_KEYS, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { answerDraft } from './answer-draft'
import { readDraft } from './read-draft'
import { startDraft } from './start-draft'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const NOW = new Date('2026-11-24T08:00:00Z')
const as = (actor: Actor): Ctx => ({ actor, sessionId: actor.role === 'guest' ? actor.id : null, now: NOW, newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: { key: newId(), requestHash: 'r', version: null } })

/** References of what the check page warns of, for a draft about a payment of 21 November, 19:42 Beijing time. */
async function warned(actor: Actor, amountFen: number, keys: { outTradeNo?: string } = {}): Promise<string[]> {
  const started = await startDraft(as(actor), { complaintType: 'charged_shown_refunded', shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' } }, { address: '192.0.2.7' })
  const caseId = started.ok ? started.value.caseId : ''
  await answerDraft('payment')(as(actor), { caseId, amountYuan: fen(amountFen), paidOn: '2026-11-21', paidClock: '19:42', payMeans: 'wechat_card', ...keys })
  await answerDraft('merchant')(as(actor), { caseId, merchantId: world.shop })
  const draft = await readDraft({ ...as(actor), intent: null }, caseId)
  return draft.ok ? draft.value.alreadyFiled.map(({ reference }) => reference) : []
}

test('a person is told of their own complaint about the same key, or the same amount, shop and day, ended ones too', async () => {
  const byKey = await aCase(worker.db, world, { at: NOW, amountFen: 100, claim: { keys: { outTradeNo: 'POS1' } } })
  const byAmount = await aCase(worker.db, world, { at: NOW, amountFen: 200, claim: { paidAt: '2026-11-20T11:42:00.000Z' }, acts: [{ type: 'complaint.withdrawn' }] })
  const daysLater = await aCase(worker.db, world, { at: NOW, amountFen: 200, claim: { paidAt: '2026-11-23T11:42:00.000Z' } })
  expect(await warned(world.consumer, 555, { outTradeNo: 'POS1' })).toEqual([byKey.reference])
  expect(await warned(world.consumer, 200)).toEqual([byAmount.reference])
  expect(await warned(world.consumer, 200, { outTradeNo: 'POS1' })).toEqual(expect.arrayContaining([byKey.reference, byAmount.reference]))
  expect(await warned(world.consumer, 200)).not.toContain(daysLater.reference)
})

test('nobody is told of another\'s, and a guest of none', async () => {
  await aCase(worker.db, world, { at: NOW, amountFen: 300, claim: { keys: { outTradeNo: 'POS3' }, paidAt: '2026-11-21T11:42:00.000Z' } })
  expect(await warned(world.otherConsumer, 300, { outTradeNo: 'POS3' })).toEqual([])
  expect(await warned({ id: newId(), role: 'guest', orgId: null, remit: [], onlyCaseId: null }, 300, { outTradeNo: 'POS3' })).toEqual([])
})
