import { expect, test } from 'vitest'
import { clientNetwork } from './client-network'

test.each([
  ['203.0.113.7', '203.0.113.7', '203.0.113'],
  ['::ffff:203.0.113.7', '203.0.113.7', '203.0.113'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', '2001:db8:1'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2', '2001:db8:1'],
  ['2001:db8::1', '2001:db8:0:0', '2001:db8:0'],
  ['::1', '0:0:0:0', '0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0:0'],
  ['', 'unknown', 'unknown'],
  ['not an address', 'unknown', 'unknown'],
])('%j counts as %s, beside %s', (ip, address, network) => expect(clientNetwork(ip)).toEqual({ address, network }))
