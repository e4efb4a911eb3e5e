import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EvidenceUnreadable } from './evidence-store'
import { openSealed, sealStream } from './sealed-stream'

const KEY = randomBytes(32)
const CHUNK = 64 * 1024
const SEALED_CHUNK = CHUNK + 16

async function seal(pieces: Iterable<Uint8Array>, key = KEY, owner = 'a'): Promise<Buffer> {
  const sealed: Buffer[] = []
  for await (const piece of sealStream(pieces, key, owner)) sealed.push(piece)
  return Buffer.concat(sealed)
}

const reasonOf = (sealed: Buffer, key = KEY, owner = 'a') => {
  try { return openSealed(sealed, key, owner).length } catch (error) { return error instanceof EvidenceUnreadable ? error.reason : String(error) }
}

describe('a sealed file', () => {
  test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7])('of %d bytes comes back as it went in', async (size) => {
    const content = randomBytes(size)
    expect(openSealed(await seal([content]), KEY, 'a').equals(content)).toBe(true)
  })

  test('does not depend on the pieces it came in', async () => {
    const pieces = fc.array(fc.nat(70_000).map((size) => randomBytes(size)), { maxLength: 5 })
    await fc.assert(fc.asyncProperty(pieces, async (parts) => {
      expect(openSealed(await seal(parts), KEY, 'a').equals(Buffer.concat(parts))).toBe(true)
    }), { numRuns: 30 })
  })

  test('names its algorithms, shows nothing of its content and never repeats itself', async () => {
    const content = Buffer.alloc(1000, 'secret ')
    const [one, other] = [await seal([content]), await seal([content])]
    expect(one.toString('latin1')).toMatch(/^mz-file-v1\.aes-256-gcm\.hkdf-sha-256\n/)
    expect(one.includes('secret')).toBe(false)
    expect(one.equals(other)).toBe(false)
  })

  test('opens for no other key and no other owner', async () => {
    const sealed = await seal([randomBytes(100)])
    expect(reasonOf(sealed, randomBytes(32))).toBe('altered')
    expect(reasonOf(sealed, KEY, 'b')).toBe('altered')
    expect(reasonOf(sealed)).toBe(100)
  })

  test('shows every changed byte and every place it can be cut', async () => {
    const sealed = await seal([randomBytes(50)])
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at]! ^= 1
      expect(reasonOf(changed)).toBe('altered')
      expect(reasonOf(sealed.subarray(0, at))).toBe('altered')
    }
    expect(reasonOf(Buffer.concat([sealed, Buffer.from([0])]))).toBe('altered')
  })

  test('shows chunks that were dropped, swapped, doubled or taken from another file', async () => {
    const content = randomBytes(3 * CHUNK)
    const [sealed, twin] = [await seal([content]), await seal([content])]
    const start = sealed.length - 3 * SEALED_CHUNK
    const part = (of: Buffer, index: number) => of.subarray(start + index * SEALED_CHUNK, start + (index + 1) * SEALED_CHUNK)
    const made = (...parts: Buffer[]) => Buffer.concat([sealed.subarray(0, start), ...parts])
    const [first, second, third] = [part(sealed, 0), part(sealed, 1), part(sealed, 2)]

    expect(reasonOf(made(first, second, third))).toBe(3 * CHUNK)
    expect(reasonOf(made(first, second))).toBe('altered')
    expect(reasonOf(made(first, third))).toBe('altered')
    expect(reasonOf(made(second, first, third))).toBe('altered')
    expect(reasonOf(made(first, second, second, third))).toBe('altered')
    expect(reasonOf(made(first, part(twin, 1), third))).toBe('altered')
    expect(reasonOf(made(first, second, third, third))).toBe('altered')
    expect(reasonOf(made())).toBe('altered')
  })
})
