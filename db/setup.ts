import { randomBytes } from 'node:crypto'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import postgres, { type Sql } from 'postgres'
import * as schema from './schema'
import { plantShippedRules } from './shipped-rules'
import { DATABASE_ROLES, type DatabaseRole, ROLE_MEMBERS } from './roles'

export interface SetUp {
  /** A login that may create roles, naming the database to use. */
  adminUrl: string
  /** Passwords of our login roles, from an earlier set-up; missing ones are made. */
  passwords?: Partial<Record<DatabaseRole, string>>
  mode: 'demo' | 'test' | 'production'
  migrationsFolder?: string
}

export interface DatabaseUrls { app: string; worker: string; auditor: string; migrator: string; passwords: Partial<Record<DatabaseRole, string>> }

/** Brings a database up to date: roles, the job queue's tables, ours, and the mark of what installation this is. Repeatable. */
export async function setUpDatabase({ adminUrl, passwords = {}, mode, migrationsFolder = 'db/migrations' }: SetUp): Promise<DatabaseUrls> {
  const kept = await makeRoles(adminUrl, passwords)
  const urlOf = (role: DatabaseRole) => {
    const url = new URL(adminUrl)
    url.username = role
    url.password = kept[role]!
    return url.toString()
  }
  await migrateDatabase(urlOf('mz_migrator'), mode, migrationsFolder)
  return { app: urlOf('mz_app'), worker: urlOf('mz_worker'), auditor: urlOf('mz_auditor'), migrator: urlOf('mz_migrator'), passwords: kept }
}

/** The migrations alone, as the migrator: first the job queue's under its own owner, then ours under ours, and what they ship. */
export async function migrateDatabase(migratorUrl: string, mode: SetUp['mode'], migrationsFolder: string): Promise<void> {
  const jobs = new URL(migratorUrl)
  jobs.searchParams.set('options', '-c role=mz_jobs_owner')
  await runMigrations({ connectionString: jobs.toString() })

  const sql = postgres(migratorUrl, { max: 1, onnotice: () => undefined, connection: { role: 'mz_owner', lock_timeout: 10_000 } })
  try {
    await migrate(drizzle(sql), { migrationsFolder })
    await plantShippedRules(drizzle(sql, { schema, casing: 'snake_case' }))
    await sql`insert into installation (id, mode, created_at) values (1, ${mode}, now()) on conflict do nothing`
    await sql`grant usage on schema drizzle to mz_app, mz_worker, mz_auditor`
    await sql`grant select on all tables in schema drizzle to mz_app, mz_worker, mz_auditor`
  } finally {
    await sql.end()
  }
}

async function makeRoles(adminUrl: string, passwords: Partial<Record<DatabaseRole, string>>): Promise<Partial<Record<DatabaseRole, string>>> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  const kept = { ...passwords }
  try {
    // Roles belong to the whole cluster: two set-ups at once must not race.
    await sql`select pg_advisory_lock(hashtext('mz_roles'))`
    for (const [role, { login }] of Object.entries(DATABASE_ROLES) as [DatabaseRole, { login: boolean }][]) {
      await ensureRole(sql, role)
      if (login) {
        kept[role] ??= randomBytes(24).toString('base64url')
        await sql.unsafe(`alter role ${role} login nobypassrls password '${kept[role]}'`)
      }
    }
    for (const [group, member] of ROLE_MEMBERS) await sql.unsafe(`grant ${group} to ${member}`)
    const [{ name }] = await sql<[{ name: string }]>`select quote_ident(current_database()) as name`
    await sql.unsafe(`revoke all on schema public from public`)
    await sql.unsafe(`grant usage on schema public to mz_app, mz_worker, mz_auditor, mz_searcher, mz_jobs_owner`)
    await sql.unsafe(`grant usage, create on schema public to mz_owner`)
    await sql.unsafe(`grant connect, create on database ${name} to mz_owner, mz_jobs_owner`)
    await sql.unsafe(`revoke temporary on database ${name} from public`)
    await sql.unsafe(`grant connect on database ${name} to mz_app, mz_worker, mz_auditor, mz_migrator`)
    return kept
  } finally {
    await sql.end()
  }
}

async function ensureRole(sql: Sql, role: string): Promise<void> {
  const found = await sql`select 1 from pg_roles where rolname = ${role}`
  if (found.length === 0) await sql.unsafe(`create role ${role} nologin nobypassrls`)
}
