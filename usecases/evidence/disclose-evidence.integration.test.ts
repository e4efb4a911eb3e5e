import { describe, expect, test } from 'vitest'
import { fen } from '../../domain/money/fen'
import { timelineOf } from '../../db/queries/timeline'
import { aCase, rowOf, TO } from '../../db/test/world'
import { approveDecision } from '../cases/approve-decision'
import { proposeDecision } from '../cases/propose-decision'
import { sendMessage } from '../cases/send-message'
import { aSession } from '../cases/test/a-session'
import { discloseEvidence } from './disclose-evidence'
import { evidenceRoom } from './test/evidence-room'

const HOUR_MS = 3_600_000
const { worker, admin, world, added, as } = await evidenceRoom(() => new Date())
const version = async (caseId: string) => ({ version: (await rowOf(worker.db, caseId)).version })
const answered = async () => {
  const caseId = (await aCase(worker.db, world, { acts: TO.investigating })).id
  return { caseId, slip: await added(world.consumer, caseId), journal: await added(world.manager, caseId) }
}
const disclosures = async (caseId: string) => (await timelineOf(worker.db, caseId)).flatMap(({ body }) => (body.type === 'evidence.disclosed' ? [`${body.evidenceId} ${body.to}`] : []))

describe('disclosing', () => {
  test('to both at once shows each side what it has not seen, and starts its time to answer', async () => {
    const { caseId, slip, journal } = await answered()
    expect(await discloseEvidence(as(world.handler), { caseId, evidenceIds: [slip, journal], to: 'both' })).toMatchObject({ ok: true })
    expect(await disclosures(caseId)).toEqual([`${slip} merchant`, `${journal} consumer`])
    const { clocks } = (await rowOf(worker.db, caseId)).facts
    for (const clock of [clocks.consumer_reply!, clocks.merchant_reply!]) {
      expect(clock.state).toBe('running')
      expect(Date.parse(clock.dueAt) - Date.parse(clock.startedAt)).toBe(48 * HOUR_MS)
    }
    expect(await admin`select template from outgoing_messages where case_id = ${caseId}`).toMatchObject([{ template: 'evidence_disclosed' }])
  })

  test('again is refused: once is all', async () => {
    const { caseId, slip } = await answered()
    await discloseEvidence(as(world.handler), { caseId, evidenceIds: [slip], to: 'merchant' })
    expect(await discloseEvidence(as(world.handler), { caseId, evidenceIds: [slip], to: 'both' })).toEqual({ ok: false, refusal: { code: 'settled' } })
  })

  test('leaves out a shop that has not been served', async () => {
    const caseId = (await aCase(worker.db, world, { acts: TO.accepted })).id
    const slip = await added(world.consumer, caseId)
    const ours = await added(world.handler, caseId)
    expect(await discloseEvidence(as(world.handler), { caseId, evidenceIds: [slip], to: 'merchant' })).toMatchObject({ refusal: { code: 'not_yet', missing: ['merchant_served'] } })
    expect(await discloseEvidence(as(world.handler), { caseId, evidenceIds: [ours], to: 'both' })).toMatchObject({ ok: true })
    expect(await disclosures(caseId)).toEqual([`${ours} consumer`])
  })

  test('is the handler’s, of files of the case alone', async () => {
    const { caseId, slip } = await answered()
    const elsewhere = await answered()
    expect(await discloseEvidence(as(world.approver), { caseId, evidenceIds: [slip], to: 'both' })).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await discloseEvidence(as(world.foreignHandler), { caseId, evidenceIds: [slip], to: 'both' })).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await discloseEvidence(as(world.handler), { caseId, evidenceIds: [slip, elsewhere.slip], to: 'both' })).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await disclosures(caseId)).toEqual([])
  })
})

test('a ruling waits until what it cites has been seen, and could be answered', async () => {
  const { caseId, slip, journal } = await answered()
  const propose = async () => proposeDecision(as(world.handler, await version(caseId)), { caseId, outcome: 'refund_full', clause: 'ecommerce_55', establishedYuan: fen(36_800), approvedYuan: fen(36_800), evidenceIds: [slip, journal], words: '账目清楚。' })
  expect(await propose()).toEqual({ ok: false, refusal: { code: 'undisclosed', evidenceIds: [slip, journal] } })

  await discloseEvidence(as(world.handler), { caseId, evidenceIds: [slip, journal], to: 'both' })
  const until = (await rowOf(worker.db, caseId)).facts.clocks.merchant_reply!.dueAt
  expect(await propose()).toEqual({ ok: false, refusal: { code: 'reply_window', until } })

  await sendMessage(as(world.consumer), { caseId, audience: 'consumer', words: '没有意见。', template: 'no_comment' })
  expect(await propose()).toMatchObject({ refusal: { code: 'reply_window' } })
  await sendMessage(as(world.manager), { caseId, audience: 'merchant', words: '小票是真的。' })
  expect(await propose()).toMatchObject({ ok: true })

  // Something new laid before a side while the proposal waits holds up its approval too.
  const late = await added(world.handler, caseId)
  await discloseEvidence(as(world.handler), { caseId, evidenceIds: [late], to: 'consumer' })
  const approve = async () => approveDecision({ ...as(world.approver, await version(caseId)), sessionId: await aSession(worker.db, world.approver, new Date()) }, { caseId })
  expect(await approve()).toMatchObject({ refusal: { code: 'reply_window' } })
  await sendMessage(as(world.consumer), { caseId, audience: 'consumer', words: '没有意见。', template: 'no_comment' })
  expect(await approve()).toMatchObject({ ok: true, value: { state: 'decided' } })
})
