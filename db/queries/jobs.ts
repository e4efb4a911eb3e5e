import { sql } from 'drizzle-orm'
import type { JobState } from '../../domain/operate/job-states'
import type { Db } from '../client'

/** Workers that hold jobs at this moment, living or dead. For the worker, which may read the queue's own tables. */
export async function lockingWorkers(db: Db): Promise<string[]> {
  const rows = await db.execute<{ locked_by: string }>(sql`select distinct locked_by from graphile_worker.jobs where locked_by is not null`)
  return rows.map((row) => row.locked_by)
}

/** Gives back the jobs of a worker that is no more. */
export async function unlockWorker(db: Db, workerId: string): Promise<void> {
  await db.execute(sql`select graphile_worker.force_unlock_workers(array[${workerId}])`)
}

export interface JobRow {
  id: string
  task: string
  state: JobState
  attempts: number
  maxAttempts: number
  runAt: Date
  createdAt: Date
  /** Kind and code of the last failure. */
  lastError: string | null
  /** The id of what the job is about. */
  subject: string | null
}

/** The queue as the operator sees it, newest first; nobody else gets a row. */
export async function jobPage(db: Db, { state, beforeId, atMost }: { state: JobState | null; beforeId: string | null; atMost: number }): Promise<JobRow[]> {
  const rows = await db.execute<{
    id: string; task: string; state: JobState; attempts: number; max_attempts: number; run_at: string; created_at: string; last_error: string | null; subject: string | null
  }>(sql`select * from app.list_jobs(${state}, ${beforeId}::bigint, ${atMost})`)
  return rows.map((row) => ({
    id: String(row.id), task: row.task, state: row.state, attempts: row.attempts, maxAttempts: row.max_attempts,
    runAt: new Date(row.run_at), createdAt: new Date(row.created_at), lastError: row.last_error, subject: row.subject,
  }))
}

export interface JobCounts { waiting: number; running: number; dead: number; /** When the job that waits longest could have run. */ oldestRunAt: Date | null }

/** How many jobs wait, run and are dead; for the operator alone. */
export async function countJobs(db: Db): Promise<JobCounts> {
  const [row] = await db.execute<{ waiting: number; running: number; dead: number; oldest_run_at: string | null }>(sql`select * from app.count_jobs()`)
  return { waiting: row!.waiting, running: row!.running, dead: row!.dead, oldestRunAt: row!.oldest_run_at ? new Date(row!.oldest_run_at) : null }
}

/** Gives a job all its tries again, from now; false when it is not there or is being worked on. For the operator alone. */
export async function renewTries(db: Db, jobId: string): Promise<boolean> {
  const [row] = await db.execute<{ renewed: boolean }>(sql`select app.retry_job(${jobId}::bigint) as renewed`)
  return row!.renewed
}
