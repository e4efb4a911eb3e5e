import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '@/domain/access/actor'
import { applyEvent } from '@/domain/case/apply-event'
import type { EventBody } from '@/domain/case/events'
import { type CaseFacts, draftFacts } from '@/domain/case/facts'
import { ARRANGEMENT_2027 } from '@/domain/clock/calendars/test/arrangement'
import { caseRow, timelineOf } from '@/db/queries/timeline'
import { testDatabase } from '@/db/test/database'
import { aCase, aWorld, rowOf, TEST_KEYS, type World } from '@/db/test/world'
import { activateCalendar } from '../calendars/activate-calendar'
import { proposeCalendar } from '../calendars/propose-calendar'
import type { Ctx } from '../context'
import { findStaleDates } from './find-stale-dates'
import { recomputeClocks } from './recompute-clocks'

const { app, worker } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor, db = app.db): Ctx => ({ actor, sessionId: null, now: new Date(), newId, db, keys: TEST_KEYS, intent: null })
const machine = () => as(SYSTEM, worker.db)
const stale = async () => { const found = await findStaleDates(machine(), { atMost: 1_000, except: [] }); return found.ok ? found.value : found.refusal }
const recounts = async (caseId: string) => (await timelineOf(worker.db, caseId)).flatMap(({ body, actorRole }) => (body.type === 'clock.recomputed' ? [[body.kind, body.dueAt.slice(0, 10), body.provisional, body.calendarVersion, actorRole]] : []))
const words = { textId: newId(), textHash: 'test' }

describe('a year that is announced', () => {
  // Seven working days from Wednesday, 27 January 2027: the statutory floor ends them on 9 February, the announced Sunday worked on 4 February.
  const at = new Date('2027-01-27T02:00:00Z')
  const cases: Record<'running' | 'paused' | 'ended' | 'elsewhere', CaseFacts> = {} as never
  beforeAll(async () => {
    const paused: EventBody = { type: 'information.requested', items: [], ...words }
    cases.running = await aCase(worker.db, world, { at })
    cases.paused = await aCase(worker.db, world, { at, acts: [{ type: 'case.assigned', handlerId: world.handler.id }, paused] })
    cases.ended = await aCase(worker.db, world, { at, acts: [{ type: 'complaint.withdrawn' }] })
    cases.elsewhere = await aCase(worker.db, world, { at: new Date('2026-06-01T02:00:00Z') })
  })

  test('moves nothing before it is in force', async () => {
    expect(cases.running.clocks.acceptance).toMatchObject({ dueAt: '2027-02-09T16:00:00.000Z', provisional: true, calendarVersion: 'cn-2027.0' })
    expect(await stale()).toEqual([])
    await proposeCalendar(as(world.operator), { year: 2027, source: 'A notice', arrangement: ARRANGEMENT_2027, words: 'Announced.' })
    expect(await stale()).toEqual([])
    expect(await recomputeClocks(machine(), { caseId: cases.running.id })).toEqual({ ok: true, value: [] })
  })

  test('then counts provisional dates anew, each once, with an event by the machine', async () => {
    await activateCalendar(as({ ...world.operator, id: world.risk.id }), { year: 2027, edition: 1 })
    const found = await stale()
    expect(found).toEqual([cases.running.id, cases.paused.id].sort())   // of the paused one, the consumer's own time runs
    const answers = await Promise.all([1, 2, 3].map(() => recomputeClocks(machine(), { caseId: cases.running.id })))
    expect(answers.flatMap((answer) => (answer.ok ? answer.value : [answer.refusal.code]))).toEqual(['acceptance', 'decision'])
    expect(await recounts(cases.running.id)).toEqual([
      ['acceptance', '2027-02-04', false, 'cn-2027.1', 'system'],
      // Fifteen days end on the last announced day of the festival and move to the day after it.
      ['decision', '2027-02-12', false, 'cn-2027.1', 'system'],
    ])
  })

  test('leaves clocks that are over, or waited for no year, as they were; one that stands still waits until it goes on', async () => {
    expect(await recomputeClocks(machine(), { caseId: cases.paused.id })).toEqual({ ok: true, value: ['supplement'] })
    expect((await rowOf(worker.db, cases.paused.id)).facts.clocks.acceptance).toMatchObject({ state: 'paused', provisional: true })
    for (const { id } of [cases.ended, cases.elsewhere]) {
      expect(await recomputeClocks(machine(), { caseId: id })).toEqual({ ok: true, value: [] })
      expect(await recounts(id)).toEqual([])
    }
    expect(await stale()).toEqual([])
  })

  test('and the row is still what its timeline says', async () => {
    for (const { id } of [cases.running, cases.paused]) {
      const { facts } = await rowOf(worker.db, id)
      const replayed = (await timelineOf(worker.db, id)).reduce(applyEvent, draftFacts(id, world.consumer.id))
      expect(caseRow(replayed)).toEqual(caseRow(facts))
    }
  })
})

test('nobody but the machine counts anew', async () => {
  const { id } = await aCase(worker.db, world)
  expect(await recomputeClocks(as(world.foreignHandler), { caseId: id })).toEqual({ ok: false, refusal: { code: 'not_found' } })
})
