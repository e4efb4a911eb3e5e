import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '@/domain/access/actor'
import type { CaseFacts } from '@/domain/case/facts'
import { readRuleChange, type RuleChange } from '@/domain/clock/rule-change'
import { ARRANGEMENT_2027 } from '@/domain/clock/calendars/test/arrangement'
import { testDatabase } from '@/db/test/database'
import { aCase, aWorld, rowOf, TEST_KEYS, TO, type World } from '@/db/test/world'
import type { Ctx } from '../context'
import { simulatePolicy } from './simulate-policy'

const DAY_MS = 86_400_000
const { app, auditor, worker } = await testDatabase()
let world: World
// A moment of its own, far from today: what is late and what is not must not depend on the day of the test.
const now = new Date('2026-03-20T02:00:00Z')
const at = (days: number) => new Date(now.getTime() - days * DAY_MS)
const as = (actor: Actor, db = app.db): Ctx => ({ actor, sessionId: null, now, newId, db, keys: TEST_KEYS, intent: null })
const change = (policies: RuleChange['policies']): RuleChange => ({ policies, year: null })
const decideIn = (duration: number) => change([{ id: 'cn-nfra-decide-simple', duration }])

let cases: Record<'young' | 'middle' | 'late' | 'decided' | 'paused' | 'elsewhere' | 'nextYear', CaseFacts>
beforeAll(async () => {
  world = await aWorld(worker.db)
  const words = { textId: newId(), textHash: 'test' }
  cases = {
    young: await aCase(worker.db, world, { acts: TO.accepted, at: at(2) }),
    middle: await aCase(worker.db, world, { acts: TO.accepted, at: at(12) }),
    late: await aCase(worker.db, world, { acts: TO.accepted, at: at(25) }),
    decided: await aCase(worker.db, world, { acts: [{ type: 'complaint.withdrawn' }], at: at(12) }),
    paused: await aCase(worker.db, world, { acts: [{ type: 'case.accepted' }, { type: 'investigation.opened' }, { type: 'investigation.paused', ...words }], at: at(12) }),
    elsewhere: await aCase(worker.db, world, { acts: [], at: at(12), claim: { acquirerId: world.otherBank, acquirerKind: 'payment_institution', merchantId: world.otherShop } }),
    nextYear: await aCase(worker.db, world, { at: new Date('2027-01-27T02:00:00Z'), claim: { acquirerId: world.otherBank, acquirerKind: 'payment_institution', merchantId: world.otherShop } }),
  }
})

describe('a shorter time', () => {
  test('is counted over clocks of that policy that have not ended, by institution and without any case', async () => {
    const answer = await simulatePolicy(as(world.operator), decideIn(10))
    expect(answer).toEqual({
      ok: true, value: {
        asOf: now, clocks: 4, moved: [],
        impacts: [{ institutionId: world.bank, name: '测试银行', nameEn: '测试银行', kind: 'decision', clocks: 4, earlier: 4, later: 0, wouldBreach: 1, wouldBeSpared: 0 }],
      },
    })
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(Object.values(cases).flatMap(({ id, reference }) => [id, reference]).join('|')))
  })

  test('names the clocks to the command line, which runs behind no wall', async () => {
    const answer = await simulatePolicy(as(SYSTEM, auditor.db), decideIn(10))
    const moved = answer.ok ? answer.value.moved : []
    expect(moved.map(({ reference }) => reference).sort()).toEqual([cases.young, cases.middle, cases.late, cases.paused].map(({ reference }) => reference).sort())
    expect(moved.filter(({ wouldBreach }) => wouldBreach)).toMatchObject([{ reference: cases.middle.reference, kind: 'decision', dueAt: new Date(cases.middle.clocks.decision!.dueAt) }])
  })

  test('changes nothing', async () => {
    for (const facts of Object.values(cases)) expect((await rowOf(worker.db, facts.id)).facts).toEqual(facts)
  })
})

test('a longer time spares who is late; the time it has moves nobody', async () => {
  expect(await simulatePolicy(as(world.operator), decideIn(30))).toMatchObject({ value: { impacts: [{ later: 4, wouldBreach: 0, wouldBeSpared: 1 }] } })
  expect(await simulatePolicy(as(world.operator), decideIn(15))).toMatchObject({ value: { clocks: 4, impacts: [{ earlier: 0, later: 0, wouldBreach: 0, wouldBeSpared: 0 }] } })
})

test('several policies at once tell each institution by its own', async () => {
  const answer = await simulatePolicy(as(world.operator), change([{ id: 'cn-nfra-decide-simple', duration: 10 }, { id: 'cn-pbc-answer', duration: 10 }]))
  expect(answer.ok && answer.value.impacts.map(({ institutionId, clocks, wouldBreach }) => [institutionId, clocks, wouldBreach])).toEqual([[world.bank, 4, 1], [world.otherBank, 2, 1]])
})

test('a year\'s calendar is counted over the clocks whose dates rest on that year', async () => {
  const read = readRuleChange(ARRANGEMENT_2027)
  if ('code' in read) throw new Error(read.code)
  const answer = await simulatePolicy(as(world.operator), read)
  expect(answer.ok && answer.value.impacts.map(({ institutionId, kind, clocks, earlier, later }) => [institutionId, kind, clocks, earlier, later])).toEqual(expect.arrayContaining([
    [world.otherBank, 'acceptance', 1, 1, 0], [world.otherBank, 'decision', 1, 0, 1],
  ]))
})

test('a policy that is not there is refused, and so is everybody but operator and machine', async () => {
  expect(await simulatePolicy(as(world.operator), change([{ id: 'cn-none' }]))).toEqual({ ok: false, refusal: { code: 'invalid', fields: { policies: ['unknown_policy'] } } })
  for (const actor of [world.consumer, world.manager, world.handler, world.admin, world.examiner]) {
    expect(await simulatePolicy(as(actor), decideIn(10))).toEqual({ ok: false, refusal: { code: 'not_found' } })
  }
  const rows = await app.sql.begin(async (sql) => {
    await sql`select set_config('app.role', 'handler', true)`
    return sql`select * from app.open_clocks(array['cn-nfra-decide-simple'], null, null, null, 100)`
  })
  expect(rows).toHaveLength(0)
})
