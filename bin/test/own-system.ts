import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { discardDataDir } from '@/db/embedded'
import { environmentWith, SETTING_NAMES } from '@/env'

const DATA_DIR = join('.data', 'e2e')
const LOG = join('.data', 'e2e.log')
const FIRST_PORT = '3100'

export interface OwnSystem {
  origin: string
  /** The end of what it wrote, for a failure's sake. */
  lastWords: () => string
  /** Stops it and removes what it left. */
  stop: () => Promise<void>
}

/** Starts the system as `npm start` does, beside any other, from an empty database. Throws when it does not come up. */
export async function startOwnSystem(asked: AbortSignal): Promise<OwnSystem> {
  await discardDataDir(DATA_DIR)
  // Passable, so that the database's user gets to its own folder below.
  mkdirSync('.data', { recursive: true, mode: 0o711 })
  const output = openSync(LOG, 'w', 0o600)
  const nothing = Object.fromEntries(SETTING_NAMES.map((name) => [name, undefined]))
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: environmentWith({ ...nothing, MZ_DATA_DIR: DATA_DIR, MZ_MODE: 'demo', PORT: FIRST_PORT }), stdio: ['ignore', output, output, 'ipc'], detached: true,
  })
  closeSync(output)
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await discardDataDir(DATA_DIR)
  }
  const lastWords = () => readFileSync(LOG, 'utf8').split('\n').slice(-60).join('\n')

  const cancelled = once(asked, 'abort')
  const first = await Promise.race([once(child, 'message'), ended, cancelled])
  const { origin } = (first[0] ?? {}) as { origin?: string }
  if (origin) return { origin, lastWords, stop }
  await stop()
  asked.throwIfAborted()
  throw new Error(`The system did not come up:\n${lastWords()}`)
}
