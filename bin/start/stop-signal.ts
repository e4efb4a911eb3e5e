import { readFileSync } from 'node:fs'
import { isRunByNpm } from '@/env'

/** Aborted when this process is asked to end: by a signal, or by the end of whoever started it. */
export function stopSignal(): AbortSignal {
  const asked = new AbortController()
  const ask = () => asked.abort()
  // A terminal's Ctrl-C reaches us twice, once through npm; the second one changes nothing.
  for (const reason of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(reason, ask)
  if (isRunByNpm) askWhenOrphaned(ask)
  return asked.signal
}

/** Resolves when `signal` is aborted. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true }))

/** Between npm and us stands a shell that passes no signal on: when npm is ended, all we see is that an ancestor changed. */
function askWhenOrphaned(ask: () => void) {
  const family = ancestors()
  setInterval(() => { if (ancestors() !== family) ask() }, 1_000).unref()
}

function ancestors(): string {
  try {
    // pid (name) state ppid …: the name may hold anything, so count from its last bracket.
    const grandparent = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
    return `${process.ppid} ${grandparent}`
  } catch {
    return String(process.ppid)
  }
}
