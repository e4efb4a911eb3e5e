import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { CipherError, open } from './cipher'
import { openShortLived, sealShortLived } from './short-lived'

const [one, two] = [randomBytes(32), randomBytes(32)]
const place = { table: 'form_returns', column: 'sealed', rowId: '01' }
const sealed = sealShortLived('{"words":"退款"}', { current: 'v1', keys: { v1: one } }, place)

test('opens what it sealed, also after the master key was rotated', () => {
  expect(openShortLived(sealed, { current: 'v1', keys: { v1: one } }, place)).toBe('{"words":"退款"}')
  expect(openShortLived(sealed, { current: 'v2', keys: { v1: one, v2: two } }, place)).toBe('{"words":"退款"}')
})

test('does not open in another row, under another master key, or when its own has gone', () => {
  expect(() => openShortLived(sealed, { current: 'v1', keys: { v1: one } }, { ...place, rowId: '02' })).toThrow(CipherError)
  expect(() => openShortLived(sealed, { current: 'v1', keys: { v1: two } }, place)).toThrow(CipherError)
  expect(() => openShortLived(sealed, { current: 'v2', keys: { v2: two } }, place)).toThrow(CipherError)
})

test('does not use the master key itself', () => {
  expect(() => open(sealed, { version: 1, bytes: one }, place)).toThrow(CipherError)
})
