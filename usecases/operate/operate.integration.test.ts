import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '@/domain/access/actor'
import { enqueue } from '@/db/queries/outbox'
import { lockMessage } from '@/db/queries/outbox-delivery'
import { systemEvents } from '@/db/schema'
import { testDatabase } from '@/db/test/database'
import { aMessage } from '@/db/test/messages'
import { aCase, aWorld, TEST_KEYS, type World } from '@/db/test/world'
import { deliverMessage } from '../outbox/deliver-message'
import { openMessaging } from '../outbox/open-messaging'
import type { Ctx } from '../context'
import { listJobs } from './list-jobs'
import { listMessages } from './list-messages'
import { recordRound } from './record-round'
import { retryJob } from './retry-job'
import { viewHealth } from './view-health'

const { app, worker, admin } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: new Date(), newId, db: app.db, keys: TEST_KEYS, intent: null })
const change = (actor: Actor): Ctx => ({ ...as(actor), intent: { key: newId(), requestHash: 'r', version: null } })
const machine = (): Ctx => ({ ...as(SYSTEM), db: worker.db })
const all = { state: null, before: null }
const deliver = (messageId: string) => deliverMessage(machine(), { messageId, triesMade: 1, triesAllowed: 12 }, {
  write: ({ secret }) => ({ subject: 'subject', text: `code ${secret}` }), messaging: openMessaging({ smtpUrl: undefined, origin: 'https://mingzhang.example' }),
})
/** A job that has used up its tries. */
async function aDeadJob(): Promise<string> {
  const key = newId()
  await enqueue(worker.db, 'send-message', { messageId: key }, key)
  const [row] = await admin<{ id: string }[]>`
    update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'DeliveryError unreachable' where key = ${key} returning id::text`
  return row!.id
}
const jobOf = async (id: string) => (await admin`select attempts, locked_at, run_at <= now() as due from graphile_worker.jobs where id = ${id}`)[0]

test('nobody but the operator is shown anything, and nothing is retried', async () => {
  const job = await aDeadJob()
  for (const actor of [world.consumer, world.clerk, world.manager, world.handler, world.approver, world.risk, world.admin, world.examiner]) {
    const answers = [await listJobs(as(actor), all), await listMessages(as(actor), all), await viewHealth(as(actor), { dataDir: '.' }), await retryJob(change(actor), { jobId: job })]
    expect(answers).toEqual(Array(4).fill({ ok: false, refusal: { code: 'not_found' } }))
  }
  expect(await jobOf(job)).toMatchObject({ attempts: 12 })
})

test('the database itself shows the queue to the operator alone', async () => {
  await aDeadJob()
  const rows = (role: string) => app.sql.begin(async (sql) => {
    await sql`select set_config('app.role', ${role}, true)`
    return [await sql`select * from app.list_jobs(null, null, 10)`, await sql`select dead from app.count_jobs()`, await sql`select ran_at from rounds`] as const
  })
  await recordRound(machine(), { name: 'clock-sweep', found: 0, failed: 0, problem: null })
  const [jobs, [counts], rounds] = await rows('operator')
  expect([jobs.length > 0, counts!.dead > 0, rounds.length > 0]).toEqual([true, true, true])
  for (const role of ['handler', 'consumer', '']) {
    const [none, [zero], hidden] = await rows(role)
    expect([none.length, zero!.dead, hidden.length]).toEqual([0, 0, 0])
  }
  await expect(app.sql`select * from graphile_worker.jobs`).rejects.toMatchObject({ code: '42501' })
})

describe('jobs', () => {
  test('a dead one is shown by ids, is retried once, and the act is on the record', async () => {
    const id = await aDeadJob()
    const page = await listJobs(as(world.operator), { state: 'dead', before: null })
    expect(page.ok && page.value.jobs.find((job) => job.id === id)).toMatchObject({ task: 'send-message', state: 'dead', attempts: 12, maxAttempts: 12, lastError: 'DeliveryError unreachable' })

    expect(await retryJob(change(world.operator), { jobId: id })).toEqual({ ok: true, value: { jobId: id } })
    expect(await jobOf(id)).toMatchObject({ attempts: 0, due: true })
    const events = await worker.db.select().from(systemEvents)
    expect(events.filter(({ type, payload }) => type === 'job.retried' && payload.jobId === id)).toMatchObject([{ actorId: world.operator.id }])
  })

  test('one that is being worked on, or is gone, is left alone', async () => {
    const id = await aDeadJob()
    await admin`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'someone' where id = ${id}`
    expect(await retryJob(change(world.operator), { jobId: id })).toEqual({ ok: false, refusal: { code: 'not_found' } })
    expect(await jobOf(id)).toMatchObject({ attempts: 12 })
    expect(await retryJob(change(world.operator), { jobId: '999999999999' })).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })

  test('pages follow each other without gaps', async () => {
    await admin`delete from graphile_worker._private_jobs`
    for (let n = 0; n < 55; n++) await enqueue(worker.db, 'send-message', { messageId: newId() }, `page-${n}`)
    const first = await listJobs(as(world.operator), all)
    const second = await listJobs(as(world.operator), { state: null, before: first.ok ? first.value.nextBefore : null })
    if (!first.ok || !second.ok) throw new Error('refused')
    expect([first.value.jobs.length, second.value.jobs.length, second.value.nextBefore]).toEqual([50, 5, null])
    expect([...first.value.jobs, ...second.value.jobs].map(({ subject }) => subject)).toEqual(Array.from({ length: 55 }, (_, n) => `page-${54 - n}`))
    expect(first.value.counts).toMatchObject({ waiting: 55, running: 0, dead: 0 })
  })
})

describe('messages', () => {
  const mode = (kind: string) => admin`update installation set mode = ${kind}`

  test('template, masked recipient and state; no text, no recipient, no case', async () => {
    const id = await aMessage(worker.db, { channel: 'sms', code: '271828' })
    await deliver(id)
    const { id: caseId } = await aCase(worker.db, world)
    const page = await listMessages(as(world.operator), all)
    expect(page.ok && page.value.messages.find((one) => one.id === id)).toMatchObject({ template: 'code', recipientMasked: '138****2046', state: 'sent', sentVia: 'outbox', attempts: 1, text: null })
    const seen = JSON.stringify(page)
    expect(seen).not.toMatch(/271828|13812342046|sealed|MZ-2611/)
    expect(seen).not.toContain(caseId)
  })

  test('in a demo the words can be read, and only there', async () => {
    const id = await aMessage(worker.db, { channel: 'sms', code: '314159' })
    const textIn = async (kind: string) => {
      await mode(kind)
      const page = await listMessages(as(world.operator), all)
      return page.ok ? page.value.messages.find((one) => one.id === id)?.text : page.refusal
    }
    expect(await textIn('demo')).toBeNull()   // not made yet
    await deliver(id)
    expect(await textIn('production')).toBeNull()
    expect(await textIn('test')).toBeNull()
    expect(await textIn('demo')).toBe('code 314159')
    await mode('test')
  })

  test('pages follow each other, by state too', async () => {
    await admin`delete from outgoing_messages`
    const at = new Date()
    const ids: string[] = []
    for (let n = 0; n < 53; n++) ids.push(await aMessage(worker.db, { at }))   // one and the same instant
    await deliver(ids[0]!)
    const first = await listMessages(as(world.operator), { state: 'queued', before: null })
    const second = await listMessages(as(world.operator), { state: 'queued', before: first.ok ? first.value.nextBefore : null })
    if (!first.ok || !second.ok) throw new Error('refused')
    expect([...first.value.messages, ...second.value.messages].map(({ id }) => id)).toEqual(ids.slice(1).toReversed())
    expect(first.value.counts).toEqual({ queued: 52, sent: 1, failed: 0 })
    expect((await lockMessage(worker.db, ids[0]!))?.state).toBe('sent')
  })
})

describe('health', () => {
  test('the worker is alive while its sweep keeps coming', async () => {
    const alive = async (now: Date) => { const health = await viewHealth({ ...as(world.operator), now }, { dataDir: '.' }); return health.ok && health.value.isWorkerAlive }
    const now = new Date()
    await recordRound({ ...machine(), now }, { name: 'clock-sweep', found: 3, failed: 1, problem: null })
    expect(await alive(new Date(now.getTime() + 20_000))).toBe(true)
    expect(await alive(new Date(now.getTime() + 60_000))).toBe(false)
  })

  test('database, disk, rounds, queue and outbox in one answer', async () => {
    await recordRound(machine(), { name: 'clock-sweep', found: 0, failed: 0, problem: 'PostgresError 57P01' })
    const health = await viewHealth(as(world.operator), { dataDir: '.' })
    if (!health.ok) throw new Error('refused')
    expect(health.value).toMatchObject({ mode: 'test', database: { version: expect.stringMatching(/^1\d/) as string }, disk: { freeBytes: expect.any(Number) as number } })
    expect(health.value.database.migrations).toBeGreaterThan(0)
    expect(health.value.rounds.find(({ name }) => name === 'clock-sweep')).toMatchObject({ last: { problem: 'PostgresError 57P01' }, isLate: false })
    expect(health.value.rounds.find(({ name }) => name === 'clean-up')).toEqual({ name: 'clean-up', last: null, isLate: true })
    expect(await viewHealth(as(world.operator), { dataDir: '/no/such/folder' })).toMatchObject({ value: { disk: null } })
  })
})
