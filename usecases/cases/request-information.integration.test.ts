import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, rowOf, TEST_KEYS, type World } from '../../db/test/world'
import type { Ctx } from '../context'
import { refuseCase } from './refuse-case'
import { requestInformation } from './request-information'
import { supplyInformation } from './supply-information'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const FILED = new Date('2026-11-02T01:00:00.000Z')
const daysAfter = (days: number) => new Date(FILED.getTime() + days * 86_400_000)
const as = (actor: Actor, version: number, now: Date): Ctx => ({
  actor, sessionId: null, now, newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: { key: newId(), requestHash: 'r', version },
})
const words = '请补小票照片。'
const factsOf = async (caseId: string) => (await rowOf(worker.db, caseId)).facts
const versionOf = async (caseId: string) => (await factsOf(caseId)).version
const noticesOf = async (caseId: string) => worker.sql<{ template: string; params: Record<string, string> }[]>`select template, params from outgoing_messages where case_id = ${caseId} order by created_at, id`

async function asked() {
  const { id: caseId, version } = await aCase(worker.db, world, { at: FILED })
  expect(await requestInformation(as(world.handler, version, daysAfter(1)), { caseId, items: ['pos_slip'], words })).toMatchObject({ ok: true })
  return caseId
}

test('the list goes out with the day it is due', async () => {
  const caseId = await asked()
  const { clocks } = await factsOf(caseId)
  expect(clocks.supplement).toMatchObject({ state: 'running', startedAt: daysAfter(1).toISOString() })
  expect((await noticesOf(caseId)).at(-1)).toMatchObject({ template: 'information_requested', params: { items: 'pos_slip', dueAt: clocks.supplement!.dueAt } })
})

test('there is one list: another only after the first was answered, and then the seven working days have run anew', async () => {
  const caseId = await asked()
  const before = (await factsOf(caseId)).clocks.acceptance!
  expect(await requestInformation(as(world.handler, await versionOf(caseId), daysAfter(2)), { caseId, items: ['identity'], words })).toMatchObject({ refusal: { code: 'wrong_state' } })
  expect(await supplyInformation(as(world.consumer, await versionOf(caseId), daysAfter(3)), { caseId, words: '已补。' })).toMatchObject({ ok: true, value: { state: 'submitted' } })
  const { acceptance, supplement } = (await factsOf(caseId)).clocks
  expect(acceptance).toMatchObject({ state: 'running', startedAt: daysAfter(3).toISOString(), counted: before.counted })
  expect(acceptance!.dueAt > before.dueAt).toBe(true)
  expect(supplement!.state).toBe('stopped')
  expect(await requestInformation(as(world.handler, await versionOf(caseId), daysAfter(4)), { caseId, items: ['identity'], words })).toMatchObject({ ok: true, value: { state: 'needs_information' } })
})

test('want of papers is no ground to refuse before they are due; once they are, the notice names the ground', async () => {
  const caseId = await asked()
  const refuse = async (now: Date) => refuseCase(as(world.handler, await versionOf(caseId), now), { caseId, ground: 'materials_missing_or_false', words: '到期没有补。' })
  expect(await refuse(daysAfter(2))).toMatchObject({ refusal: { fields: { ground: ['supplement_not_due'] } } })
  const dueAt = new Date((await factsOf(caseId)).clocks.supplement!.dueAt)
  expect(await refuse(dueAt)).toMatchObject({ ok: true, value: { state: 'not_accepted' } })
  expect((await noticesOf(caseId)).at(-1)).toMatchObject({ template: 'not_accepted', params: { ground: 'materials_missing_or_false', submittedAt: FILED.toISOString() } })
})
