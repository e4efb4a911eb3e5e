/** All a log line may hold: ids, counts and words of ours. Never a body, a query, a name or a token. */
export interface LogFields {
  event: 'request' | 'refused' | 'listening' | 'draining' | 'stopped' | 'bug' | 'job'
  ref?: string
  method?: string
  path?: string
  status?: number
  ms?: number
  task?: string
  error?: string
  code?: string
  stack?: string[]
}

/** One JSON line on stdout. */
export function log(fields: LogFields) {
  process.stdout.write(JSON.stringify({ at: new Date().toISOString(), pid: process.pid, ...fields }) + '\n')
}

/** What may be said of an error: its kind, its code and where it happened. Messages quote people's words. */
export function errorFields(error: unknown): Pick<LogFields, 'error' | 'code' | 'stack'> {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code } = error as { code?: unknown }
  const frames = error.stack?.replace(error.message, '').split('\n') ?? []
  const stack = frames.map((line) => line.trim()).filter((line) => /^at .*(:\d+:\d+|<anonymous>)\)?$/.test(line))
  return { error: error.name, code: typeof code === 'string' ? code : undefined, stack }
}

/**
 * From here on only `log` speaks. Frameworks and drivers print errors whole, and their messages quote what people wrote
 * (a failed insert names its values); what may be said of an error is said, the rest of the chatter is dropped.
 */
export function silenceConsole() {
  const speak = (...words: unknown[]) => {
    const error = words.find((word) => word instanceof Error)
    if (error) log({ event: 'bug', ...errorFields(error) })
  }
  Object.assign(console, { error: speak, warn: speak, log: () => undefined, info: () => undefined, debug: () => undefined })
}
