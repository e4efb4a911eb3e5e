import { EventEmitter } from 'node:events'
import { Logger, run, type WorkerEvents } from 'graphile-worker'
import { connect } from '@/db/client'
import { openJobPool } from '@/db/job-pool'
import type { Keys } from '@/db/keys'
import { type Leases, openLeases } from '@/db/leases'
import type { EvidenceKeeping } from '@/usecases/evidence/open-evidence-keeping'
import type { Messaging } from '@/usecases/outbox/open-messaging'
import { JobFailure } from './failure'
import { keepRounds } from './keep-rounds'
import { TASKS } from './tasks'
import type { Report, Tools } from './tools'

export interface WorkerSettings { databaseUrl: string; keys: Keys; messaging: Messaging; evidence: EvidenceKeeping; origin: string; report: Report; concurrency?: number }
export interface Worker {
  /** Takes no new work, waits for what is under way, gives the rest back. */
  stop: () => Promise<void>
  /** Rejects when the worker cannot go on. */
  ended: Promise<void>
}

/** Starts doing the work that must happen: queued jobs, clocks, cleaning up. Any number may run on one database. */
export async function startWorker({ databaseUrl, keys, messaging, evidence, origin, report, concurrency = 4 }: WorkerSettings): Promise<Worker> {
  const client = connect(databaseUrl, { max: concurrency + 3, name: 'mingzhang-worker' })
  const leases = openLeases(databaseUrl)
  const pool = openJobPool(databaseUrl)
  const tools: Tools = { db: client.db, keys, leases, messaging, evidence, origin, report }
  const runner = await run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    logger: SILENT,   // what it would log quotes payloads and errors; `events` says what matters
    events: eventsTo(report),
    taskList: Object.fromEntries(Object.entries(TASKS).map(([name, task]) => [name, task(tools)])),
    preset: { plugins: [leaseBeforeWork(leases)] },
  })
  const rounds = keepRounds(tools)
  return {
    ended: runner.promise,
    async stop() {
      await rounds.stop()
      await runner.stop().catch(() => undefined)   // it may have ended by itself
      await Promise.all([leases.end(), pool.end(), client.end()])
    },
  }
}

const SILENT = new Logger(() => () => undefined)

/** A worker holds the lease on its id before it takes its first job, so that nobody takes it for dead. */
function leaseBeforeWork(leases: Leases): GraphileConfig.Plugin {
  return {
    name: 'LeaseBeforeWork',
    version: '1.0.0',
    worker: { hooks: { startWorker: async (_context, { worker }) => { await leases.keep(worker.workerId) } } },
  }
}

function eventsTo(report: Report): WorkerEvents {
  const events = new EventEmitter() as WorkerEvents
  events.on('job:error', ({ job, error }) => report(job.task_identifier, error instanceof JobFailure ? error.cause : error))
  events.on('worker:getJob:error', ({ error }) => report('job-queue', error))
  events.on('pool:listen:error', ({ error }) => report('job-queue', error))
  events.on('worker:fatalError', ({ error }) => report('job-queue', error))
  return events
}
