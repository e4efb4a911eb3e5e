import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '@/db/client'
import { durabilityProblems } from '@/db/durability'
import { startEmbeddedPostgres } from '@/db/embedded'
import { keptSecrets, randomSecret } from '@/db/kept-secrets'
import { MIGRATIONS_FOLDER } from '@/db/readiness'
import { DATABASE_ROLES } from '@/db/roles'
import { setUpDatabase } from '@/db/setup'
import { type OperatorEnv, type Settings } from '@/env'
import { backoff } from './backoff'
import { isClaimed } from './claim'

const ROLES = (Object.keys(DATABASE_ROLES) as (keyof typeof DATABASE_ROLES)[]).filter((role) => DATABASE_ROLES[role].login)

/** Whether we bring the database ourselves. */
export const isEmbedded = (set: OperatorEnv): boolean => !set.DATABASE_URL && !set.APP_DATABASE_URL

/** What kind of installation this is when nobody says: a demo with our own database, with any other not. */
export const modeOf = (set: OperatorEnv) => set.MZ_MODE ?? (isEmbedded(set) ? 'demo' : 'production')

/** The logins for web, worker and verification. Where `adminUrl` leads, roles and tables are brought up to date first; logins the operator gave win. */
export async function databaseLogins(set: OperatorEnv, adminUrl: string | undefined): Promise<Settings> {
  const given = { APP_DATABASE_URL: set.APP_DATABASE_URL, WORKER_DATABASE_URL: set.WORKER_DATABASE_URL, AUDITOR_DATABASE_URL: set.AUDITOR_DATABASE_URL }
  if (!adminUrl) return given
  const passwords = keptSecrets(set.MZ_DATA_DIR, Object.fromEntries(ROLES.map((role) => [role, randomSecret])))
  await refuseUnsafeServer(adminUrl)
  const made = await setUpDatabase({ adminUrl, passwords, mode: modeOf(set), migrationsFolder: MIGRATIONS_FOLDER })
  return {
    APP_DATABASE_URL: given.APP_DATABASE_URL ?? made.app,
    WORKER_DATABASE_URL: given.WORKER_DATABASE_URL ?? made.worker,
    AUDITOR_DATABASE_URL: given.AUDITOR_DATABASE_URL ?? made.auditor,
  }
}

/** The database for one command: up to date, started if it is ours and sleeps, and given back as it was found. */
export async function borrowDatabase(set: OperatorEnv): Promise<{ logins: Settings; giveBack: () => Promise<void> }> {
  const postgres = isEmbedded(set) ? await startEmbeddedPostgres(set.MZ_DATA_DIR) : undefined
  const logins = await databaseLogins(set, postgres?.adminUrl ?? set.DATABASE_URL)
  return {
    logins,
    async giveBack() {
      // A supervisor that came in the meantime has adopted it.
      if (postgres && !postgres.wasRunning && !(await isClaimed(set.MZ_DATA_DIR))) await postgres.stop()
    },
  }
}

async function refuseUnsafeServer(adminUrl: string) {
  const { sql, end } = connect(adminUrl, { max: 1, name: 'set-up' })
  const problems = await durabilityProblems(sql).finally(end)
  if (problems.length > 0) throw new Error(`This Postgres may lose what it acknowledged:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
}

/** Our own server, started again on its port whenever it ends unasked. */
export async function keepEmbeddedPostgres(dataDir: string): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  let running = startEmbeddedPostgres(dataDir)
  let isStopping = false
  const { adminUrl, port } = await running
  void keep()
  return {
    adminUrl,
    async stop() {
      isStopping = true
      await (await running).stop()
    },
  }

  async function keep() {
    const delayAfter = backoff()
    for (;;) {
      const startedAt = performance.now()
      await running.then(({ ended }) => ended, (error: Error) => console.error(error.message))
      if (isStopping) return
      const delayMs = delayAfter(performance.now() - startedAt)
      console.error(`Postgres ended; it starts again in ${delayMs / 1000} s.`)
      await pause(delayMs)
      if (isStopping) return
      running = startEmbeddedPostgres(dataDir, { port })
    }
  }
}
