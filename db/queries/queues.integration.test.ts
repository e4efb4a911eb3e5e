import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import type { EventBody } from '../../domain/case/events'
import type { CaseFacts } from '../../domain/case/facts'
import { dayNumberAt, startOfDay } from '../../domain/clock/china-time'
import { QUEUE_VIEWS, type QueueView } from '../../domain/queue/queue-views'
import type { Db } from '../client'
import { testDatabase } from '../test/database'
import { aCase, aWorld, proposal, TO, type World } from '../test/world'
import { cases } from '../schema'
import { askAs } from './asker'
import { placeOf, queueCounts, type QueueLine, queuePage, type QueueQuestion } from './queues'

const { app, worker } = await testDatabase()
const now = new Date('2026-05-20T04:00:00.000Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
let world: World
let all: { id: string; facts: CaseFacts; nearestDueAt: Date | null }[]

beforeAll(async () => {
  world = await aWorld(worker.db)
  const filed = (hours: number, more: Parameters<typeof aCase>[2] = {}) => aCase(worker.db, world, { at: hoursAgo(hours), ...more })
  for (let n = 0; n < 12; n += 1) await filed(24 * n, { amountFen: 10_000 + (n % 3) * 500 })
  // Equal deadlines, so that the amount decides, and equal amounts, so that only the id does.
  for (let n = 0; n < 5; n += 1) await filed(30, { amountFen: n < 3 ? 20_000 : 30_000 })
  await filed(20, { acts: TO.awaiting_merchant, claim: { keys: { transactionId: '4200002026052012345678901', outTradeNo: 'ORDER-77' } } })
  await filed(71, { acts: TO.awaiting_merchant })
  await filed(5, { acts: [{ type: 'information.requested', items: ['wechat_bill'], textId: world.bank, textHash: 'test' }] })
  await filed(5, { acts: [...TO.investigating, proposal], claim: { keys: { rrn: '325194001122' } } })
  await filed(9, { acts: [{ type: 'case.assigned', handlerId: world.secondHandler.id }] })
  const explained = (facts: CaseFacts): EventBody => ({ ...proposal(facts), outcome: 'explained', approvedFen: 0 } as EventBody)
  await filed(6, { acts: [...TO.investigating, explained, { type: 'decision.approved', proposalSeq: 0 }] })
  await filed(7, { acts: [...TO.awaiting_merchant, { type: 'refund.asked', taskId: world.shop, amountFen: 10_000, textId: world.shop, textHash: 'test' }] })
  for (const hours of [50, 60, 70]) await filed(hours, { acts: [{ type: 'complaint.withdrawn' }] })
  await filed(1, { claim: { acquirerId: world.otherBank, merchantId: world.otherShop } })
  all = await worker.db.select({ id: cases.id, facts: cases.facts, nearestDueAt: cases.nearestDueAt }).from(cases)
})

const asking = <T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T> => app.db.transaction(async (tx) => {
  await askAs(tx as unknown as Db, actor, null)
  return work(tx as unknown as Db)
})
const page = (question: Partial<QueueQuestion>, actor = world.handler) =>
  asking(actor, (db) => queuePage(db, actor, now, { view: 'open', search: null, cause: null, cursor: null, atMost: 100, ...question }))
const refs = (lines: QueueLine[]) => lines.map(({ reference }) => reference)

/** What each view must hold, said in another way than the query says it. */
function expected(view: QueueView): CaseFacts[] {
  const midnight = startOfDay(dayNumberAt(now) + 1)
  return all.filter(({ facts, nearestDueAt }) => {
    if (facts.acquirerId !== world.bank) return false
    if (view === 'closed') return facts.closedAt !== null
    if (facts.closedAt !== null) return false
    switch (view) {
      case 'mine': return facts.handlerId === world.handler.id
      case 'unassigned': return facts.handlerId === null
      case 'due_today': return nearestDueAt !== null && nearestDueAt > now && nearestDueAt <= midnight
      case 'overdue': return nearestDueAt !== null && nearestDueAt <= now
      case 'waiting_merchant': return facts.state === 'awaiting_merchant'
      case 'waiting_consumer': return facts.state === 'needs_information'
      case 'to_approve': return facts.proposal !== null
      case 'refund_asked': return facts.clocks.acquirer_refund?.state === 'running'
      case 'open': return true
    }
  }).map(({ facts }) => facts)
}

describe('views', () => {
  test('each holds its cases and no others, and its count says how many', async () => {
    const counts = await asking(world.handler, (db) => queueCounts(db, world.handler, now))
    for (const view of QUEUE_VIEWS) {
      expect(refs(await page({ view })).sort(), view).toEqual(expected(view).map(({ reference }) => reference).sort())
      expect(counts[view], view).toBe(expected(view).length)
    }
    expect(QUEUE_VIEWS.filter((view) => counts[view] === 0)).toEqual([])
  })

  test('another institution sees its own case alone', async () => {
    expect(await page({}, world.foreignHandler)).toHaveLength(1)
  })
})

describe('order and pages', () => {
  test('the nearest deadline first, then the larger amount; where no clock runs last', async () => {
    const lines = await page({})
    const due = (line: QueueLine) => line.nearestDueAt?.getTime() ?? Infinity
    for (const [index, line] of lines.slice(1).entries()) {
      const before = lines[index]!
      expect(due(before) < due(line) || (due(before) === due(line) && (before.amountFen > line.amountFen || (before.amountFen === line.amountFen && before.id < line.id)))).toBe(true)
    }
    expect(lines.at(-1)!.nearestDueAt).toBeNull()
  })

  test.each(['open', 'closed'] as const)('pages of two of the %s cases, forwards and back again, are the whole list without gap or repeat', async (view) => {
    const whole = refs(await page({ view }))
    const forwards: QueueLine[] = []
    for (let cursor: QueueQuestion['cursor'] = null; ;) {
      const lines = await page({ view, cursor, atMost: 2 })
      forwards.push(...lines)
      if (lines.length < 2) break
      cursor = { side: 'after', place: placeOf(lines.at(-1)!, { view, search: null }) }
    }
    expect(refs(forwards)).toEqual(whole)

    const backwards: QueueLine[] = [forwards.at(-1)!]
    for (let more = true; more;) {
      const lines = await page({ view, cursor: { side: 'before', place: placeOf(backwards[0]!, { view, search: null }) }, atMost: 2 })
      backwards.unshift(...lines)
      more = lines.length > 0
    }
    expect(refs(backwards)).toEqual(whole)
  })

  test('a line carries its clocks without their days', async () => {
    const [line] = await page({ view: 'waiting_merchant' })
    expect(Object.keys(line!.clocks).sort()).toEqual(['acceptance', 'decision', 'merchant_close', 'merchant_first_reply'])
    expect(line!.clocks.decision).not.toHaveProperty('days')
    expect(line!.merchant.name).toBe('测试便利店')
  })
})

test('the queue’s indexes carry all that its filters and row security read', async () => {
  const defined = await worker.sql<{ name: string; definition: string }[]>`select indexname as name, indexdef as definition from pg_indexes where indexname in ('cases_open', 'cases_closed') order by 1`
  expect(defined.map(({ definition }) => /INCLUDE \((.+?)\)/.exec(definition)?.[1])).toEqual([
    'cause, handler_id, consumer_id, merchant_id, served_at', 'nearest_due_at, handler_id, waiting_for, has_proposal, has_refund_task, cause, consumer_id, merchant_id, served_at',
  ])
})

describe('the search box', () => {
  const find = async (search: string, actor = world.handler) => refs(await page({ search, view: 'mine' }, actor))

  test('finds by reference however it is typed, with or without its check digit, in every view', async () => {
    const withdrawn = expected('closed')[0]!.reference
    expect(await find(withdrawn)).toEqual([withdrawn])
    expect(await find(withdrawn.toLowerCase().replaceAll('-', ' '))).toEqual([withdrawn])
    expect(await find(withdrawn.slice(0, -2))).toEqual([withdrawn])
  })

  test('finds by the numbers of other ledgers', async () => {
    const [asked] = expected('waiting_merchant').filter(({ keys }) => keys.outTradeNo)
    expect(await find('4200002026052012345678901')).toEqual([asked!.reference])
    expect(await find(' ORDER-77 ')).toEqual([asked!.reference])
    expect(await find('325194001122')).toEqual(expected('to_approve').map(({ reference }) => reference))
  })

  test('finds by part of a merchant name, where no sign is a wildcard', async () => {
    expect((await find('便利')).length).toBe(expected('open').length + expected('closed').length)
    expect(await find('便%店')).toEqual([])
    expect(await find('面馆')).toEqual([])
  })

  test('never finds what the asker may not see', async () => {
    expect(await find('4200002026052012345678901', world.foreignHandler)).toEqual([])
    expect(await find('面馆', world.foreignHandler)).toHaveLength(1)
  })
})
