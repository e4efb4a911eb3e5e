import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { environmentWith } from '@/env'
import { supervise } from './supervise'

let folder: string
let script: string
const lives = () => readFileSync(join(folder, 'lives'), 'utf8').trim().split('\n')
const isAlive = (pid: number) => { try { return process.kill(pid, 0) } catch { return false } }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mz-supervise-'))
  script = join(folder, 'child.ts')
  writeFileSync(join(folder, 'lives'), '')
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** A program that writes down each life and is then ready, or does what `then` says. */
const program = (then = `process.send('ready'); process.on('disconnect', () => process.exit(0)); setInterval(() => {}, 1000)`) =>
  writeFileSync(script, `import { appendFileSync } from 'node:fs'\nappendFileSync(${JSON.stringify(join(folder, 'lives'))}, process.pid + '\\n')\n${then}\n`)

it('starts again what was killed, and stops when asked', async () => {
  program()
  const supervised = supervise(script, environmentWith({}))
  await supervised.ready
  process.kill(Number(lives()[0]), 'SIGKILL')
  await vi.waitFor(() => expect(lives()).toHaveLength(2), { timeout: 8_000 })
  await supervised.stop()
  expect(isAlive(Number(lives()[1]))).toBe(false)
  expect(lives()).toHaveLength(2)
}, 15_000)

it('says so when a program ends before it was ready', async () => {
  program('process.exit(3)')
  const supervised = supervise(script, environmentWith({}))
  await expect(supervised.ready).rejects.toThrow('exit 3')
  await supervised.stop()
}, 15_000)
