import { sql } from 'drizzle-orm'
import type { Db } from '../client'

/** What time the database has: the one clock that every worker and every due date is compared with. */
export async function databaseNow(db: Db): Promise<Date> {
  const [row] = await db.execute<{ now: string }>(sql`select clock_timestamp() as now`)
  return new Date(row!.now)
}

/**
 * The moment of a writing that had to wait for something since the request's `now`: what the database has, for the record takes no older one.
 * Where time may be played, as the record allows there, `now` stands.
 */
export async function momentOfWriting(db: Db, now: Date): Promise<Date> {
  const [row] = await db.execute<{ moment: string }>(sql`
    select case when exists (select 1 from installation where mode in ('demo', 'test')) then ${now.toISOString()}::timestamptz else clock_timestamp() end as moment`)
  return new Date(row!.moment)
}
