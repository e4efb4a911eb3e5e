import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import type { EventBody } from '../../domain/case/events'
import type { CaseFacts } from '../../domain/case/facts'
import { typedMoment } from '../../domain/clock/typed-moment'
import { fen } from '../../domain/money/fen'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, proposal, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { agreeMediation } from './agree-mediation'
import { consentToMediation } from './consent-to-mediation'
import { decideReview } from './decide-review'
import { endEscalation } from './end-escalation'
import { endMediation } from './end-mediation'
import { escalateCase } from './escalate-case'
import { objectToPause } from './object-to-pause'
import { openMediation } from './open-mediation'
import { proposeMediation } from './propose-mediation'
import { rateCase } from './rate-case'
import { recordFeedback } from './record-feedback'
import { recordForwarding } from './record-forwarding'
import { recordNewFacts } from './record-new-facts'
import { rejectDecision } from './reject-decision'
import { reopenCase } from './reopen-case'
import { requestReview } from './request-review'
import { returnEscalation } from './return-escalation'
import { sendMessage } from './send-message'
import { type ActRow, describeActs } from './test/describe-acts'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null })
const words = '请看说明。'
const text = { textId: 't', textHash: 'h' }
const meeting = { mediator: '调解员 何平', place: '调解中心三楼' }
const tomorrow = () => { const { on, clock } = typedMoment(new Date(Date.now() + 86_400_000)); return { meetsOn: on, meetsClock: clock, ...meeting } }
const turnedDown = (facts: CaseFacts): EventBody => ({ ...proposal(facts), outcome: 'rejected', approvedFen: 0 } as EventBody)
const APPROVED: EventBody = { type: 'decision.approved', proposalSeq: 0 }
const REJECTED = [...TO.investigating, turnedDown, APPROVED] as const
const ASKED_REVIEW = [...REJECTED, { type: 'review.requested', ...text }] as const
const MEDIATING = [
  ...TO.investigating, { type: 'mediation.proposed', ...text }, { type: 'mediation.consented' }, { type: 'mediation.opened', meetsAt: '2099-01-01T00:00:00.000Z', ...text },
] as const
const ESCALATED = [...REJECTED, { type: 'case.escalated', ...text }] as const
const FORWARDED = [...ESCALATED, { type: 'escalation.forwarded' }] as const
const CLOSED = [...REJECTED, { type: 'decision.accepted' }] as const
const PAUSED = [...TO.investigating, { type: 'investigation.paused', ...text }] as const

const ACTS: Record<string, ActRow> = {
  'the consumer rejects the decision': { acts: REJECTED, who: 'consumer', act: (ctx, caseId) => rejectDecision(ctx, { caseId, words }), event: 'decision.rejected', leads: 'decided', wrongRole: 'handler', wrongState: TO.investigating },
  'the consumer asks for a review': { acts: REJECTED, who: 'consumer', act: (ctx, caseId) => requestReview(ctx, { caseId, words }), event: 'review.requested', leads: 'under_review', wrongRole: 'approver', wrongState: TO.investigating },
  'an admin upholds it': { acts: ASKED_REVIEW, who: 'admin', act: (ctx, caseId) => decideReview(ctx, { caseId, result: 'upheld', words }), event: 'review.decided', leads: 'review_decided', wrongRole: 'handler', wrongState: REJECTED },
  'an admin changes it': {
    acts: ASKED_REVIEW, who: 'admin', event: 'review.decided', leads: 'review_decided', wrongRole: 'consumer', wrongState: TO.accepted,
    act: (ctx, caseId) => decideReview(ctx, { caseId, result: 'changed', outcome: 'refund_full', clause: 'ecommerce_55', establishedYuan: fen(36_800), approvedYuan: fen(36_800), words }),
  },
  'the consumer proposes mediation': { acts: TO.investigating, who: 'consumer', act: (ctx, caseId) => proposeMediation(ctx, { caseId, words }), event: 'mediation.proposed', leads: 'investigating', wrongRole: 'risk', wrongState: TO.accepted },
  'the merchant consents': { acts: [...TO.investigating, { type: 'mediation.proposed', ...text }], who: 'manager', act: (ctx, caseId) => consentToMediation(ctx, { caseId }), event: 'mediation.consented', leads: 'investigating', wrongRole: 'clerk', wrongState: TO.accepted },
  'a handler opens the mediation': {
    acts: [...TO.investigating, { type: 'mediation.proposed', ...text }, { type: 'mediation.consented' }], who: 'handler', act: (ctx, caseId) => openMediation(ctx, { caseId, ...tomorrow(), words }),
    event: 'mediation.opened', leads: 'in_mediation', wrongRole: 'consumer', wrongState: TO.accepted,
  },
  'an approver records the agreement': {
    acts: MEDIATING, who: 'approver', event: 'mediation.agreed', leads: 'decided', wrongRole: 'handler', wrongState: TO.investigating,
    act: (ctx, caseId) => agreeMediation(ctx, { caseId, outcome: 'refund_partial', clause: 'house_original_route', establishedYuan: fen(36_800), approvedYuan: fen(20_000), words }),
  },
  'a handler ends it without agreement': { acts: MEDIATING, who: 'handler', act: (ctx, caseId) => endMediation(ctx, { caseId, ground: 'no_agreement_stated', words }), event: 'mediation.ended', leads: 'investigating', wrongRole: 'consumer', wrongState: TO.investigating },
  'the consumer goes to the regulator': { acts: REJECTED, who: 'consumer', act: (ctx, caseId) => escalateCase(ctx, { caseId, words }), event: 'case.escalated', leads: 'escalated', wrongRole: 'handler', wrongState: TO.accepted },
  'a handler records the forwarding': { acts: ESCALATED, who: 'handler', act: (ctx, caseId) => recordForwarding(ctx, { caseId }), event: 'escalation.forwarded', leads: 'escalated', wrongRole: 'approver', wrongState: REJECTED },
  'a handler reports to the regulator': { acts: FORWARDED, who: 'handler', act: (ctx, caseId) => recordFeedback(ctx, { caseId, words }), event: 'feedback.recorded', leads: 'escalated', wrongRole: 'consumer', wrongState: ESCALATED },
  'the regulator wants it handled again': { acts: FORWARDED, who: 'handler', act: (ctx, caseId) => returnEscalation(ctx, { caseId, words }), event: 'escalation.returned', leads: 'investigating', wrongRole: 'risk', wrongState: REJECTED },
  'the regulator is done': { acts: FORWARDED, who: 'handler', act: (ctx, caseId) => endEscalation(ctx, { caseId, words }), event: 'escalation.ended', leads: 'closed', wrongRole: 'admin', wrongState: REJECTED },
  'the consumer takes a closed case up again': { acts: CLOSED, who: 'consumer', act: (ctx, caseId) => reopenCase(ctx, { caseId, ground: 'new_facts', words }), event: 'case.reopened', leads: 'reopened', wrongRole: 'handler', wrongState: REJECTED },
  'the consumer rates the handling': { acts: CLOSED, who: 'consumer', act: (ctx, caseId) => rateCase(ctx, { caseId, stars: 4, words }), event: 'case.rated', leads: 'closed', wrongRole: 'handler', wrongState: REJECTED },
  'a clerk objects to a pause': { acts: PAUSED, who: 'clerk', act: (ctx, caseId) => objectToPause(ctx, { caseId, words }), event: 'pause.objected', leads: 'awaiting_external', wrongRole: 'approver', wrongState: TO.investigating },
}

describeActs(ACTS, { app, worker, world: () => world, now: () => new Date() })

describe('a review', () => {
  test('is not decided by whoever decided the case, and its change needs terms', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: [...ASKED_REVIEW] })
    expect(await decideReview(as(world.approver), { caseId, result: 'upheld', words })).toMatchObject({ refusal: { code: 'same_person' } })
    expect(await decideReview(as(world.admin), { caseId, result: 'changed', words })).toMatchObject({ refusal: { code: 'invalid', fields: { outcome: ['choose_one'], establishedYuan: ['amount_missing'] } } })
  })

  test('cannot be asked for once its thirty days are over', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: [...REJECTED], at: new Date(Date.now() - 45 * 86_400_000) })
    expect(await requestReview(as(world.consumer), { caseId, words })).toMatchObject({ refusal: { code: 'too_late' } })
  })

  test('that changes the decision puts another in force, and both stand on record', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: [...ASKED_REVIEW], at: new Date(Date.now() - 3_600_000) })
    expect(await decideReview(as(world.admin), { caseId, result: 'changed', outcome: 'refund_full', clause: 'ecommerce_55', establishedYuan: fen(36_800), approvedYuan: fen(36_800), words })).toMatchObject({ ok: true })
    const { facts } = await rowOf(worker.db, caseId)
    expect(facts.decision).toMatchObject({ basis: 'review', outcome: 'refund_full', approvedBy: world.admin.id })
    expect(facts.clocks.review_window).toMatchObject({ state: 'running', policyId: 'cn-product-after-review' })
  })
})

describe('mediation', () => {
  test('begins only with both consents, and never in the past', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: [...TO.investigating, { type: 'mediation.proposed', ...text }] })
    expect(await openMediation(as(world.handler), { caseId, ...tomorrow(), words })).toMatchObject({ refusal: { code: 'not_yet', missing: ['merchant_consent'] } })
    await consentToMediation(as(world.manager), { caseId })
    expect(await openMediation(as(world.handler), { caseId, meetsOn: '2026-01-05', meetsClock: '10:00', ...meeting, words })).toMatchObject({ refusal: { code: 'invalid', fields: { meetsAt: ['meeting_in_past'] } } })
  })

  test('stops the clock of a bank, not of a payment institution', async () => {
    const states = async (acquirerKind: 'bank' | 'payment_institution') =>
      (await aCase(worker.db, world, { acts: [...MEDIATING], claim: { acquirerKind } })).clocks.decision?.state
    expect([await states('bank'), await states('payment_institution')]).toEqual(['paused', 'running'])
  })

  test('what was agreed in it is not reviewed', async () => {
    const agreed: EventBody = { type: 'mediation.agreed', outcome: 'refund_partial', clause: 'house_original_route', claimedFen: 36_800, establishedFen: 36_800, approvedFen: 20_000, evidenceIds: [], ...text }
    const { id: caseId } = await aCase(worker.db, world, { acts: [...MEDIATING, agreed] })
    expect(await requestReview(as(world.consumer), { caseId, words })).toMatchObject({ refusal: { code: 'settled' } })
  })
})

test('before the institution answered only an overdue case goes to the regulator', async () => {
  const inTime = await aCase(worker.db, world, { acts: [...TO.investigating] })
  expect(await escalateCase(as(world.consumer), { caseId: inTime.id, words })).toMatchObject({ refusal: { code: 'not_yet', missing: ['institution_answer'] } })
})

test('new facts let a bank’s time run anew, and only what the consumer brought since counts', async () => {
  const filed = new Date(Date.now() - 5 * 86_400_000)
  const { id: caseId, clocks } = await aCase(worker.db, world, { acts: [...TO.investigating], at: filed })
  expect(await recordNewFacts(as(world.handler), { caseId, words })).toMatchObject({ refusal: { code: 'not_yet', missing: ['new_material'] } })
  await sendMessage(as(world.consumer), { caseId, audience: 'both', words: '我找到了小票。' })
  expect(await recordNewFacts(as(world.handler), { caseId, words })).toMatchObject({ ok: true })
  expect((await rowOf(worker.db, caseId)).facts.clocks.decision!.dueAt > clocks.decision!.dueAt).toBe(true)
})

test('a case taken up again has a decision clock of its own and no decision', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: [...CLOSED], at: new Date(Date.now() - 10 * 86_400_000) })
  await reopenCase(as(world.consumer), { caseId, ground: 'repeat', words })
  const { facts, closedAt } = await rowOf(worker.db, caseId)
  expect(facts).toMatchObject({ decision: null, reopenings: 1, clocks: { decision: { state: 'running', breachedAt: null }, retention: { state: 'stopped' } } })
  expect(closedAt).toBeNull()
})
