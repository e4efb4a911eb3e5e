import { once } from 'node:events'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'

/** Where the web listens. A name for this machine alone is served to this machine alone, in both of its numbers; any other to all. */
export function listenAddresses(origin: string): string[] {
  if (new URL(origin).protocol === 'https:') return ['::']
  return hasIpv6Loopback() ? ['127.0.0.1', '::1'] : ['127.0.0.1']
}

/** The first port from `wanted` on that nobody listens on. Throws after 20. */
export async function firstFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 20; port++) {
    const free = await Promise.all(listenAddresses('http://localhost').map((address) => isFree(port, address)))
    if (free.every(Boolean)) return port
  }
  throw new Error(`Ports ${wanted} to ${wanted + 19} are all taken. Set PORT to a free one.`)
}

const hasIpv6Loopback = () => Object.values(networkInterfaces()).flat().some((face) => face?.address === '::1')

async function isFree(port: number, address: string): Promise<boolean> {
  const probe = createServer().listen(port, address)
  try {
    await once(probe, 'listening')
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw error
  } finally {
    probe.close()
  }
}
