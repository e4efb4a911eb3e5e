import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import type { Actor } from '@/domain/access/actor'
import { open, unwrapKey } from '@/db/cipher'
import { outgoingMessages } from '@/db/schema'
import { testDatabase } from '@/db/test/database'
import { aCase, aWorld, TEST_KEYS, TO, type World } from '@/db/test/world'
import type { Ctx } from '../context'
import { contestResponse } from './contest-response'
import { requestInformation } from './request-information'
import { sendMessage } from './send-message'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor, version: number | null = null): Ctx => ({
  actor, sessionId: null, now: new Date(), newId, db: app.db, keys: TEST_KEYS, intent: { key: newId(), requestHash: 'r', version },
})
const messagesOf = (caseId: string) => worker.db.select().from(outgoingMessages).where(eq(outgoingMessages.caseId, caseId))

test('the consumer hears of what the merchant did, though the merchant may not know where the consumer is reached', async () => {
  const { id: caseId, reference, version } = await aCase(worker.db, world, { acts: TO.awaiting_merchant })
  const answered = await contestResponse(as(world.clerk, version), { caseId, ground: 'goods_delivered', words: '货已交付。' })
  expect(answered).toMatchObject({ ok: true })

  const [message, ...others] = await messagesOf(caseId)
  expect(others).toEqual([])
  expect(message).toMatchObject({ template: 'merchant_answered', params: { reference, answer: 'contest' }, channel: 'sms', recipientMasked: '138****2046', state: 'queued' })
  const key = unwrapKey(message!.recipientKey, TEST_KEYS.masterKeys, message!.recipientKeyOwner)
  expect(open(message!.sealedRecipient, key, { table: 'outgoing_messages', column: 'sealed_recipient', rowId: message!.id })).toBe('+8613812342046')
})

test('a notice carries codes and dates, never words', async () => {
  const { id: caseId, version } = await aCase(worker.db, world, { acts: [{ type: 'case.assigned', handlerId: world.handler.id }] })
  const asked = await requestInformation(as(world.handler, version), { caseId, items: ['wechat_bill', 'pos_slip'], words: '请补小票照片。' })
  expect(asked).toMatchObject({ ok: true })
  const [message] = await messagesOf(caseId)
  expect(Object.keys(message!.params).sort()).toEqual(['dueAt', 'items', 'reference'])
  expect(message!.params.items).toBe('wechat_bill,pos_slip')
})

test('nobody is told of their own message', async () => {
  const { id: caseId } = await aCase(worker.db, world)
  expect(await sendMessage(as(world.consumer), { caseId, audience: 'merchant', words: '还没到账。' })).toMatchObject({ ok: true })
  expect(await messagesOf(caseId)).toEqual([])
})
