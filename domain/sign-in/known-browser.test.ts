import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { knownBrowserNonce, knownBrowserToken } from './known-browser'

const key = randomBytes(32)
const nonce = randomBytes(16).toString('base64url')
const token = knownBrowserToken(key, 'wang.min', nonce)

test('the browser one signed in with is known again', () => expect(knownBrowserNonce(key, 'wang.min', token)).toBe(nonce))

test('it is not known for somebody else, under another key, or with another nonce', () => {
  expect(knownBrowserNonce(key, 'li.lei', token)).toBeNull()
  expect(knownBrowserNonce(randomBytes(32), 'wang.min', token)).toBeNull()
  expect(knownBrowserNonce(key, 'wang.min', `${randomBytes(16).toString('base64url')}.${token.split('.')[1]}`)).toBeNull()
})

test.each([null, '', '.', 'a.b', `${nonce}.`, `${token}x`, `x.${token}`])('%j is no token', (text) => expect(knownBrowserNonce(key, 'wang.min', text)).toBeNull())
