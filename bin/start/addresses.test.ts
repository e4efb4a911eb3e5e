import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it } from 'vitest'
import { firstFreePort, listenAddresses } from './addresses'

it('passes over a port that is taken, by whichever number of this machine', async () => {
  for (const address of listenAddresses('http://localhost:3000')) {
    const taken = createServer().listen(0, address)
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    expect(await firstFreePort(port), address).toBeGreaterThan(port)
    taken.close()
    await once(taken, 'close')
    expect(await firstFreePort(port), address).toBe(port)
  }
})

it('serves plain http to this machine alone', () => {
  expect(listenAddresses('http://localhost:3000')).not.toContain('::')
  expect(listenAddresses('https://mingzhang.test')).toEqual(['::'])
})
