import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM } from '@/domain/access/actor'
import type { EventBody } from '@/domain/case/events'
import { open, unwrapKey } from '@/db/cipher'
import { timelineOf } from '@/db/queries/timeline'
import { clocks, outgoingMessages } from '@/db/schema'
import { testDatabase } from '@/db/test/database'
import { withMailboxes } from '@/db/test/mailbox'
import { aCase, aWorld, TEST_KEYS, TO, type World } from '@/db/test/world'
import type { Ctx } from '../context'
import { findDueCases } from './find-due-cases'
import { markClocks } from './mark-clocks'

const HOUR_MS = 3_600_000
const { worker } = await testDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(worker.db)
  const { handler, secondHandler, approver, admin, clerk, manager, foreignHandler } = world
  await withMailboxes(worker.db, { handler, secondHandler, approver, admin, clerk, manager, foreignHandler })
})

const machine = (): Ctx => ({ actor: SYSTEM, sessionId: null, now: new Date(), newId, db: worker.db, keys: TEST_KEYS, intent: null })
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR_MS)
const warned = async (caseId: string) => (await timelineOf(worker.db, caseId)).flatMap(({ body }) => (body.type === 'clock.warned' ? [`${body.kind} ${body.percent}`] : []))
/** Who was written to of a case, in the order of names, with the template; each opened with the reader's own key. */
async function told(caseId: string, template: string): Promise<string[]> {
  const rows = (await worker.db.select().from(outgoingMessages).where(eq(outgoingMessages.caseId, caseId))).filter((row) => row.template === template)
  return rows.map((row) => open(row.sealedRecipient, unwrapKey(row.recipientKey, TEST_KEYS.masterKeys, row.recipientKeyOwner), { table: 'outgoing_messages', column: 'sealed_recipient', rowId: row.id }).replace('@work.example', '')).sort()
}
const handled = (change: { at: Date }) => aCase(worker.db, world, { ...change, acts: TO.accepted })

describe('a reminder', () => {
  test('is given once at each of its hundredths, to more people each time', async () => {
    const half = await handled({ at: hoursAgo(24 * 9) })
    expect(await markClocks(machine(), { caseId: half.id })).toEqual({ ok: true, value: [{ kind: 'decision', said: 50 }] })
    expect(await markClocks(machine(), { caseId: half.id })).toEqual({ ok: true, value: [] })
    expect([await warned(half.id), await told(half.id, 'clock_warned')]).toEqual([['decision 50'], ['handler']])

    const short = await handled({ at: hoursAgo(24 * 13.5) })
    await markClocks(machine(), { caseId: short.id })
    expect([await warned(short.id), await told(short.id, 'clock_warned')]).toEqual([['decision 80'], ['approver', 'handler']])
  })

  test('and the end of the time go on to whoever answers for the institution', async () => {
    const late = await handled({ at: hoursAgo(24 * 40) })
    await markClocks(machine(), { caseId: late.id })
    expect(await told(late.id, 'clock_over')).toEqual(['admin', 'approver', 'handler'])
    expect([await warned(late.id), await told(late.id, 'clock_warned')]).toEqual([[], []])
  })

  test('of a case that nobody handles goes to the approver; of the shop\'s time, to the shop', async () => {
    const unhandled = await aCase(worker.db, world, { at: hoursAgo(24 * 9) })
    await markClocks(machine(), { caseId: unhandled.id })
    expect(new Set(await told(unhandled.id, 'clock_warned'))).toEqual(new Set(['approver']))
    const asked = await aCase(worker.db, world, { acts: TO.awaiting_merchant, at: hoursAgo(13) })
    await markClocks(machine(), { caseId: asked.id })
    expect([await warned(asked.id), await told(asked.id, 'clock_warned')]).toEqual([['merchant_first_reply 50'], ['manager']])
  })

  test('tells nothing but the reference, the clock and its date', async () => {
    const { id, reference, clocks: its } = await handled({ at: hoursAgo(24 * 9) })
    await markClocks(machine(), { caseId: id })
    const [row] = (await worker.db.select().from(outgoingMessages).where(eq(outgoingMessages.caseId, id))).filter(({ template }) => template === 'clock_warned')
    expect(row).toMatchObject({ channel: 'mail', locale: 'zh-CN', recipientMasked: expect.stringContaining('***') as string, params: { reference, kind: 'decision', percent: 50, dueAt: its.decision!.dueAt } })
  })

  test('by three workers at once is one', async () => {
    const { id } = await handled({ at: hoursAgo(24 * 9) })
    await Promise.all([1, 2, 3].map(() => markClocks(machine(), { caseId: id })))
    expect([await warned(id), await told(id, 'clock_warned')]).toEqual([['decision 50'], ['handler']])
  })

  test('waits as long as the clock stood still', async () => {
    const words = { textId: newId(), textHash: 'test' }
    const at = hoursAgo(24 * 9)
    const asked: EventBody = { type: 'investigation.paused', ...words }
    const paused = await aCase(worker.db, world, { acts: [{ type: 'case.accepted' }, { type: 'investigation.opened' }, asked], at })
    const { id } = paused
    expect(await markClocks(machine(), { caseId: id })).toEqual({ ok: true, value: [] })
    const [row] = await worker.db.select().from(clocks).where(eq(clocks.caseId, id)).then((rows) => rows.filter(({ kind }) => kind === 'decision'))
    expect(row).toMatchObject({ state: 'paused', warnAt: null, pausedAt: at })
  })
})

test('the sweep finds a case when its reminder comes, and not before', async () => {
  const soon = await aCase(worker.db, world, { acts: TO.awaiting_merchant, at: hoursAgo(11.99) })
  const now = await aCase(worker.db, world, { acts: TO.awaiting_merchant, at: hoursAgo(12.01) })
  const found = await findDueCases(machine(), { atMost: 1_000, except: [] })
  expect(found.ok && [found.value.includes(soon.id), found.value.includes(now.id)]).toEqual([false, true])
  await markClocks(machine(), { caseId: now.id })
  const again = await findDueCases(machine(), { atMost: 1_000, except: [] })
  expect(again.ok && again.value.includes(now.id)).toBe(false)
})
