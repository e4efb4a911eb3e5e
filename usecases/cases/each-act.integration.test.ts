import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import type { CaseFacts } from '../../domain/case/facts'
import type { EventBody } from '../../domain/case/events'
import { fen } from '../../domain/money/fen'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, proposal, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { acceptDecision } from './accept-decision'
import { assignCase } from './assign-case'
import { approveDecision } from './approve-decision'
import { closeCase } from './close-case'
import { type ActRow, describeActs } from './test/describe-acts'
import { contestResponse } from './contest-response'
import { openInvestigation } from './open-investigation'
import { passMerchant } from './pass-merchant'
import { pauseInvestigation } from './pause-investigation'
import { refuseCase } from './refuse-case'
import { requestInformation } from './request-information'
import { resumeInvestigation } from './resume-investigation'
import { returnDecision } from './return-decision'
import { supplyInformation } from './supply-information'
import { withdrawComplaint } from './withdraw-complaint'
import { agreeRefund } from './agree-refund'
import { askAcquirerRefund } from './ask-acquirer-refund'
import { askMerchant } from './ask-merchant'
import { fileComplaint } from './file-complaint'
import { recordRefund } from './record-refund'
import { transact } from '../context'
import { newDataKey, wrapKey } from '../../db/cipher'
import { addCaseKey } from '../../db/queries/contacts'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor): Ctx => ({
  actor, sessionId: null, now: new Date(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null,
})
const words = '请看说明。'
const text = { textId: 't', textHash: 'h' }
const explained = (facts: CaseFacts): EventBody => ({ ...proposal(facts), outcome: 'explained', approvedFen: 0 } as EventBody)
const ACTS: Record<string, ActRow> = {
  'a handler asks the consumer for papers': { acts: [], who: 'handler', act: (ctx, caseId) => requestInformation(ctx, { caseId, items: ['pos_slip'], words }), event: 'information.requested', leads: 'needs_information', wrongRole: 'examiner', wrongState: [...TO.accepted] },
  'the consumer supplies them': { acts: [{ type: 'information.requested', items: ['pos_slip'], ...text }], who: 'consumer', act: (ctx, caseId) => supplyInformation(ctx, { caseId, words }), event: 'information.supplied', leads: 'submitted', wrongRole: 'handler', wrongState: [...TO.accepted] },
  'a handler does not accept it, with a ground': { acts: [], who: 'handler', act: (ctx, caseId) => refuseCase(ctx, { caseId, ground: 'over_3_years', words }), event: 'case.refused', leads: 'not_accepted', wrongRole: 'consumer', wrongState: [...TO.accepted] },
  'an approver assigns it': { acts: [...TO.accepted], who: 'approver', act: (ctx, caseId) => assignCase(ctx, { caseId, handlerId: world.secondHandler.id }), event: 'case.assigned', leads: 'accepted', wrongRole: 'risk', wrongState: [{ type: 'complaint.withdrawn' }] },
  'a clerk contests': { acts: [...TO.awaiting_merchant], who: 'clerk', act: (ctx, caseId) => contestResponse(ctx, { caseId, ground: 'goods_delivered', words }), event: 'response.contested', leads: 'investigating', wrongRole: 'handler', wrongState: [...TO.investigating] },
  'a handler investigates without the merchant': { acts: [...TO.accepted], who: 'handler', act: (ctx, caseId) => openInvestigation(ctx, { caseId }), event: 'investigation.opened', leads: 'investigating', wrongRole: 'approver', wrongState: [...TO.investigating] },
  'a handler asks outside and the clock waits': { acts: [...TO.investigating], who: 'handler', act: (ctx, caseId) => pauseInvestigation(ctx, { caseId, words }), event: 'investigation.paused', leads: 'awaiting_external', wrongRole: 'consumer', wrongState: [...TO.accepted] },
  'a handler goes on': { acts: [...TO.investigating, { type: 'investigation.paused', ...text }], who: 'handler', act: (ctx, caseId) => resumeInvestigation(ctx, { caseId }), event: 'investigation.resumed', leads: 'investigating', wrongRole: 'risk', wrongState: [...TO.investigating] },
  'an approver returns a proposal': { acts: [...TO.investigating, proposal], who: 'approver', act: (ctx, caseId) => returnDecision(ctx, { caseId, words }), event: 'decision.returned', leads: 'investigating', wrongRole: 'handler', wrongState: [...TO.accepted] },
  'an approver approves': { acts: [...TO.investigating, proposal], who: 'approver', act: (ctx, caseId) => approveDecision(ctx, { caseId }), event: 'decision.approved', leads: 'decided', wrongRole: 'admin', wrongState: [...TO.accepted] },
  'the consumer accepts an answer without money, and the case closes': { acts: [...TO.investigating, explained, { type: 'decision.approved', proposalSeq: 0 }], who: 'consumer', act: (ctx, caseId) => acceptDecision(ctx, { caseId }), event: 'decision.accepted', leads: 'closed', wrongRole: 'handler', wrongState: [...TO.investigating] },
  'the consumer withdraws': { acts: [...TO.accepted], who: 'consumer', act: (ctx, caseId) => withdrawComplaint(ctx, { caseId }), event: 'complaint.withdrawn', leads: 'withdrawn', wrongRole: 'handler', wrongState: [{ type: 'complaint.withdrawn' }] },
  'a manager agrees': { acts: [...TO.awaiting_merchant], who: 'manager', act: (ctx, caseId) => agreeRefund(ctx, { caseId, amountYuan: fen(100), words }), event: 'refund.agreed', leads: 'investigating', wrongRole: 'clerk', wrongState: [...TO.investigating] },
  'a manager asks the acquirer to refund for the shop': { acts: [...TO.awaiting_merchant], who: 'manager', act: (ctx, caseId) => askAcquirerRefund(ctx, { caseId, amountYuan: fen(100), words }), event: 'refund.asked', leads: 'investigating', wrongRole: 'clerk', wrongState: [...TO.investigating] },
  'a handler serves the merchant': { acts: [...TO.accepted], who: 'handler', act: (ctx, caseId) => askMerchant(ctx, { caseId, words }), event: 'merchant.asked', leads: 'awaiting_merchant', wrongRole: 'approver', wrongState: [] },
}

describeActs(ACTS, { app, worker, world: () => world, now: () => new Date() })

test('the merchant is passed over only after its deadline', async () => {
  const early = await aCase(worker.db, world, { acts: [...TO.awaiting_merchant] })
  expect(await passMerchant(as(world.handler), { caseId: early.id })).toMatchObject({ refusal: { code: 'not_yet', missing: ['merchant_deadline'] } })
  const late = await aCase(worker.db, world, { acts: [...TO.awaiting_merchant], at: new Date(Date.now() - 73 * 3_600_000) })
  expect(await passMerchant(as(world.handler), { caseId: late.id })).toMatchObject({ ok: true, value: { state: 'investigating' } })
})

test('a case does not close on money promised', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: [...TO.investigating, proposal, { type: 'decision.approved', proposalSeq: 0 }] })
  await recordRefund(as(world.handler), { caseId, amountYuan: fen(36_800), channelRefundNo: 'R1' })
  expect(await closeCase(as(world.handler), { caseId })).toMatchObject({ refusal: { code: 'not_yet', missing: ['arrival'] } })
})

test('the proposer may not approve, even with the approver role', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: [...TO.investigating, proposal] })
  expect(await approveDecision(as({ ...world.handler, role: 'approver' }), { caseId })).toMatchObject({ refusal: { code: 'same_person' } })
})

test('the clocks wait while papers are awaited and start or go on once they come', async () => {
  const filed = new Date(Date.now() - 5 * 86_400_000)
  const { id } = await aCase(worker.db, world, { at: filed, acts: [{ type: 'information.requested', items: ['pos_slip'], ...text }] })
  const waiting = (await rowOf(worker.db, id)).facts.clocks
  expect([waiting.acceptance?.state, waiting.decision?.state]).toEqual(['paused', 'paused'])
  await supplyInformation(as(world.consumer), { caseId: id, words })
  const going = (await rowOf(worker.db, id)).facts.clocks
  expect(going.decision).toMatchObject({ state: 'running', startedAt: waiting.decision!.startedAt })
  expect(going.decision!.dueAt > waiting.decision!.dueAt).toBe(true)
  expect(going.acceptance!.startedAt > waiting.acceptance!.startedAt).toBe(true)
})

test('a claim is refused with a word for each field that cannot be', async () => {
  const file = (claim: object) => transact(as(world.consumer), async (ctx) => {
    const caseId = newId()
    await addCaseKey(ctx.db, { caseId, ownerId: world.consumer.id, wrappedKey: wrapKey(newDataKey(), TEST_KEYS.masterKeys, caseId), at: ctx.now })
    return fileComplaint(ctx, {
      caseId, story: '卡号 6222 0200 0000 0000 0008', contact: { name: '陈试', phone: '+8613800002046', email: null, locale: 'zh-CN' },
      claim: {
        merchantId: world.shop, complaintType: 'charged_shown_refunded', payMeans: 'wechat_card', amountFen: 36_800, wishFen: 36_800, wish: 'refund', keys: {},
        paidAt: new Date(Date.now() - 3_600_000), shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' }, ...claim,
      },
    })
  })
  expect(await file({ paidAt: new Date(Date.now() + 3_600_000) })).toMatchObject({ refusal: { fields: { paidOn: ['paid_in_future'] } } })
  expect(await file({ paidAt: new Date('2020-01-01T00:00:00Z') })).toMatchObject({ refusal: { fields: { paidOn: ['paid_too_long_ago'] } } })
  expect(await file({ wishFen: 36_801 })).toMatchObject({ refusal: { fields: { wishYuan: ['wish_exceeds_amount'] } } })
  expect(await file({ merchantId: newId() })).toMatchObject({ refusal: { fields: { merchantId: ['merchant_missing'] } } })
  const filed = await file({})
  expect(filed).toMatchObject({ ok: true, value: { state: 'submitted', reference: expect.stringMatching(/^MZ-\d{4}-\d{4}-\d$/) as string } })
  const messages = await worker.sql`select template, recipient_masked from outgoing_messages where case_id = ${filed.ok ? filed.value.caseId : ''}`
  expect(messages).toMatchObject([{ template: 'receipt', recipient_masked: '138****2046' }])
})
