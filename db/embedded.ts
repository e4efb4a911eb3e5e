import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { homeOf, type Home, removeDataDir } from './cluster/home'
import { DATABASE, initialise, isInitialised, SUPERUSER } from './cluster/initialise'
import { clearDisprovedPidFile, isServerOf, livingPostmaster, type Postmaster } from './cluster/postmaster'
import { SERVER_ENVIRONMENT, SETTINGS } from './cluster/settings'
import { keptSecrets, randomSecret, readKeptSecrets } from './kept-secrets'

/** A Postgres 18 server of our own, living in a data folder. */
export interface EmbeddedPostgres {
  /** A login that may do anything, naming the database `mingzhang`. */
  adminUrl: string
  port: number
  pid: number
  /** True when it was running before we came: its last supervisor died and it did not. */
  wasRunning: boolean
  /** Resolves when the server is gone, asked to or not. */
  ended: Promise<void>
  /** Ends every connection and stops; resolves when it is gone. */
  stop: () => Promise<void>
}

const READY_TIMEOUT_MS = 120_000   // a crash recovery replays the log first
const STOP_TIMEOUT_MS = 60_000

/**
 * Starts the server of `dataDir` (making its cluster the first time), or adopts it if it is still running.
 * It is a process of its own and outlives us unless stopped. `port`: where it should listen, else any free one.
 */
export async function startEmbeddedPostgres(dataDir: string, { port }: { port?: number } = {}): Promise<EmbeddedPostgres> {
  const home = homeOf(dataDir)
  const isNew = !isInitialised(home)
  if (!isNew && readKeptSecrets(dataDir).POSTGRES_PASSWORD === undefined) {
    throw new Error(`${home.cluster} exists but ${join(dataDir, 'secrets.json')} does not hold its password. Put the file back, or move both away to start afresh.`)
  }
  const { POSTGRES_PASSWORD: password } = keptSecrets(dataDir, { POSTGRES_PASSWORD: randomSecret })
  if (isNew) initialise(home, password)

  const living = livingPostmaster(home.cluster)
  const log = join(dataDir, 'postgres.log')
  const postmaster = await (living ? untilReady(home, living.pid, log) : launch(home, port ?? (await freePort()), log))
  const ended = untilGone(home, postmaster.pid)
  return {
    adminUrl: `postgres://${SUPERUSER}:${password}@127.0.0.1:${postmaster.port}/${DATABASE}`,
    port: postmaster.port,
    pid: postmaster.pid,
    wasRunning: living !== undefined,
    ended,
    stop: () => stop(home, postmaster.pid, ended),
  }
}

/** Removes `dataDir` with everything in it; a server that still runs there is stopped first. */
export async function discardDataDir(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return
  const home = homeOf(dataDir)
  const living = livingPostmaster(home.cluster)
  if (living) await stop(home, living.pid, untilGone(home, living.pid))
  removeDataDir(dataDir)
}

async function launch(home: Home, port: number, log: string): Promise<Postmaster> {
  clearDisprovedPidFile(home.cluster)
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openLog(log)
  // Its own session: a Ctrl-C in the terminal is for the supervisor, which stops Postgres last.
  const child = spawn(join(home.programs, 'bin/postgres'), ['-D', home.cluster, '-p', String(port), ...settings], {
    ...home.user, cwd: '/', env: SERVER_ENVIRONMENT, detached: true, stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  await once(child, 'spawn')
  return untilReady(home, child.pid!, log)
}

async function untilReady(home: Home, pid: number, log: string): Promise<Postmaster> {
  for (let waitedMs = 0; waitedMs < READY_TIMEOUT_MS; waitedMs += 25) {
    const postmaster = livingPostmaster(home.cluster)
    if (postmaster?.pid === pid && postmaster.isReady) return postmaster
    if (!isServerOf(home.cluster, pid)) break
    await pause(25)
  }
  throw new Error(`Postgres did not start. The end of ${log}:\n${readFileSync(log, 'utf8').split('\n').slice(-8).join('\n')}`)
}

/** The server may not be our child (it was adopted), so nobody tells us: look. */
async function untilGone(home: Home, pid: number): Promise<void> {
  while (isServerOf(home.cluster, pid)) await pause(100, undefined, { ref: false })
}

/** Fast shutdown; if that hangs, the immediate one, from which the next start recovers. */
async function stop(home: Home, pid: number, ended: Promise<void>): Promise<void> {
  const ask = (signal: 'SIGINT' | 'SIGQUIT') => { if (isServerOf(home.cluster, pid)) process.kill(pid, signal) }
  ask('SIGINT')
  const hung = setTimeout(() => ask('SIGQUIT'), STOP_TIMEOUT_MS)
  await ended
  clearTimeout(hung)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) rmSync(file)
  return openSync(file, 'a', 0o600)
}
