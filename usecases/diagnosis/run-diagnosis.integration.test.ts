import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { applyEvent } from '../../domain/case/apply-event'
import { draftFacts } from '../../domain/case/facts'
import { RULE_VERSION } from '../../domain/diagnosis/vocabulary'
import { fen } from '../../domain/money/fen'
import { latestDiagnosis } from '../../db/queries/case-files'
import { caseRow, timelineOf } from '../../db/queries/timeline'
import { diagnoses } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { keyInRow } from '../ledgers/key-in-row'
import { runDiagnosis } from './run-diagnosis'

const { app, worker } = await testDatabase()
const DAY_MS = 86_400_000
const filedAt = new Date('2026-03-18T12:00:00.000Z')
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor, now: Date): Ctx => ({ actor, sessionId: null, now, newId, db: app.db, keys: TEST_KEYS, intent: { key: newId(), requestHash: 'r', version: null } })

test('a case without rows already knows what is missing, and each run is kept', async () => {
  const facts = await aCase(worker.db, world, { at: filedAt, acts: TO.accepted })
  for (const days of [1, 2]) expect(await runDiagnosis(as(world.handler, new Date(filedAt.getTime() + days * DAY_MS)), { caseId: facts.id })).toMatchObject({ ok: true, value: { version: facts.version } })

  const runs = await worker.db.$count(diagnoses)
  expect(runs).toBe(2)
  const latest = (await latestDiagnosis(worker.db, facts.id))!
  expect(latest).toMatchObject({ ruleVersion: RULE_VERSION, result: { cause: 'insufficient_evidence', rows: [] }, at: new Date(filedAt.getTime() + 2 * DAY_MS) })
  expect((latest.result.missing as { ledger: string }[]).map(({ ledger }) => ledger).sort()).toEqual(['bank', 'pos', 'wechat'])

  const row = await rowOf(worker.db, facts.id)
  expect(row).toMatchObject({ cause: 'insufficient_evidence', facts: { diagnosis: { id: latest.id, rule: 'D00' } } })
  const last = (await timelineOf(worker.db, facts.id)).at(-1)!
  expect(last).toMatchObject({ actorRole: 'system', body: { type: 'diagnosis.recorded', diagnosisId: latest.id, inputHash: latest.inputHash } })
  const replayed = (await timelineOf(worker.db, facts.id)).reduce(applyEvent, draftFacts(facts.id, world.consumer.id))
  expect(caseRow(replayed)).toEqual(caseRow(row.facts))
})

test('what was on its way may be late the next time', async () => {
  const { id: caseId } = await aCase(worker.db, world, { at: filedAt, acts: TO.accepted, amountFen: 5_000, claim: { payMeans: 'wechat_balance', paidAt: '2026-03-18T03:00:00.000Z', keys: { transactionId: '42000001' } } })
  const key = (kind: 'wechat_payment' | 'wechat_refund' | 'pos_sale' | 'pos_refund', clock: string, status: 'done' | 'processing' = 'done') =>
    keyInRow(as(world.handler, filedAt), { caseId, kind, status, on: '2026-03-18', clock, amountYuan: fen(5_000) })
  await key('wechat_payment', '11:00')
  await key('pos_sale', '11:00')
  await key('pos_refund', '19:50')
  await key('wechat_refund', '19:51', 'processing')
  const first = (await latestDiagnosis(worker.db, caseId))!.result
  await runDiagnosis(as(world.handler, new Date(filedAt.getTime() + 9 * DAY_MS)), { caseId })
  const later = (await latestDiagnosis(worker.db, caseId))!.result
  expect([first.arrival, later.arrival]).toEqual(['waiting', 'overdue'])
})

test('only the handler of the case asks for it', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: TO.accepted })
  expect(await runDiagnosis(as(world.approver, new Date()), { caseId })).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await runDiagnosis(as(world.foreignHandler, new Date()), { caseId })).toEqual({ ok: false, refusal: { code: 'not_found' } })
})
