import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentWith } from '@/env'

const STAMP = '.next/built-from'
/** What a build is made of; whatever else lies about does not make it stale. */
const SOURCES = [
  'app', 'components', 'usecases', 'gateways', 'domain', 'db', 'messages', 'public',
  'env.ts', 'proxy.ts', 'instrumentation.ts', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json',
]

/** Builds for production, unless the last build was made from exactly these sources. Throws when the build fails. */
export async function buildIfChanged(signal?: AbortSignal) {
  const sources = sourceHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return
  console.log('Building …')
  rmSync(STAMP, { force: true })
  const build = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: environmentWith({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }), stdio: ['ignore', 'inherit', 'inherit'], signal,
  })
  const [code] = await once(build, 'exit') as [number | null]
  if (code !== 0) throw new Error('The build failed.')
  writeFileSync(STAMP, sources)
}

function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found ? [path] : []
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort()
}
