import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blindIndex, CipherError, isWrappedByOldMaster, type MasterKeys, newDataKey, open, seal, unwrapKey, wrapKey } from './cipher'

const PLACE = { table: 'people', column: 'phone', rowId: '0197e0c0-0000-7000-8000-000000000001' }
const KEY = { version: 1, bytes: Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex') }
const old = Buffer.alloc(32, 1)
const fresh = Buffer.alloc(32, 2)
const BEFORE: MasterKeys = { current: 'v1', keys: { v1: old } }
const DURING: MasterKeys = { current: 'v2', keys: { v1: old, v2: fresh } }
const AFTER: MasterKeys = { current: 'v2', keys: { v2: fresh } }

const reasonOf = (work: () => unknown): string => {
  try { work() } catch (error) { return error instanceof CipherError ? error.reason : String(error) }
  return 'it opened'
}

describe('sealed fields', () => {
  test('any text comes back as it went in, the empty one too', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(open(seal(text, KEY, PLACE), KEY, PLACE)).toBe(text)
    }))
  })

  test('a text sealed by another program under the same rules opens', () => {
    // Made with Python's cryptography.hazmat AESGCM: nonce 000102…0b, aad "people|phone|<row id>|1".
    const sealed = 'v1.aes-256-gcm.1.AAECAwQFBgcICQoLbDrgKvbd8ym-daW7hd9YiD92Y4x58QHZP0OB_GF1e8YJHP0NCg'
    expect(open(sealed, KEY, PLACE)).toBe('+8613812342046 张三')
  })

  test('the text names algorithm and key version, and never repeats itself', () => {
    const first = seal('张三', KEY, PLACE)
    expect(first).toMatch(/^v1\.aes-256-gcm\.1\.[\w-]+$/)
    expect(seal('张三', KEY, PLACE)).not.toBe(first)
  })

  test.each([
    ['table', { ...PLACE, table: 'cases' }], ['column', { ...PLACE, column: 'email' }],
    ['row', { ...PLACE, rowId: '0197e0c0-0000-7000-8000-000000000002' }],
  ])('a value moved to another %s does not open', (_what, elsewhere) => {
    expect(reasonOf(() => open(seal('张三', KEY, PLACE), KEY, elsewhere))).toBe('not_authentic')
  })

  test('a value does not open under another key, nor under another version of the key', () => {
    const sealed = seal('张三', KEY, PLACE)
    expect(reasonOf(() => open(sealed, newDataKey(), PLACE))).toBe('not_authentic')
    expect(reasonOf(() => open(sealed, { ...KEY, version: 2 }, PLACE))).toBe('unknown_key')
    expect(reasonOf(() => open(sealed.replace('gcm.1.', 'gcm.2.'), { ...KEY, version: 2 }, PLACE))).toBe('not_authentic')
  })

  test('no single bit can be changed and no byte dropped', () => {
    const sealed = seal('张三', KEY, PLACE)
    const at = sealed.lastIndexOf('.') + 1
    const body = Buffer.from(sealed.slice(at), 'base64url')
    for (let bit = 0; bit < body.length * 8; bit++) {
      const altered = Buffer.from(body)
      altered[bit >> 3]! ^= 1 << (bit & 7)
      expect(reasonOf(() => open(sealed.slice(0, at) + altered.toString('base64url'), KEY, PLACE))).toBe('not_authentic')
    }
    for (let length = 0; length < body.length; length++) {
      const cut = sealed.slice(0, at) + body.subarray(0, length).toString('base64url')
      expect(reasonOf(() => open(cut, KEY, PLACE))).toMatch(/^(malformed|not_authentic)$/)
    }
  })

  test.each(['', '张三', 'v2.aes-256-gcm.1.AAAA', 'v1.sm4-gcm.1.AAAA', 'v1.aes-256-gcm.1.AAAA', 'v1.aes-256-gcm..AAAA'])('%j is malformed', (text) => {
    expect(reasonOf(() => open(text, KEY, PLACE))).toBe('malformed')
  })

  test('one value has one text: stray bits of base64url are malformed', () => {
    const sealed = seal('张三', KEY, PLACE)
    expect(Buffer.from(sealed.slice(sealed.lastIndexOf('.') + 1), 'base64url').length % 3).not.toBe(0)
    const last = sealed.at(-1)!
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const stray = alphabet[alphabet.indexOf(last) + 1]!
    expect(reasonOf(() => open(sealed.slice(0, -1) + stray, KEY, PLACE))).toBe('malformed')
  })

  test('a place without a name, a name with "|" and a short key are bugs', () => {
    expect(() => seal('x', KEY, { ...PLACE, rowId: '' })).toThrow(RangeError)
    expect(() => seal('x', KEY, { ...PLACE, table: 'a|b' })).toThrow(RangeError)
    expect(() => seal('x', { version: 1, bytes: Buffer.alloc(16) }, PLACE)).toThrow(RangeError)
  })
})

describe('wrapped data keys', () => {
  test('two new keys differ and have 256 bits', () => {
    expect(newDataKey().bytes).toHaveLength(32)
    expect(newDataKey().bytes.equals(newDataKey().bytes)).toBe(false)
  })

  test('a key comes back with its version, for its owner only', () => {
    const key = newDataKey(7)
    const wrapped = wrapKey(key, BEFORE, PLACE.rowId)
    expect(wrapped).toMatch(/^v1\.aes-256-gcm\.v1\./)
    expect(unwrapKey(wrapped, BEFORE, PLACE.rowId)).toEqual(key)
    expect(reasonOf(() => unwrapKey(wrapped, BEFORE, 'another owner'))).toBe('not_authentic')
  })

  test('rotation: what the old master wrapped opens beside the new one, and is wrapped again', () => {
    const key = newDataKey()
    const wrapped = wrapKey(key, BEFORE, PLACE.rowId)
    expect(isWrappedByOldMaster(wrapped, DURING)).toBe(true)
    expect(reasonOf(() => unwrapKey(wrapped, AFTER, PLACE.rowId))).toBe('unknown_key')

    const again = wrapKey(unwrapKey(wrapped, DURING, PLACE.rowId), DURING, PLACE.rowId)
    expect(isWrappedByOldMaster(again, DURING)).toBe(false)
    expect(unwrapKey(again, AFTER, PLACE.rowId)).toEqual(key)
  })

  test('a master version cannot be renamed', () => {
    const wrapped = wrapKey(newDataKey(), BEFORE, PLACE.rowId)
    const sameBytes: MasterKeys = { current: 'v9', keys: { v9: old } }
    expect(reasonOf(() => unwrapKey(wrapped.replace('gcm.v1.', 'gcm.v9.'), sameBytes, PLACE.rowId))).toBe('not_authentic')
    expect(reasonOf(() => unwrapKey(wrapped.replace('gcm.v1.', 'gcm.constructor.'), BEFORE, PLACE.rowId))).toBe('unknown_key')
  })
})

describe('blind index', () => {
  test('it is the HMAC another program computes', () => {
    // Made with Python's hmac over the UTF-8 text ["mz-index-v1","phone",null,"+8613812342046"].
    expect(blindIndex('phone', '+8613812342046', KEY.bytes)).toBe('hmac-sha-256.78af635acd42f7679b1c70c27450c1c66716c5740e96c64d372261046cdec035')
  })

  test('purpose, organisation, value and key each change it; nothing else does', () => {
    const org = 'a-bank'
    const all = [
      blindIndex('phone', '1', KEY.bytes), blindIndex('email', '1', KEY.bytes), blindIndex('phone', '2', KEY.bytes),
      blindIndex('phone', '1', fresh), blindIndex('phone', '1', KEY.bytes, org), blindIndex('phone', '1', KEY.bytes, 'b-bank'),
      blindIndex('phone","1', '', KEY.bytes), blindIndex('phone', `1","${org}`, KEY.bytes),
    ]
    expect(new Set(all).size).toBe(all.length)
    expect(() => blindIndex('phone', '1', Buffer.alloc(31))).toThrow(RangeError)
    expect(blindIndex('phone', '1', KEY.bytes, org)).toBe(all[4])
  })
})
