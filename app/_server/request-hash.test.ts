import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { requestHash } from './request-hash'

const BODY = 'contact.address=%2B8613900000001'
const mine = { indexKey: Buffer.alloc(32, 1) }

test('the same request is known again, another one is not', () => {
  expect(requestHash(mine, '/api/v1/codes', BODY)).toBe(requestHash(mine, '/api/v1/codes', BODY))
  expect(requestHash(mine, '/api/v1/codes', BODY)).not.toBe(requestHash(mine, '/api/v1/codes', BODY.replace('1', '2')))
  expect(requestHash(mine, '/api/v1/codes', BODY)).not.toBe(requestHash(mine, '/api/v1', `/codes${BODY}`))
})

test('without the key nobody can try a number on it', () => {
  const plain = createHash('sha256').update(JSON.stringify(['/api/v1/codes', BODY])).digest('hex')
  expect(requestHash(mine, '/api/v1/codes', BODY)).not.toContain(plain)
  expect(requestHash({ indexKey: Buffer.alloc(32, 2) }, '/api/v1/codes', BODY)).not.toBe(requestHash(mine, '/api/v1/codes', BODY))
})
