import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Sql } from 'postgres'

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('migrations', import.meta.url))

/** Whether the database answers and has every migration this code was written for; later ones may be there too. */
export async function isMigrated(sql: Sql): Promise<boolean> {
  const journal = JSON.parse(readFileSync(join(MIGRATIONS_FOLDER, 'meta/_journal.json'), 'utf8')) as { entries: { when: number }[] }
  const [row] = await sql<[{ last: string | null }]>`select max(created_at) as last from drizzle.__drizzle_migrations`
  return Number(row.last) >= Math.max(...journal.entries.map(({ when }) => when))
}
