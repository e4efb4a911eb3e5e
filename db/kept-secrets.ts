import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** 256 random bits in base64url: a password or a key. */
export const randomSecret = (): string => randomBytes(32).toString('base64url')

/** The secrets this installation made for itself, from `dataDir/secrets.json`; none when the file is not there. */
export function readKeptSecrets(dataDir: string): Record<string, string> {
  const file = join(dataDir, 'secrets.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
}

/**
 * The secrets named in `make`; those not kept yet are made and written first, readable by their owner alone.
 * Synchronous, so that two callers in one process cannot overwrite each other's.
 */
export function keptSecrets<Name extends string>(dataDir: string, make: Record<Name, () => string>): Record<Name, string> {
  const kept = readKeptSecrets(dataDir)
  const names = Object.keys(make) as Name[]
  const missing = names.filter((name) => kept[name] === undefined)
  for (const name of missing) kept[name] = make[name]()
  if (missing.length > 0) writeDurably(dataDir, JSON.stringify(kept, null, 2) + '\n')
  return Object.fromEntries(names.map((name) => [name, kept[name]])) as Record<Name, string>
}

/** A lost master key is lost evidence, so the file is on the disk before anyone uses what it holds. */
function writeDurably(dataDir: string, text: string) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'secrets.json')
  const fresh = openSync(`${file}.new`, 'w', 0o600)
  try {
    writeSync(fresh, text)
    fsyncSync(fresh)
  } finally {
    closeSync(fresh)
  }
  renameSync(`${file}.new`, file)
}
