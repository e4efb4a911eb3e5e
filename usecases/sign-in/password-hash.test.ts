import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { DUMMY_HASH, hashPassword, isOutdated, isPassword } from './password-hash'

test('a password is known by its hash, however its letters were typed, and no other is', async () => {
  const hashed = await hashPassword('caf\u00e9 in Zhuhai')
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  expect(await isPassword(hashed!, 'cafe\u0301 in Zhuhai')).toBe(true)
  expect(await isPassword(hashed!, 'cafe in Zhuhai')).toBe(false)
})

test('the whole of a long password counts', async () => {
  const long = 'kx9!vbq2'.repeat(128)
  const hashed = await hashPassword(long)
  expect(await isPassword(hashed!, `${long.slice(0, -1)}3`)).toBe(false)
})

test('the hash of nobody costs what everybody’s does', () => expect(isOutdated(DUMMY_HASH)).toBe(false))

test('a hash made with other parameters is outdated', async () => {
  expect(isOutdated(await hash('anything', { memoryCost: 19_456, timeCost: 2, parallelism: 1 }))).toBe(true)
})
