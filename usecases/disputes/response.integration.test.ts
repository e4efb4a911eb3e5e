import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { fen } from '../../domain/money/fen'
import { askAs } from '../../db/queries/asker'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, TEST_KEYS, TO, type World } from '../../db/test/world'
import { agreeRefund } from '../cases/agree-refund'
import { askAcquirerRefund } from '../cases/ask-acquirer-refund'
import { contestResponse } from '../cases/contest-response'
import type { Ctx } from '../context'
import { autosaveResponse } from './autosave-response'
import { finishResponse } from './finish-response'
import { readResponse } from './read-response'

const { app, worker, admin } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor, intent: Ctx['intent'] = null): Ctx => ({ actor, sessionId: null, now: new Date(), newId, db: app.db, keys: TEST_KEYS, intent })
const seen = (version: number): Ctx['intent'] => ({ key: newId(), requestHash: 'r', version })
const asked = () => aCase(worker.db, world, { acts: TO.awaiting_merchant })
const drafts = (caseId: string) => admin<{ sealed: string; version: number }[]>`select sealed, version from response_drafts where case_id = ${caseId}`
const words = '小票打的是冲正，钱没有到我们这里。'

describe('an answer being written', () => {
  test('is kept as it stands, right or wrong, and read again by a colleague of the same shop', async () => {
    const { id: caseId } = await asked()
    expect(await autosaveResponse(as(world.manager), { caseId, kind: 'partly', version: 0, fields: { amountYuan: '一百', words } })).toEqual({ ok: true, value: { caseId, version: 1 } })
    expect(await readResponse(as(world.clerk), caseId)).toMatchObject({
      ok: true, value: { draft: { kind: 'partly', fields: { amountYuan: '一百', words } }, version: 1, writtenBy: '店长甲', isMine: false },
    })
  })

  test('lies sealed, with card numbers masked before that', async () => {
    const { id: caseId } = await asked()
    await autosaveResponse(as(world.clerk), { caseId, kind: 'contest', version: 0, fields: { words: `顾客的卡是 4111111111111111，${words}` } })
    const [row] = await drafts(caseId)
    expect(row!.sealed).toMatch(/^v1\.aes-256-gcm\./)
    const kept = await readResponse(as(world.clerk), caseId)
    expect(kept.ok && kept.value!.draft.fields.words).not.toContain('4111111111111111')
  })

  test('is nobody else’s: not another shop’s, not the institution’s, not the consumer’s, and not in their tables either', async () => {
    const { id: caseId } = await asked()
    await autosaveResponse(as(world.manager), { caseId, kind: 'agree', version: 0, fields: { words } })
    for (const other of [world.otherManager, world.handler, world.consumer, world.examiner]) {
      expect(await readResponse(as(other), caseId), other.role).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
      const rows = await app.db.transaction(async (tx) => {
        await askAs(tx as never, other, null)
        return tx.execute('select 1 from response_drafts')
      })
      expect(rows.length, other.role).toBe(0)
    }
  })

  test('two colleagues at once: the slower is told, and the faster’s text stays', async () => {
    const { id: caseId } = await asked()
    const save = (actor: Actor, version: number, said: string) => autosaveResponse(as(actor), { caseId, kind: 'contest', version, fields: { words: said } })
    await save(world.clerk, 0, '一')
    expect(await save(world.manager, 1, '二')).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await save(world.clerk, 1, '三')).toEqual({ ok: false, refusal: { code: 'stale', version: 2, changedBy: 'draft' } })
    expect(await save(world.clerk, 0, '三')).toMatchObject({ refusal: { code: 'stale', version: 2 } })
    expect(await readResponse(as(world.clerk), caseId)).toMatchObject({ value: { draft: { fields: { words: '二' } } } })
  })

  test('is not for a clerk who could never send it, nor for a case that asks for no answer', async () => {
    const { id: caseId } = await asked()
    expect(await autosaveResponse(as(world.clerk), { caseId, kind: 'agree', version: 0, fields: {} })).toMatchObject({ refusal: { code: 'forbidden', action: 'refund.agree' } })
    const { id: answered } = await aCase(worker.db, world, { acts: TO.investigating })
    expect(await autosaveResponse(as(world.manager), { caseId: answered, kind: 'contest', version: 0, fields: {} })).toMatchObject({ refusal: { code: 'wrong_state' } })
    expect(await autosaveResponse(as(world.otherManager), { caseId, kind: 'contest', version: 0, fields: {} })).toMatchObject({ refusal: { code: 'not_found' } })
  })
})

describe('a whole answer', () => {
  test('waits for its last check, and nothing of it is in the record yet', async () => {
    const { id: caseId, seq } = await asked()
    expect(await finishResponse(as(world.manager), { caseId, kind: 'partly', amountYuan: fen(12_345), words })).toEqual({ ok: true, value: { caseId, kind: 'partly' } })
    expect(await readResponse(as(world.manager), caseId)).toMatchObject({ value: { draft: { kind: 'partly', fields: { amountYuan: '123.45', words } } } })
    expect(await admin`select max(seq)::int as seq from case_events where case_id = ${caseId}`).toMatchObject([{ seq }])
  })

  test('is refused beyond what was paid, and a part that is all of it', async () => {
    const { id: caseId, amountFen } = await asked()
    expect(await finishResponse(as(world.manager), { caseId, kind: 'partly', amountYuan: fen(amountFen + 1), words })).toEqual({ ok: false, refusal: { code: 'exceeds_payment', leftFen: amountFen } })
    expect(await finishResponse(as(world.manager), { caseId, kind: 'partly', amountYuan: fen(amountFen), words })).toMatchObject({ refusal: { fields: { amountYuan: ['part_is_all'] } } })
    expect(await finishResponse(as(world.manager), { caseId, kind: 'agree', amountYuan: fen(amountFen), words })).toMatchObject({ ok: true })
    expect(await finishResponse(as(world.clerk), { caseId, kind: 'contest', ground: 'not_received', words })).toMatchObject({ ok: true })
  })

  test.each([
    ['agreeing', (ctx: Ctx, caseId: string) => agreeRefund(ctx, { caseId, amountYuan: fen(100), words })],
    ['asking the acquirer to refund', (ctx: Ctx, caseId: string) => askAcquirerRefund(ctx, { caseId, amountYuan: fen(100), words })],
    ['contesting', (ctx: Ctx, caseId: string) => contestResponse(ctx, { caseId, ground: 'not_received', words })],
  ] as const)('once sent leaves no draft behind: %s; refused, it leaves it where it was', async (_how, send) => {
    const { id: caseId, version } = await asked()
    await autosaveResponse(as(world.manager), { caseId, kind: 'contest', version: 0, fields: { words } })
    expect(await send(as(world.manager, seen(version - 1)), caseId)).toMatchObject({ refusal: { code: 'stale' } })
    expect(await drafts(caseId)).toHaveLength(1)
    expect(await send(as(world.manager, seen(version)), caseId)).toMatchObject({ ok: true, value: { state: 'investigating' } })
    expect(await drafts(caseId)).toHaveLength(0)
  })
})

test('a task to refund is by the manager alone, has its own clock, and is in the queue’s row until the refund is recorded', async () => {
  const { id: caseId, amountFen } = await asked()
  expect(await askAcquirerRefund(as(world.clerk), { caseId, amountYuan: fen(100), words })).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await askAcquirerRefund(as(world.manager), { caseId, amountYuan: fen(amountFen + 1), words })).toMatchObject({ refusal: { code: 'exceeds_payment' } })
  expect(await askAcquirerRefund(as(world.manager), { caseId, amountYuan: fen(amountFen), words })).toMatchObject({ ok: true })
  const [row] = await admin`select has_refund_task, facts from cases where id = ${caseId}`
  expect(row).toMatchObject({ has_refund_task: 1, facts: { refundTask: { amountFen }, clocks: { acquirer_refund: { state: 'running', policyId: 'cn-product-acquirer-refund' } } } })
  expect(await admin`select template, params from outgoing_messages where case_id = ${caseId}`).toMatchObject([{ template: 'merchant_answered', params: { answer: 'agree' } }])
})
