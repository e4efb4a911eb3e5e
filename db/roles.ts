/**
 * Database roles. Web and worker log in as `mz_app` and `mz_worker` and own nothing; none bypasses row security.
 * `login` roles get a password at set-up; the others are only ever set or owned through.
 */
export const DATABASE_ROLES = {
  mz_owner: { login: false },      // owns our tables
  mz_searcher: { login: false },   // owns the definer functions that answer before an actor is known
  mz_jobs_owner: { login: false }, // owns the job queue's own schema
  mz_migrator: { login: true },    // deploys only
  mz_app: { login: true },         // the web
  mz_worker: { login: true },      // jobs, clocks, sealing
  mz_auditor: { login: true },     // read-only: verification and commands
} as const
export type DatabaseRole = keyof typeof DATABASE_ROLES

/** Who may act as whom: the migrator as every owner, the owner of tables as the owners of functions it hands over. */
export const ROLE_MEMBERS: readonly (readonly [DatabaseRole, DatabaseRole])[] = [
  ['mz_owner', 'mz_migrator'],
  ['mz_jobs_owner', 'mz_migrator'],
  ['mz_searcher', 'mz_owner'],
  ['mz_jobs_owner', 'mz_owner'],
  ['mz_jobs_owner', 'mz_worker'],
]
