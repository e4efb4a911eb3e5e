import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { healthChecks } from './health'

let server: Server
afterEach(() => { server.closeAllConnections(); server.close() })

async function statuses(check: () => Promise<boolean>, ...paths: string[]): Promise<number[]> {
  const answers = healthChecks(check)
  server = createServer((req, res) => { if (!answers(req, res)) res.writeHead(418).end() }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const found: number[] = []
  for (const path of paths) found.push((await fetch(`http://127.0.0.1:${port}${path}`)).status)
  return found
}

it('is alive whatever the database does, ready only when the check agrees', async () => {
  expect(await statuses(async () => true, '/healthz', '/readyz', '/other')).toEqual([200, 200, 418])
  expect(await statuses(async () => false, '/healthz', '/readyz')).toEqual([200, 503])
  expect(await statuses(async () => { throw new Error('no database') }, '/healthz', '/readyz')).toEqual([200, 503])
})

it('does not wait for a check that hangs', async () => {
  const startedAt = performance.now()
  expect(await statuses(() => new Promise(() => undefined), '/readyz')).toEqual([503])
  expect(performance.now() - startedAt).toBeLessThan(4_500)
}, 10_000)

it('asks once a second at most, however often it is asked', async () => {
  let asked = 0
  await statuses(async () => { asked += 1; return true }, ...Array.from({ length: 20 }, () => '/readyz'))
  expect(asked).toBeLessThanOrEqual(2)
})
