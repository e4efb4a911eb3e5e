import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

const OWNER_ONLY_FILE = 0o600
const OWNER_ONLY_FOLDER = 0o700

/** Makes a folder, and those above it that are missing, that only this account can enter, and makes their entries last. */
export async function privateFolder(path: string): Promise<void> {
  const topmost = await mkdir(path, { recursive: true, mode: OWNER_ONLY_FOLDER })
  if (!topmost) return
  for (let made = resolve(path); made.length >= topmost.length; made = dirname(made)) await syncFolder(dirname(made))
}

/** Writes the pieces to a new file in `folder` that only this account can read, on the disk when it resolves. Leaves nothing when a piece fails. */
export async function writePrivateFile(folder: string, pieces: AsyncIterable<Uint8Array>): Promise<string> {
  await privateFolder(folder)
  const path = join(folder, randomUUID())
  const file = await open(path, 'wx', OWNER_ONLY_FILE)
  try {
    for await (const piece of pieces) await file.writeFile(piece)
    await file.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return path
}

/** Gives a written file its place in one step, so that it is there whole or not at all, and makes that last. */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  await privateFolder(dirname(to))
  await rename(from, to)
  await syncFolder(dirname(to))
}

/** Without this a power cut may undo a rename or a removal that was already answered for. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Removes files in `folder` last written before `before`: what a crash left behind. Gives how many. */
export async function sweepFolder(folder: string, before: Date): Promise<number> {
  const names = await readdir(folder).catch(noneIfMissing)
  let swept = 0
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)   // another sweep, or its owner, may have taken it
    if (!found?.isFile() || found.mtime >= before) continue
    await rm(path, { force: true })
    swept++
  }
  return swept
}

function noneIfMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
