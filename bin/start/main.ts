import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { operatorEnv } from '@/env'
import { firstFreePort } from './addresses'
import { buildIfChanged } from './build'
import { claim } from './claim'
import { databaseLogins, isEmbedded, keepEmbeddedPostgres, modeOf } from './database'
import { describeSignIn, readDemoSignIns } from './demo-sign-ins'
import { environmentOf, type Installation } from './environment'
import { aborted, stopSignal } from './stop-signal'
import { supervise } from './supervise'
import { onSourceChange } from './watch'

const isDevelopment = process.argv.includes('--dev')
const asked = stopSignal()
/** What to undo at the end; the last thing started is the first to stop: web, worker, Postgres. */
const undo: (() => Promise<void> | void)[] = []

process.umask(0o077)
try {
  await start()
  await aborted(asked)
} catch (error) {
  if (!asked.aborted) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
} finally {
  for (const stop of undo.reverse()) await stop()
}
process.exit()

async function start() {
  const set = operatorEnv()
  mkdirSync(set.MZ_DATA_DIR, { recursive: true, mode: 0o700 })
  // Incomplete settings are told before anything is touched.
  environmentOf('web', { set, port: set.PORT ?? 3000, logins: {}, isDevelopment })
  const claimed = await claim(set.MZ_DATA_DIR)
  if (!claimed) throw new Error(`Mingzhang is already running on ${set.MZ_DATA_DIR}.`)
  undo.push(claimed.release)

  const postgres = isEmbedded(set) ? await keepEmbeddedPostgres(set.MZ_DATA_DIR) : undefined
  if (postgres) undo.push(postgres.stop)
  const logins = await databaseLogins(set, postgres?.adminUrl ?? set.DATABASE_URL)
  const installation: Installation = { set, logins, port: await choosePort(set.PORT ?? 3000, set.MZ_ORIGIN), isDevelopment }
  asked.throwIfAborted()

  if (modeOf(set) === 'demo' && !readDemoSignIns(set.MZ_DATA_DIR)) await seedDemo(installation)
  if (!isDevelopment) await buildIfChanged(asked)
  asked.throwIfAborted()

  const worker = supervise('bin/worker.ts', environmentOf('worker', installation))
  undo.push(worker.stop)
  const web = supervise('bin/serve/main.ts', environmentOf('web', installation))
  undo.push(web.stop)
  if (isDevelopment) undo.push(onSourceChange(worker.restart))
  await Promise.race([Promise.all([worker.ready, web.ready]), aborted(asked)])
  if (!asked.aborted) announce(installation)
}

/** The wanted port, or the next free one; but an address people were told cannot move. */
async function choosePort(wanted: number, origin: string | undefined): Promise<number> {
  const port = await firstFreePort(wanted)
  if (port === wanted) return port
  if (origin) throw new Error(`Port ${wanted} is taken.`)
  console.log(`Port ${wanted} is taken; using ${port}.`)
  return port
}

async function seedDemo(installation: Installation) {
  console.log('Telling the demo story …')
  const seed = spawn(process.execPath, ['--import', 'tsx', 'bin/mz/main.ts', 'seed', '--demo'], {
    env: environmentOf('command', installation), stdio: ['ignore', 'ignore', 'inherit'], signal: asked,
  })
  const [code] = await once(seed, 'exit') as [number | null]
  if (code !== 0) throw new Error('The demo could not be seeded.')
}

function announce({ set, port }: Installation) {
  const origin = set.MZ_ORIGIN ?? `http://localhost:${port}`
  console.log(`\nMingzhang 明账 runs at ${origin}`)
  const signIns = modeOf(set) === 'demo' ? readDemoSignIns(set.MZ_DATA_DIR) : undefined
  if (signIns?.length) console.log(['Demo sign-ins:', ...signIns.map(describeSignIn)].join('\n'))
  console.log('Ctrl-C stops it.\n')
  process.send?.({ origin })
}
