import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { PUBLISHED_YEARS } from '@/domain/clock/calendars/published-years'
import { computeDue } from '@/domain/clock/due'
import type { CalendarProposal } from '@/domain/clock/rule-inputs'
import { chinaInstant } from '@/domain/clock/rfc3339'
import { systemEvents } from '@/db/schema'
import { testDatabase } from '@/db/test/database'
import { ARRANGEMENT_2027 } from '@/domain/clock/calendars/test/arrangement'
import { aWorld, TEST_KEYS, type World } from '@/db/test/world'
import { rulesInForce } from '../clocks/rules-in-force'
import type { Ctx } from '../context'
import { activateCalendar } from './activate-calendar'
import { declineCalendar } from './decline-calendar'
import { listCalendars } from './list-calendars'
import { proposeCalendar } from './propose-calendar'
import { viewCalendar } from './view-calendar'

const { app, worker } = await testDatabase()
let world: World
let first: Actor
let second: Actor
beforeAll(async () => {
  world = await aWorld(worker.db)
  first = world.operator
  second = { ...world.operator, id: world.risk.id }
})

const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: new Date(), newId, db: app.db, keys: TEST_KEYS, intent: null })
const announced = (change: Partial<CalendarProposal> = {}): CalendarProposal => ({ year: 2027, source: '关于2027年部分节假日安排的通知（演示）', arrangement: ARRANGEMENT_2027, words: 'Announced.', ...change })

test('the database begins with the shipped calendars', async () => {
  const { calendars } = await rulesInForce(worker.db)
  for (const year of PUBLISHED_YEARS) expect(calendars.years.get(year.year)).toEqual(year)
  const listed = await listCalendars(as(first))
  expect(listed.ok && listed.value.map(({ year }) => year)).toEqual(Array.from({ length: 47 }, (_, index) => 2050 - index))
  expect(listed.ok && listed.value.find(({ year }) => year === 2026)).toEqual({ year: 2026, edition: 1, isPublished: true, source: '国务院办公厅关于2026年部分节假日安排的通知', restDays: 33, makeupWorkdays: 6, draftEdition: null })
})

describe('a year that was announced', () => {
  test('counts for nothing until a second operator puts it in force; then dates are counted by it', async () => {
    const dueNow = async () => {
      const rules = await rulesInForce(worker.db)
      const { due, provisional, calendarVersion } = computeDue({ policy: rules.policyById('cn-pbc-branch-intake', new Date()), start: new Date('2027-04-28T02:00:00Z'), pauses: [], calendars: rules.calendars })
      return [chinaInstant(due).slice(0, 10), provisional, calendarVersion]
    }
    expect(await dueNow()).toEqual(['2027-05-08', true, 'cn-2027.0'])
    expect(await proposeCalendar(as(first), announced())).toEqual({ ok: true, value: { year: 2027, edition: 1 } })
    expect(await dueNow()).toEqual(['2027-05-08', true, 'cn-2027.0'])
    expect(await activateCalendar(as(first), { year: 2027, edition: 1 })).toEqual({ ok: false, refusal: { code: 'same_person' } })
    expect(await activateCalendar(as(second), { year: 2027, edition: 1 })).toEqual({ ok: true, value: { year: 2027, edition: 1 } })
    // Five days of May and the make-up Saturday after them, instead of two days that fall on a weekend.
    expect(await dueNow()).toEqual(['2027-05-12', false, 'cn-2027.1'])
    expect(await activateCalendar(as(second), { year: 2027, edition: 1 })).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })

  test('tells its editions, and who asked and decided', async () => {
    expect(await viewCalendar(as(second), { year: 2027 })).toMatchObject({
      ok: true, value: { current: { version: 'cn-2027.1', published: true }, editions: [{ edition: 1, standing: 'in_force', proposedBy: '运营甲', decidedBy: '风控甲' }, { edition: 0, standing: 'superseded', proposedBy: null }] },
    })
    expect(await viewCalendar(as(second), { year: 2099 })).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })

  test('can be put right by a later edition, which waits alone and may be put aside', async () => {
    expect(await proposeCalendar(as(second), announced({ words: 'A misprint.' }))).toEqual({ ok: true, value: { year: 2027, edition: 2 } })
    expect(await proposeCalendar(as(first), announced())).toEqual({ ok: false, refusal: { code: 'invalid', fields: { words: ['draft_waits'] } } })
    expect(await declineCalendar(as(second), { year: 2027, edition: 2 })).toEqual({ ok: true, value: { year: 2027, edition: 2 } })
    expect((await rulesInForce(worker.db)).calendars.years.get(2027)?.version).toBe('cn-2027.1')
  })

  test('leaves each act on the record', async () => {
    const events = (await worker.db.select().from(systemEvents)).filter(({ type }) => type.startsWith('calendar.'))
    expect(events.map(({ type, actorId, payload }) => [type, actorId === first.id ? 'first' : 'second', payload.edition])).toEqual([
      ['calendar.proposed', 'first', 1], ['calendar.activated', 'second', 1], ['calendar.proposed', 'second', 2], ['calendar.declined', 'second', 2],
    ])
  })
})

test.each<[string, Partial<CalendarProposal>]>([
  ['arrangement_unreadable', { arrangement: 'to be announced' }],
  ['arrangement_other_year', { year: 2028 }],
  ['arrangement_wrong', { arrangement: ARRANGEMENT_2027.replace('2027-06-09', '2027-06-10') }],
])('what cannot be a calendar is refused: %s', async (problem, change) => {
  expect(await proposeCalendar(as(first), announced(change))).toEqual({ ok: false, refusal: { code: 'invalid', fields: { arrangement: [problem] } } })
})

test('nobody but the operator touches a calendar', async () => {
  for (const actor of [world.consumer, world.manager, world.handler, world.admin, world.examiner]) {
    const answers = [await proposeCalendar(as(actor), announced()), await activateCalendar(as(actor), { year: 2027, edition: 1 }), await declineCalendar(as(actor), { year: 2027, edition: 1 }), await listCalendars(as(actor)), await viewCalendar(as(actor), { year: 2027 })]
    expect(answers).toEqual(Array(5).fill({ ok: false, refusal: { code: 'not_found' } }))
  }
})
