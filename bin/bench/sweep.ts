import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import process from 'node:process'
import postgres, { type Sql } from 'postgres'
import { v7 as newId } from 'uuid'
import { connect, type Db } from '@/db/client'
import { startEmbeddedPostgres } from '@/db/embedded'
import type { Keys } from '@/db/keys'
import { plantCity } from '@/db/seed/plant'
import { setUpDatabase } from '@/db/setup'
import { openLeases } from '@/db/leases'
import { sweepClocks } from '@/jobs/rounds/sweep-clocks'
import { openEvidenceKeeping } from '@/usecases/evidence/open-evidence-keeping'
import { openMessaging } from '@/usecases/outbox/open-messaging'
import { addManyCases } from '../seed/many-cases'

const RUNNING = 1_000_000
const DUE = 5_000
const DATABASE = 'mz_bench_sweep'
const DAY_MS = 86_400_000

/**
 * How long the sweep takes to find and mark 5,000 clocks that ran out among a million that run, each with its event, its case and what
 * three people are told. On MZ_BENCH_DATABASE_URL (a login that may create databases), else on a server of its own in .data.
 */
export async function run(): Promise<void> {
  const given = process.env.MZ_BENCH_DATABASE_URL
  const server = given ? null : await startEmbeddedPostgres(join('.data', 'bench-postgres'))
  const adminUrl = new URL(given ?? server!.adminUrl)
  const maintenance = postgres(adminUrl.toString(), { max: 1, onnotice: () => undefined })
  await maintenance.unsafe(`drop database if exists ${DATABASE} with (force)`)
  await maintenance.unsafe(`create database ${DATABASE}`)
  adminUrl.pathname = `/${DATABASE}`
  try {
    const { worker: workerUrl } = await setUpDatabase({ adminUrl: adminUrl.toString(), mode: 'test' })
    await measure(adminUrl.toString(), workerUrl)
  } finally {
    await maintenance.unsafe(`drop database if exists ${DATABASE} with (force)`)
    await maintenance.end()
    await server?.stop()
  }
}

async function measure(adminUrl: string, workerUrl: string): Promise<void> {
  const keys: Keys = { masterKeys: { current: 'v1', keys: { v1: randomBytes(32) } }, indexKey: randomBytes(32), codeKey: randomBytes(32) }
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  const worker = connect(workerUrl, { max: 7, name: 'bench' })
  const leases = openLeases(workerUrl)
  const origin = 'https://mingzhang.example'
  try {
    const seededAt = performance.now()
    await worker.db.transaction(async (tx) => plantCity(tx as unknown as Db, keys, { now: new Date(), newId }).then((city) => addManyCases(tx as unknown as Db, keys, city, { cases: 2, now: new Date(Date.now() - 30 * DAY_MS) })))
    await seed(admin)
    console.log(`sweep: ${RUNNING.toLocaleString('en')} running clocks made in ${seconds(seededAt)}`)

    const startedAt = performance.now()
    const walked = await sweepClocks({ db: worker.db, keys, leases, origin, messaging: openMessaging({ smtpUrl: undefined, origin }), evidence: openEvidenceKeeping({ dataDir: '.data', clamd: undefined }), report: (_, error) => { throw error } })
    const took = seconds(startedAt)
    const [told] = await admin<[{ breaches: number; cases: number; messages: number }]>`
      select count(*)::int as breaches, count(distinct case_id)::int as cases, (select count(*)::int from outgoing_messages) as messages from case_events where type = 'clock.breached'`
    const emptyAt = performance.now()
    const idle = await sweepClocks({ db: worker.db, keys, leases, origin, messaging: openMessaging({ smtpUrl: undefined, origin }), evidence: openEvidenceKeeping({ dataDir: '.data', clamd: undefined }), report: (_, error) => { throw error } })
    console.log(`sweep: ${walked.found.toLocaleString('en')} cases found, ${told.breaches.toLocaleString('en')} clocks marked in ${told.cases.toLocaleString('en')} cases with ${told.messages.toLocaleString('en')} messages in ${took}; a sweep with ${idle.found} to do takes ${(performance.now() - emptyAt).toFixed(1)} ms`)
  } finally {
    await Promise.all([leases.end(), worker.end(), admin.end()])
  }
}

const seconds = (since: number) => `${((performance.now() - since) / 1_000).toFixed(1)} s`

/**
 * Copies two cases that were filed through the domain. The accepted one, whose decision is overdue, with its whole record, as often as
 * clocks are due; the fresh one, two clocks each, as often as fills up the million, its dates moved into the days to come.
 */
async function seed(admin: Sql): Promise<void> {
  const [fresh, accepted] = await admin<{ id: string; reference: string }[]>`select id, reference from cases order by reference`
  await admin`alter table cases disable trigger user`
  await copyCases(admin, accepted!, DUE, 'D')
  await admin`
    insert into case_events (case_id, seq, at, actor_id, actor_role, type, payload, canonical)
    select n.id, e.seq, e.at, e.actor_id, e.actor_role, e.type, replace(e.payload::text, ${accepted!.reference}, n.reference)::jsonb,
      replace(replace(e.canonical, ${accepted!.id}, n.id::text), ${accepted!.reference}, n.reference)
    from case_events e, cases n where e.case_id = ${accepted!.id} and n.reference like 'D-%' order by n.id, e.seq`
  await copyClocks(admin, accepted!.id, 'D')
  for (let made = 0; made < RUNNING / 2; made += 50_000) await copyCases(admin, fresh!, 50_000, `F${made}`)
  await copyClocks(admin, fresh!.id, 'F')
  // A date in the days to come for each, as filings spread over a fortnight have it; the two cases copied from are out of the way.
  await admin`update clocks k set due_at = now() + interval '1 hour' + random() * interval '14 days', warn_at = null from cases c where c.id = k.case_id and c.reference like 'F%'`
  await admin`update clocks set state = 'stopped' where case_id in (${fresh!.id}, ${accepted!.id})`
  await admin`alter table cases enable trigger user`
  await admin`vacuum analyze`
}

const copyCases = (admin: Sql, { id, reference }: { id: string; reference: string }, count: number, prefix: string) => admin`
  insert into cases (id, reference, seq, version, state, consumer_id, acquirer_id, merchant_id, handler_id, served_at, submitted_at, closed_at, amount_fen, refunded_fen, excess_fen,
    waiting_for, cause, has_proposal, nearest_due_at, nearest_clock, facts)
  select n.id, n.reference, c.seq, c.version, c.state, c.consumer_id, c.acquirer_id, c.merchant_id, c.handler_id, c.served_at, c.submitted_at, c.closed_at, c.amount_fen, c.refunded_fen, c.excess_fen,
    c.waiting_for, c.cause, c.has_proposal, c.nearest_due_at, c.nearest_clock, c.facts || jsonb_build_object('id', n.id, 'reference', n.reference)
  from cases c, (select gen_random_uuid() as id, ${prefix} || '-' || g as reference from generate_series(1, ${count}) g) n where c.id = ${id} and c.reference = ${reference}`

const copyClocks = (admin: Sql, id: string, prefix: string) => admin`
  insert into clocks (case_id, kind, state, due_at, warn_at, breached_at, breaches, policy_id, policy_version, calendar_version, awaits_year, started_at, stopped_at, paused_at, paused_seconds)
  select c.id, k.kind, k.state, k.due_at, k.warn_at, k.breached_at, k.breaches, k.policy_id, k.policy_version, k.calendar_version, k.awaits_year, k.started_at, k.stopped_at, k.paused_at, k.paused_seconds
  from clocks k, cases c where k.case_id = ${id} and c.reference like ${`${prefix}%`} and c.id <> ${id}`
