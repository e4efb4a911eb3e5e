import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Runs before anything is installed: plain JavaScript, nothing but Node.

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const STAMP = `${ROOT}node_modules/.installed-from`

/** Installs what the lockfile says, unless exactly that is installed already. Ends the process when it cannot. */
export function installDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or later is needed; this is ${process.version}.`)

  const wanted = stampOf(readFileSync(`${ROOT}package-lock.json`))
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  console.log('Installing dependencies …')
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  // Tests and builds need the development packages, whatever NODE_ENV says.
  const { status, error } = spawnSync(npm[0], [...npm.slice(1), 'ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) fail(`npm ci failed${error ? `: ${error.message}` : ''}.`)
  writeFileSync(STAMP, wanted)
}

/** Native packages differ by platform and by Node's own interface, so they belong to the stamp. */
const stampOf = (lockfile) =>
  `${createHash('sha256').update(lockfile).digest('hex')} ${process.platform} ${process.arch} ${process.versions.modules}\n`

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
