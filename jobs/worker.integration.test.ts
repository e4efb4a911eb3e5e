import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { v7 as newId } from 'uuid'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openLeases } from '@/db/leases'
import { timelineOf } from '@/db/queries/timeline'
import { enqueue } from '@/db/queries/outbox'
import { testDatabase } from '@/db/test/database'
import { aCase, aWorld, rowOf, TEST_KEYS, TO, type World } from '@/db/test/world'
import { smtpServer } from '@/usecases/outbox/test/mail-server'
import { addEvidence } from '@/usecases/evidence/add-evidence'
import { openEvidenceKeeping } from '@/usecases/evidence/open-evidence-keeping'
import { openMessaging } from '@/usecases/outbox/open-messaging'
import { aMessage, messageRow, textOf } from '@/db/test/messages'
import { rescueJobs } from './rounds/rescue-jobs'
import { startWorker, type Worker } from './worker'

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 3\ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n113\n%%EOF\n')
const SITE = 'https://mingzhang.example'
const { worker: login, urls, admin } = await testDatabase()
const { db, sql } = login
let world: World
beforeAll(async () => { world = await aWorld(db) })

const dataDir = mkdtempSync(join(tmpdir(), 'mz-worker-'))
const evidence = openEvidenceKeeping({ dataDir, clamd: undefined })
afterAll(() => { rmSync(dataDir, { recursive: true }) })
const reports: [string, unknown][] = []
const running: Worker[] = []
const children: ChildProcess[] = []
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await Promise.all(running.splice(0).map((worker) => worker.stop()))
  reports.splice(0)
  await admin`delete from graphile_worker._private_jobs`
})
async function aWorker(smtpUrl?: string): Promise<Worker> {
  const worker = await startWorker({
    databaseUrl: urls.worker, keys: TEST_KEYS, messaging: openMessaging({ smtpUrl, origin: SITE }), evidence, origin: SITE,
    report: (work, error) => { reports.push([work, error]) },
  })
  running.push(worker)
  return worker
}
const jobOf = async (key: string) => (await sql<{ attempts: number; last_error: string | null; locked_by: string | null }[]>`
  select attempts, last_error, locked_by from graphile_worker.jobs where key = ${key}`)[0]
const stateOf = async (id: string) => (await messageRow(db, id)).state
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
const breachesOf = async (caseId: string) => (await timelineOf(db, caseId)).filter(({ body }) => body.type === 'clock.breached')

test('a queued message is made in its language, sent, and its job is gone', async () => {
  const server = await smtpServer()
  const id = await aMessage(db, { locale: 'en' })
  await aWorker(server.url)
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('sent')
  await expect.poll(() => jobOf(id)).toBeUndefined()
  expect(server.received).toHaveLength(1)
  expect(await textOf(db, id)).toMatch(/^Complaint MZ-2611-0047-5 closed\n\n\[Mingzhang\].*https:\/\/mingzhang\.example\/track/)
  await server.stop()
})

test('what fails waits for another try and says why in words of ours', async () => {
  const server = await smtpServer({ refusesAt: 'RCPT', with: '550 no <private@example.com> here' })
  const id = await aMessage(db, { to: 'private@example.com' })
  await aWorker(server.url)
  await expect.poll(async () => (await jobOf(id))?.last_error, { timeout: 10_000 }).toBe('DeliveryError recipient_refused')
  expect(await jobOf(id)).toMatchObject({ attempts: 1, locked_by: null })
  expect(await messageRow(db, id)).toMatchObject({ state: 'queued', lastError: 'recipient_refused' })
  expect(reports).toMatchObject([['send-message', { code: 'recipient_refused' }]])
  await server.stop()
})

test('a file whose scanner was out of reach is scanned once it answers', async () => {
  const { id: caseId } = await aCase(db, world)
  const unreachable = { ...evidence, antivirus: { scan: async () => ({ is: 'unscanned', reason: 'unreachable' } as const) }, decoder: { reencode: () => { throw new Error('a PDF is no picture') } } }
  const added = await addEvidence(
    { actor: world.consumer, sessionId: null, now: new Date(), newId, db, keys: TEST_KEYS, intent: null },
    { caseId, slot: 'pos_slip', fileName: 'slip.pdf', content: Readable.from([PDF]) }, unreachable, { address: '192.0.2.7' },
  )
  if (!added.ok) throw new Error(added.refusal.code)
  expect(added.value.state).toBe('checking')
  await aWorker()
  const fileState = async () => (await sql<{ state: string }[]>`select state from evidence where id = ${added.value.id}`)[0]!.state
  await expect.poll(fileState, { timeout: 10_000 }).toBe('clean')
})

test('a payload that says anything else is refused, and nothing of it is repeated', async () => {
  await enqueue(db, 'send-message', { messageId: 'not-an-id', phone: '13812342046' }, 'odd')
  await aWorker()
  await expect.poll(async () => (await jobOf('odd'))?.attempts, { timeout: 10_000 }).toBe(1)
  await expect.poll(async () => (await jobOf('odd'))?.last_error).toBe('$ZodError')
})

test('a task the list does not name cannot be queued', async () => {
  await expect(enqueue(db, 'format-disk' as never, {}, 'x')).rejects.toMatchObject({ cause: { code: 'MZ006' } })
})

test('every connection killed: the worker lives and goes on', async () => {
  await aWorker()
  const before = await aMessage(db, { channel: 'sms' })
  await expect.poll(() => stateOf(before), { timeout: 10_000 }).toBe('sent')

  const killed = await admin`
    select application_name, pg_terminate_backend(pid) from pg_stat_activity where application_name like 'mingzhang-%' and datname = current_database()`
  expect(new Set(killed.map((row) => row.application_name as string))).toEqual(new Set(['mingzhang-worker', 'mingzhang-jobs', 'mingzhang-leases']))
  const after = await aMessage(db, { channel: 'sms' })
  await expect.poll(() => stateOf(after), { timeout: 15_000 }).toBe('sent')
  const { id: overdue } = await aCase(db, world, { acts: TO.accepted, at: daysAgo(20) })
  await expect.poll(async () => (await breachesOf(overdue)).length, { timeout: 15_000 }).toBe(1)
}, 40_000)

test('two workers on the clocks of cases overdue since long: one event each, and silence moves cases on', async () => {
  const overdue = await Promise.all(Array.from({ length: 12 }, () => aCase(db, world, { acts: TO.awaiting_merchant, at: daysAgo(4) })))
  const paused = await aCase(db, world, { acts: [{ type: 'case.accepted' }, { type: 'investigation.opened' }, { type: 'investigation.paused', textId: world.bank, textHash: 'test' }], at: daysAgo(90) })
  await Promise.all([aWorker(), aWorker()])

  for (const { id } of overdue) {
    await expect.poll(async () => (await rowOf(db, id)).state, { timeout: 15_000 }).toBe('investigating')
    const breaches = await breachesOf(id)
    expect(breaches.map(({ body }) => 'kind' in body && body.kind)).toEqual(['merchant_first_reply', 'merchant_close'])
    expect(breaches.every(({ actorRole }) => actorRole === 'system')).toBe(true)
  }
  expect(await breachesOf(paused.id)).toEqual([])
  expect(reports).toEqual([])
}, 30_000)

test('a worker that is killed in the middle of a job: another takes the job over', async () => {
  const silent = await smtpServer('silent')
  const id = await aMessage(db)
  const doomed = spawn(process.execPath, ['--import', 'tsx', 'bin/worker.ts'], { env: environment(silent.url), stdio: 'ignore' })
  children.push(doomed)
  await expect.poll(() => silent.connections(), { timeout: 30_000 }).toBe(1)
  const { locked_by: deadWorker } = (await jobOf(id))!
  await killed(doomed)

  const server = await smtpServer()
  await aWorker(server.url)
  await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('sent')
  expect(server.received).toHaveLength(1)
  const held = await sql`select 1 from graphile_worker.jobs where locked_by = ${deadWorker}`
  expect(held).toHaveLength(0)
  await Promise.all([silent.stop(), server.stop()])
}, 90_000)

test('a worker that lives keeps its job, however long it takes', async () => {
  const silent = await smtpServer('silent')
  const id = await aMessage(db)
  const worker = await aWorker(silent.url)
  await expect.poll(() => silent.connections(), { timeout: 10_000 }).toBe(1)
  const { locked_by: holder } = (await jobOf(id))!

  const leases = openLeases(urls.worker)
  const rescue = () => rescueJobs({ db, keys: TEST_KEYS, leases, messaging: openMessaging({ smtpUrl: undefined, origin: SITE }), evidence, origin: SITE, report: () => undefined })
  expect(await rescue()).toEqual({ found: 0, failed: 0 })
  expect(await jobOf(id)).toMatchObject({ locked_by: holder, attempts: 1 })
  await silent.stop()
  await worker.stop()
  running.splice(0)
  await leases.end()
})

async function killed(child: ChildProcess) {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

function environment(smtpUrl: string): NodeJS.ProcessEnv {
  const { masterKeys, indexKey, codeKey } = TEST_KEYS
  return {
    ...process.env, NODE_ENV: 'production', MZ_MODE: 'test', MZ_ORIGIN: SITE, MZ_DATA_DIR: dataDir, WORKER_DATABASE_URL: urls.worker, MZ_SMTP_URL: smtpUrl,
    MZ_MASTER_KEYS: `v1:${masterKeys.keys[masterKeys.current]!.toString('base64')}`, MZ_INDEX_KEY: indexKey.toString('base64'), MZ_CODE_KEY: codeKey.toString('base64'),
    NEXTAUTH_SECRET: indexKey.toString('hex'),
  }
}
