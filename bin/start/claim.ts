import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A data folder has one supervisor. This is the proof of it, and it dies with its process. */
export interface Claim { release: () => void }

/** One that is just stopping gets this long to finish. */
const PATIENCE_MS = 5_000

/** Claims `dataDir`, which must exist; undefined when a living supervisor has it and keeps it. */
export async function claim(dataDir: string, { patienceMs = PATIENCE_MS } = {}): Promise<Claim | undefined> {
  const path = socketOf(dataDir)
  for (let waitedMs = 0; await isAnswered(path); waitedMs += 250) {
    if (waitedMs >= patienceMs) return undefined
    await pause(250)
  }
  // Nobody answers: what is left there belongs to a supervisor that was killed.
  rmSync(path, { force: true })
  const server = createServer((socket) => socket.destroy()).listen(path).unref()
  await once(server, 'listening')
  return { release: () => server.close() }
}

/** Whether a living supervisor has `dataDir`. */
export const isClaimed = (dataDir: string): Promise<boolean> => isAnswered(socketOf(dataDir))

/** In the temporary folder under a short name: socket paths end at 107 bytes, and not every disk can hold one. */
const socketOf = (dataDir: string) =>
  join(tmpdir(), `mingzhang-${createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16)}.sock`)

async function isAnswered(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
