import { describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { NO_COMMENT } from '../../domain/case/reply-templates'
import { timelineOf } from '../../db/queries/timeline'
import { aCase, rowOf, TO } from '../../db/test/world'
import { discloseEvidence } from '../evidence/disclose-evidence'
import { openEvidence } from '../evidence/open-evidence'
import { evidenceRoom } from '../evidence/test/evidence-room'
import { acknowledgeMessages } from './acknowledge-messages'
import { replayCase } from './replay-case'
import { sendMessage } from './send-message'
import { viewCase } from './view-case'

const { worker, admin, world, gateways, added, as } = await evidenceRoom(() => new Date())
const served = async () => (await aCase(worker.db, world, { acts: TO.awaiting_merchant })).id
const answered = async () => (await aCase(worker.db, world, { acts: TO.investigating })).id
const words = '请看附件。'

const messagesSeenBy = async (actor: Actor, caseId: string) => {
  const view = await viewCase(as(actor, null), caseId)
  return view.ok ? view.value.events.filter(({ body }) => body.type === 'message.sent') : []
}
const texts = (caseId: string) => admin<{ template: string; params: object }[]>`select template, params from outgoing_messages where case_id = ${caseId} order by created_at, id`

describe('who reads a message', () => {
  test.each([
    ['consumer', [1, 0]], ['merchant', [0, 1]], ['both', [1, 1]],
  ] as const)('of the institution to %s', async (audience, [consumers, merchants]) => {
    const caseId = await served()
    expect(await sendMessage(as(world.handler), { caseId, audience, words })).toMatchObject({ ok: true })
    expect(await messagesSeenBy(world.consumer, caseId)).toHaveLength(consumers)
    expect(await messagesSeenBy(world.manager, caseId)).toHaveLength(merchants)
    expect(await messagesSeenBy(world.approver, caseId)).toHaveLength(1)
    expect((await texts(caseId)).map(({ template }) => template)).toEqual(consumers === 1 ? ['message_received'] : [])
  })

  test('of a side: the institution, whatever audience it names', async () => {
    const caseId = await served()
    await sendMessage(as(world.clerk), { caseId, audience: 'consumer', words })
    await sendMessage(as(world.consumer), { caseId, audience: 'both', words })
    expect((await messagesSeenBy(world.manager, caseId)).map(({ party }) => party)).toEqual(['merchant'])
    expect((await messagesSeenBy(world.consumer, caseId)).map(({ party }) => party)).toEqual(['consumer'])
    expect(await messagesSeenBy(world.handler, caseId)).toHaveLength(2)
    expect(await texts(caseId)).toEqual([])
  })

  test('a shop that was not served gets none, and is not told of as forbidden but as not yet', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: TO.accepted })
    for (const audience of ['merchant', 'both'] as const) {
      expect(await sendMessage(as(world.handler), { caseId, audience, words })).toEqual({ ok: false, refusal: { code: 'not_yet', missing: ['merchant_served'] } })
    }
    expect(await sendMessage(as(world.secondHandler), { caseId, audience: 'consumer', words })).toMatchObject({ refusal: { code: 'forbidden' } })
  })
})

describe('attaching a file', () => {
  test('discloses it to those who get the message, each of whom then has time to answer; the consumer is told once', async () => {
    const caseId = await answered()
    const [slip, journal] = [await added(world.consumer, caseId), await added(world.manager, caseId)]
    expect(await sendMessage(as(world.handler), { caseId, audience: 'both', words, evidenceIds: [slip, journal] })).toMatchObject({ ok: true })
    const written = (await timelineOf(worker.db, caseId)).map(({ body }) => body)
    expect(written.filter(({ type }) => type === 'evidence.disclosed')).toEqual([
      { type: 'evidence.disclosed', evidenceId: slip, to: 'merchant' }, { type: 'evidence.disclosed', evidenceId: journal, to: 'consumer' },
    ])
    expect(written.at(-1)).toMatchObject({ type: 'message.sent', evidenceIds: [slip, journal] })
    for (const [reader, id] of [[world.manager, slip], [world.consumer, journal]] as const) expect(await openEvidence(as(reader, null), id, gateways)).toMatchObject({ ok: true })
    const { facts } = await rowOf(worker.db, caseId)
    expect([facts.clocks.consumer_reply?.state, facts.clocks.merchant_reply?.state]).toEqual(['running', 'running'])
    expect(await texts(caseId)).toMatchObject([{ template: 'evidence_disclosed', params: { replyBy: facts.clocks.consumer_reply!.dueAt } }])
    expect(await replayCase(as(world.handler, null), facts.reference)).toMatchObject({ ok: true, value: { differs: [], brokenAt: null } })
  })

  test('that all of them have seen discloses nothing again', async () => {
    const caseId = await answered()
    const slip = await added(world.consumer, caseId)
    expect(await sendMessage(as(world.handler), { caseId, audience: 'consumer', words, evidenceIds: [slip, slip] })).toMatchObject({ ok: true })
    expect((await timelineOf(worker.db, caseId)).filter(({ body }) => body.type === 'evidence.disclosed')).toEqual([])
    expect((await texts(caseId)).map(({ template }) => template)).toEqual(['message_received'])
  })

  test('works for files the sender can see, and no others', async () => {
    const caseId = await served()
    const [theirs, own, elsewhere] = [await added(world.consumer, caseId), await added(world.manager, caseId), await added(world.consumer, await served())]
    const no = { ok: false, refusal: { code: 'invalid', fields: { evidenceIds: ['not_an_id'] } } }
    expect(await sendMessage(as(world.manager), { caseId, audience: 'both', words, evidenceIds: [theirs] })).toEqual(no)
    expect(await sendMessage(as(world.handler), { caseId, audience: 'merchant', words, evidenceIds: [elsewhere] })).toEqual(no)
    expect(await sendMessage(as(world.manager), { caseId, audience: 'both', words, evidenceIds: [own] })).toMatchObject({ ok: true })
    expect((await messagesSeenBy(world.handler, caseId)).at(-1)!.body).toMatchObject({ evidenceIds: [own] })
    expect(await messagesSeenBy(world.consumer, caseId)).toEqual([])
  })
})

describe('a text with places left open', () => {
  test('is not sent by the institution; a side may write braces as it likes', async () => {
    const caseId = await served()
    expect(await sendMessage(as(world.handler), { caseId, audience: 'consumer', words: '预计 {arrivalBy} 到账', template: 'arrival' })).toEqual({ ok: false, refusal: { code: 'invalid', fields: { words: ['variable_left'] } } })
    expect(await sendMessage(as(world.handler), { caseId, audience: 'consumer', words: '预计 11月26日 到账', template: 'arrival' })).toMatchObject({ ok: true })
    expect((await timelineOf(worker.db, caseId)).at(-1)!.body).toMatchObject({ template: 'arrival' })
    expect(await sendMessage(as(world.consumer), { caseId, audience: 'consumer', words: '什么是 {arrivalBy}？' })).toMatchObject({ ok: true })
    expect(await sendMessage(as(world.consumer), { caseId, audience: 'consumer', words, template: 'arrival' })).toMatchObject({ refusal: { fields: { template: ['choose_one'] } } })
  })
})

describe('no comment', () => {
  test('ends the time to answer, and asks for no answer itself', async () => {
    const caseId = await answered()
    const journal = await added(world.manager, caseId)
    await discloseEvidence(as(world.handler), { caseId, evidenceIds: [journal], to: 'both' })
    expect(await sendMessage(as(world.consumer), { caseId, audience: 'consumer', words: '没有意见。', template: NO_COMMENT })).toMatchObject({ ok: true })
    const { facts } = await rowOf(worker.db, caseId)
    expect([facts.clocks.consumer_reply?.state, facts.unreadFromConsumer]).toEqual(['stopped', 0])
    expect(await sendMessage(as(world.manager), { caseId, audience: 'merchant', words: '没有意见。', template: NO_COMMENT })).toEqual({ ok: false, refusal: { code: 'too_late' } })
    expect(await sendMessage(as(world.handler), { caseId, audience: 'both', words, template: NO_COMMENT })).toMatchObject({ refusal: { code: 'invalid' } })
  })
})

describe('acknowledging', () => {
  test('says that the consumer’s messages are read: by their handler, once, and inside the house', async () => {
    const caseId = await answered()
    expect(await acknowledgeMessages(as(world.handler), { caseId })).toEqual({ ok: false, refusal: { code: 'nothing_proposed' } })
    await sendMessage(as(world.consumer), { caseId, audience: 'consumer', words })
    expect((await rowOf(worker.db, caseId)).facts.unreadFromConsumer).toBe(1)
    expect(await acknowledgeMessages(as(world.approver), { caseId })).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await acknowledgeMessages(as(world.handler), { caseId })).toMatchObject({ ok: true })
    expect((await rowOf(worker.db, caseId)).facts.unreadFromConsumer).toBe(0)
    const view = await viewCase(as(world.consumer, null), caseId)
    expect(view.ok && view.value.events.some(({ body }) => body.type === 'message.acknowledged')).toBe(false)
  })
})

test('the same message sent twice under one key is sent once', async () => {
  const caseId = await served()
  const intent = { key: 'message-key-1' }
  const first = await sendMessage(as(world.handler, intent), { caseId, audience: 'consumer', words })
  expect(await sendMessage(as(world.handler, intent), { caseId, audience: 'consumer', words })).toEqual(first)
  expect(await messagesSeenBy(world.consumer, caseId)).toHaveLength(1)
})
