import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { drain } from './drain'

async function serving() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

it('finishes what is under way and takes nothing new', async () => {
  const { server, url } = await serving()
  const asking = fetch(url).then((answer) => answer.text())
  const [, res] = await once(server, 'request') as [unknown, ServerResponse]
  const drained = drain([server])
  await expect(fetch(url)).rejects.toThrow()
  res.end('done')
  expect(await asking).toBe('done')
  await drained
})

it('cuts what does not finish in time', async () => {
  const { server, url } = await serving()
  const asking = fetch(url)
  asking.catch(() => undefined)
  await once(server, 'request')
  await drain([server], 100)
  await expect(asking).rejects.toThrow()
})
