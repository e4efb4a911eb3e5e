import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { claim, isClaimed } from './claim'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'mz-claim-')) })
afterEach(() => rmSync(folder, { recursive: true }))

it('belongs to one supervisor until it lets go', async () => {
  const first = await claim(folder, { patienceMs: 0 })
  expect(await isClaimed(folder)).toBe(true)
  expect(await claim(folder, { patienceMs: 0 })).toBeUndefined()
  first!.release()
  const second = await claim(folder, { patienceMs: 0 })
  expect(second).toBeDefined()
  second!.release()
})

it('waits for one that is just stopping', async () => {
  const first = await claim(folder, { patienceMs: 0 })
  setTimeout(() => first!.release(), 300)
  const second = await claim(folder, { patienceMs: 2_000 })
  expect(second).toBeDefined()
  second!.release()
})

it('dies with a supervisor that was killed', async () => {
  const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', `
    const { claim } = await import('./bin/start/claim.ts')
    await claim(${JSON.stringify(folder)})
    process.send('claimed')
    setInterval(() => {}, 1000)`], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await once(holder, 'message')
  expect(await isClaimed(folder)).toBe(true)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const next = await claim(folder, { patienceMs: 0 })
  expect(next).toBeDefined()
  next!.release()
})
