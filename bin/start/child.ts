import { errorFields, log } from '../log'

const STOP_TIMEOUT_MS = 12_000

// What web and worker owe the supervisor.

/** Tells it that this process now does its work. */
export function sayReady() {
  process.send?.('ready')
}

/** Runs `stop` once when asked to, by a signal or by the supervisor's death (its pipe closes), and ends the process. */
export function stopWhenAsked(stop: () => Promise<void>) {
  let isAsked = false
  const end = async () => {
    if (isAsked) return
    isAsked = true
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref()
    await stop()
    log({ event: 'stopped' })
    process.exit(0)
  }
  for (const reason of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(reason, () => void end())
}

/** After a bug nobody caught, the memory of this process is not to be trusted: say so and end; the supervisor starts another. */
export function endOnBug() {
  for (const event of ['unhandledRejection', 'uncaughtException']) {
    process.on(event, (error: unknown) => {
      log({ event: 'bug', ...errorFields(error) })
      process.exit(1)
    })
  }
}
