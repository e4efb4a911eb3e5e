import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Home } from './home'
import { INITIAL, SERVER_ENVIRONMENT } from './settings'

export const SUPERUSER = 'mz_admin'
export const DATABASE = 'mingzhang'

/** Whether the home already holds a cluster. */
export const isInitialised = ({ cluster }: Home): boolean => existsSync(join(cluster, 'PG_VERSION'))

/** Makes an empty cluster with one database. It gets its final name last, so an interrupted start leaves nothing that looks finished. */
export function initialise(home: Home, password: string) {
  const unfinished = `${home.cluster}.new`
  const passwordFile = `${home.cluster}.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const { uid, gid } = home.user
  if (uid !== undefined) for (const path of [unfinished, passwordFile]) chownSync(path, uid, gid)
  try {
    run(home, 'initdb', [`--pgdata=${unfinished}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, ...INITIAL])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  run(home, 'postgres', ['--single', '-D', unfinished, 'postgres'], `create database ${DATABASE}\n`)
  renameSync(unfinished, home.cluster)
}

function run({ programs, user }: Home, program: string, argv: string[], input?: string) {
  const { status, stderr, error } = spawnSync(join(programs, 'bin', program), argv, { ...user, cwd: '/', env: SERVER_ENVIRONMENT, input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr.trim()}`)
}
