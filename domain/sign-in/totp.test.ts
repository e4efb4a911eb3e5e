import { expect, test } from 'vitest'
import { Secret, TOTP } from 'otpauth'
import { acceptedStep, newTotpSecret, totpUri } from './totp'

// RFC 6238, appendix B: the secret is "12345678901234567890"; its codes have eight digits, ours the last six of them.
const RFC_SECRET = Secret.fromLatin1('12345678901234567890').base32
const at = (seconds: number) => new Date(seconds * 1000)

test.each([[59, '287082'], [1111111109, '081804'], [1234567890, '005924'], [20000000000, '353130']])('at second %i the code of the standard is %s', (seconds, code) => {
  expect(acceptedStep(RFC_SECRET, code, at(seconds), null)).toBe(Math.floor(seconds / 30))
})

test('a code one step early or late is taken, two steps is too far', () => {
  const secret = newTotpSecret()
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: 3_000_000 })
  const accepted = [-60, -30, 0, 30, 60].map((shift) => acceptedStep(secret, code, at(3000 + shift), null))
  expect(accepted).toEqual([null, 100, 100, 100, null])
})

test('a code works once, and no older one after it', () => {
  expect(acceptedStep(RFC_SECRET, '287082', at(59), 0)).toBe(1)
  expect(acceptedStep(RFC_SECRET, '287082', at(59), 1)).toBeNull()
  expect(acceptedStep(RFC_SECRET, '287082', at(59), 2)).toBeNull()
})

test('a wrong code is no step', () => expect(acceptedStep(RFC_SECRET, '287083', at(59), null)).toBeNull())

test('secrets have 160 bits and differ', () => {
  const secrets = new Set(Array.from({ length: 20 }, newTotpSecret))
  expect(secrets.size).toBe(20)
  for (const secret of secrets) expect(Secret.fromBase32(secret).bytes.length).toBe(20)
})

test('the address for the app names us and the login, escaped', () => {
  expect(totpUri(RFC_SECRET, 'wang.min@bank')).toBe(`otpauth://totp/Mingzhang:wang.min%40bank?issuer=Mingzhang&secret=${RFC_SECRET}&algorithm=SHA1&digits=6&period=30`)
})
