import { existsSync, watch } from 'node:fs'

/** What the worker is made of; the web watches its own files. */
const WORKER_SOURCES = ['jobs', 'usecases', 'gateways', 'domain', 'db', 'messages', 'bin', 'env.ts']

/** Calls `changed` when source files of the worker change, once per burst. Returns how to stop watching. */
export function onSourceChange(changed: () => void): () => void {
  let burst: NodeJS.Timeout | undefined
  const watchers = WORKER_SOURCES.filter((path) => existsSync(path)).map((path) => watch(path, { recursive: true }, (_event, file) => {
    if (!/\.(ts|sql|json)$/.test(file ?? '') || /\.test\.ts$/.test(file ?? '')) return
    clearTimeout(burst)
    burst = setTimeout(changed, 200)
  }))
  return () => {
    clearTimeout(burst)
    for (const watcher of watchers) watcher.close()
  }
}
