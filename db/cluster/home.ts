import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { postgresPrograms, type Programs } from './binaries'
import { canReach, postgresUser, type UnixUser } from './unix-user'

/** Where one cluster lives (it need not exist yet), what runs it, and as whom. */
export type Home = { cluster: string; programs: string; user: UnixUser }

/** The home of the cluster that belongs to the data folder `folder`, which is made if it is not there. */
export function homeOf(folder: string): Home {
  const dataDir = resolve(folder)
  const user = postgresUser()
  mkdirSync(dirname(dataDir), { recursive: true, mode: user.uid === undefined ? 0o700 : 0o711 })
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const installed = postgresPrograms()
  const usual: Home = { cluster: join(dataDir, 'postgres'), programs: installed.folder, user }
  if (user.uid === undefined) return usual

  // Others may pass through to the one folder that is theirs; they may not look around.
  chmodSync(dataDir, 0o711)
  if (isLink(linkIn(dataDir))) return homeApart(dataDir, installed, user)
  if (canReach(user, dataDir) && canReach(user, join(usual.programs, 'bin/postgres'))) return usual
  if (existsSync(usual.cluster)) throw new Error(`The user Postgres runs as can no longer reach ${usual.cluster}. Open the folders above it (chmod o+x).`)
  return homeApart(dataDir, installed, user)
}

/** Removes `dataDir` with its cluster, wherever that lives. Its server must not be running. */
export function removeDataDir(dataDir: string) {
  if (isLink(linkIn(dataDir))) rmSync(realpathSync(linkIn(dataDir)), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}

/**
 * Root often keeps a checkout where nobody else may go (`/root`, a private temporary folder).
 * Then the cluster and a copy of the programs live under `/var/lib`, and a link says where.
 */
function homeApart(dataDir: string, installed: Programs, user: UnixUser): Home {
  const link = linkIn(dataDir)
  if (!isLink(link)) symlinkSync(mkdtempSync('/var/lib/mingzhang-'), link)
  const folder = realpathSync(link)
  chmodSync(folder, 0o711)

  const programs = join(folder, `programs-${installed.version}`)
  if (!existsSync(programs)) {
    cpSync(installed.folder, `${programs}.new`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${programs}.new`, programs)
  }
  return { cluster: join(folder, 'postgres'), programs, user }
}

const linkIn = (dataDir: string) => join(dataDir, 'postgres-home')
const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
