import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The Chromium to test with: the machine's, Playwright's, or one installed now. Undefined means Playwright's own. Throws when there is none to be had. */
export function findChromium(): string | undefined {
  const found = onThisMachine()
  if (found || existsSync(chromium.executablePath())) return found
  console.log('No Chromium here; installing one …')
  if (process.getuid?.() === 0 && runs('apt-get', ['--version'])) {
    const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
    if (aptGet(install) || (aptGet(['update']) && aptGet(install))) return onThisMachine()
  }
  const installed = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (installed.status !== 0) throw new Error('No Chromium could be installed. Put one on the PATH.')
  return undefined
}

/** Some systems have a stub under the name that only says how to install it, so each one is asked. */
function onThisMachine(): string | undefined {
  const name = NAMES.find((candidate) => runs(candidate, ['--version']))
  return name && spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()
}

const runs = (program: string, argv: string[]) => spawnSync(program, argv, { stdio: 'ignore', timeout: 15_000 }).status === 0
const aptGet = (argv: string[]) => spawnSync('apt-get', argv, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
