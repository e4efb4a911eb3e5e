import { type ChildProcess, spawn } from 'node:child_process'
import { backoff } from './backoff'

const STOP_TIMEOUT_MS = 15_000

export interface Supervised {
  /** Resolves when the program first says that it is ready; rejects if it ends before. */
  ready: Promise<void>
  /** Asks it to end, insists after 15 s, and resolves when it is gone. */
  stop: () => Promise<void>
  /** Ends the present process; another takes its place. */
  restart: () => void
}

/** Keeps the TypeScript program `script` running: when it ends unasked it is started again, each time a little later. */
export function supervise(script: string, environment: NodeJS.ProcessEnv): Supervised {
  const delayAfter = backoff()
  let child: ChildProcess
  let isReady = false
  let isStopping = false
  let isRestarting = false
  let waiting: NodeJS.Timeout | undefined
  let sayReady: () => void
  let sayFailed: (error: Error) => void
  const ready = new Promise<void>((resolve, reject) => { sayReady = resolve; sayFailed = reject })
  launch()
  return { ready, stop, restart }

  function launch() {
    const startedAt = performance.now()
    // A group of its own: a Ctrl-C in the terminal is for us alone, and we stop things in order.
    child = spawn(process.execPath, ['--import', 'tsx', script], { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true })
    child.on('message', (message) => {
      if (message !== 'ready') return
      isReady = true
      sayReady()
    })
    child.on('exit', (code, signal) => {
      const end = `${script} ended (${signal ?? `exit ${code}`})`
      if (!isReady) sayFailed(new Error(`${end} before it was ready.`))
      if (isStopping || !isReady) return
      const delayMs = isRestarting ? 0 : delayAfter(performance.now() - startedAt)
      if (!isRestarting) console.error(`${end}; it starts again in ${delayMs / 1000} s.`)
      isRestarting = false
      waiting = setTimeout(launch, delayMs)
    })
  }

  function restart() {
    clearTimeout(waiting)
    if (hasEnded()) return launch()
    isRestarting = true
    child.kill('SIGTERM')
  }

  function hasEnded() {
    return child.exitCode !== null || child.signalCode !== null
  }

  async function stop() {
    isStopping = true
    clearTimeout(waiting)
    if (hasEnded()) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const insist = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
    await gone
    clearTimeout(insist)
  }
}
