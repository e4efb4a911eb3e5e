import { isIPv4, isIPv6 } from 'node:net'

export interface ClientNetwork { /** One client: an IPv4 address, or the /64 a household has of IPv6. */ address: string; /** Its neighbours: /24, or /48. */ network: string }

/** What an IP address counts for. Anything that is no address counts together, as one client. */
export function clientNetwork(ip: string): ClientNetwork {
  const text = ip.trim().toLowerCase().replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, '')
  if (isIPv4(text)) return { address: text, network: text.split('.').slice(0, 3).join('.') }
  if (!isIPv6(text)) return { address: 'unknown', network: 'unknown' }
  const groups = groupsOf(text)
  return { address: groups.slice(0, 4).join(':'), network: groups.slice(0, 3).join(':') }
}

/** The eight groups of an IPv6 address, `::` written out, without leading zeros. The end, which may be IPv4, is not looked at. */
function groupsOf(ip: string): string[] {
  const [head = '', tail] = ip.split('%')[0]!.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after].map((group) => group.replace(/^0+(?=.)/, ''))
}
