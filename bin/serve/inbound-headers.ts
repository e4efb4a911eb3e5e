import { type IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { type Site } from './request-rules'

export interface Inbound extends Site {
  proxies: BlockList
  isDevelopment: boolean
}

/** What the framework or a proxy says to itself; from a client it is a lie. Prefixes. */
const INTERNAL = ['x-middleware-', 'x-nextjs-', 'x-invoke-', 'x-matched-path', 'x-now-route-', 'next-resume', 'next-action', 'x-forwarded-', 'forwarded', 'x-real-ip', 'x-request-id']

/** In development the browser names its requests, and the framework sends what it has to say about them through the reload socket. */
const IN_DEVELOPMENT = ['x-nextjs-request-id', 'x-nextjs-html-request-id']

/** Takes away what clients may not say and says it ourselves: our name, the client's address, the reference of this request. */
export function rewriteHeaders(req: IncomingMessage, site: Inbound, reference: string) {
  const address = clientAddress(req, site.proxies)
  for (const name of Object.keys(req.headers)) {
    const isAllowed = site.isDevelopment && IN_DEVELOPMENT.includes(name)
    if (!isAllowed && INTERNAL.some((prefix) => name.startsWith(prefix))) delete req.headers[name]
  }
  const { host, port, protocol } = new URL(site.origin)
  Object.assign(req.headers, {
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-port': port || (protocol === 'https:' ? '443' : '80'),
    'x-forwarded-for': address,
    'x-request-id': reference,
  })
}

/** Who is asking: the peer, or, behind proxies we know, the nearest address on the way that is not one of them. */
export function clientAddress(req: IncomingMessage, proxies: BlockList): string {
  const said = [req.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map((part) => part.trim())
  let address = plain(req.socket.remoteAddress ?? '')
  while (isIn(proxies, address) && isIP(said.at(-1) ?? '')) address = plain(said.pop()!)
  return address
}

/** The proxies of the configuration, addresses (`10.0.0.7`) or ranges (`10.0.0.0/8`), as one list. Throws on anything else. */
export function proxyList(entries: readonly string[]): BlockList {
  const proxies = new BlockList()
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) proxies.addAddress(address, family)
    else proxies.addSubnet(address, Number(prefix), family)
  }
  return proxies
}

const isIn = (list: BlockList, address: string) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')
