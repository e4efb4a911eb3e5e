import { sql } from 'drizzle-orm'
import type { Db } from '../client'

export interface DatabaseHealth {
  /** "18.4". */
  version: string
  sizeBytes: number
  migrations: number
  lastMigrationAt: Date
  /** How long one small question took. */
  answerMs: number
}

/** What the database says of itself. */
export async function readDatabaseHealth(db: Db): Promise<DatabaseHealth> {
  const askedAt = performance.now()
  const [row] = await db.execute<{ version: string; size: string; migrations: number; last: string }>(sql`
    select current_setting('server_version') as version, pg_database_size(current_database())::text as size, m.n as migrations, m.last
    from (select count(*)::int as n, max(created_at)::text as last from drizzle.__drizzle_migrations) m`)
  const { version, size, migrations, last } = row!
  return { version, sizeBytes: Number(size), migrations, lastMigrationAt: new Date(Number(last)), answerMs: Math.round(performance.now() - askedAt) }
}
