import { execFileSync, spawnSync } from 'node:child_process'

/** Whom Postgres runs as: nobody in particular for an ordinary user, the user `postgres` for root (Postgres refuses root). */
export type UnixUser = { uid: number; gid: number } | Record<string, never>

const NAME = 'postgres'

/** The user Postgres must run as; made if root has none. Throws when root cannot make one. */
export function postgresUser(): UnixUser {
  if (process.getuid?.() !== 0) return {}
  if (idOf('-u') === undefined) {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME])
  }
  const uid = idOf('-u')
  const gid = idOf('-g')
  if (!uid || !gid) throw new Error(`Postgres may not run as root, and there is no user "${NAME}" to run it as.`)
  return { uid, gid }
}

function idOf(flag: '-u' | '-g'): number | undefined {
  const asked = spawnSync('id', [flag, NAME], { encoding: 'utf8' })
  return asked.status === 0 ? Number(asked.stdout) : undefined
}

/** Whether `user` can get to `path` and enter or run it; one folder above it that is closed to them makes it a no. */
export function canReach(user: UnixUser, path: string): boolean {
  return spawnSync('test', ['-x', path], { ...user, cwd: '/' }).status === 0
}
