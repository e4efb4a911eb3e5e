import { expect, test } from 'vitest'
import { type Leases, openLeases } from './leases'
import { testDatabase } from './test/database'

const { urls, admin } = await testDatabase()

/** Holds a lease until told to let go; comes back once it has it. */
async function hold(leases: Leases, name: string) {
  let release = () => undefined as void
  const released = new Promise<void>((resolve) => { release = resolve })
  let running: Promise<string | null> | undefined
  await new Promise<void>((started) => { running = leases.during(name, async () => { started(); await released; return 'done' }) })
  return { running: running!, release }
}
const killLeases = () => admin`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mingzhang-leases' and datname = current_database()`
const isFree = async (leases: Leases, name: string) => (await leases.during(name, async () => true)) ?? false

test('one at a time over processes, and within one', async () => {
  const [first, second] = [openLeases(urls.worker), openLeases(urls.worker)]
  const { running, release } = await hold(first, 'sweep')
  expect(await isFree(second, 'sweep')).toBe(false)
  expect(await isFree(first, 'sweep')).toBe(false)
  expect(await isFree(second, 'another')).toBe(true)
  release()
  expect(await running).toBe('done')
  expect(await isFree(second, 'sweep')).toBe(true)
  await Promise.all([first.end(), second.end()])
})

test('work that throws gives the lease back', async () => {
  const leases = openLeases(urls.worker)
  await expect(leases.during('sweep', async () => { throw new Error('broken') })).rejects.toThrow('broken')
  expect(await isFree(leases, 'sweep')).toBe(true)
  await leases.end()
})

test('what is kept is free once its process is gone, and not before', async () => {
  const [living, other] = [openLeases(urls.worker), openLeases(urls.worker)]
  await living.keep('worker-1')
  expect(await isFree(other, 'worker-1')).toBe(false)
  expect(await isFree(living, 'worker-1')).toBe(false)
  await living.end()
  await expect.poll(() => isFree(other, 'worker-1')).toBe(true)
  await other.end()
})

test('a lost connection loses the lease, hurts nobody, and renewing takes it back', async () => {
  const [living, other] = [openLeases(urls.worker), openLeases(urls.worker)]
  await living.keep('worker-2')
  const { running, release } = await hold(living, 'sweep')
  expect(await isFree(other, 'worker-2')).toBe(false)
  await killLeases()
  await expect.poll(() => isFree(other, 'worker-2').catch(() => false)).toBe(true)
  release()
  expect(await running).toBe('done')

  await living.renew()
  await expect.poll(() => isFree(other, 'worker-2')).toBe(false)
  await Promise.all([living.end(), other.end()])
})
