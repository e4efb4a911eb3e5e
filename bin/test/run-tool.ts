import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { environmentWith, type Settings } from '@/env'

/** Runs the script `tool` of an installed package as CI would: no questions, no stdin. Throws unless it exits 0. */
export async function runTool(tool: string, argv: string[], asked: AbortSignal, settings: Settings = {}): Promise<void> {
  asked.throwIfAborted()
  const child = spawn(process.execPath, [`node_modules/${tool}`, ...argv], {
    env: environmentWith({ CI: 'true', NEXT_TELEMETRY_DISABLED: '1', ...settings }), stdio: ['ignore', 'inherit', 'inherit'], detached: true,
  })
  // The whole group: test runners have children of their own.
  const end = () => process.kill(-child.pid!, 'SIGTERM')
  asked.addEventListener('abort', end)
  const [code] = await once(child, 'exit') as [number | null]
  asked.removeEventListener('abort', end)
  asked.throwIfAborted()
  if (code !== 0) throw new Error(`${tool} ${argv.join(' ')} failed.`)
}
