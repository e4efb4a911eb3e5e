import { createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { Unreadable } from '../../unreadable'

const ROUNDS = 1_000
const CHECK_BYTES = 2
const SEAL_BYTES = 10
const BLOCK_BYTES = 16
const BLOCKS_AT_ONCE = 4_096

/** Undoes the AES of ZIP archives (WinZip's AE-1 and AE-2). `strength` is 1 to 3. Throws `Unreadable`: password_wrong, or damaged where the seal is broken. */
export function undoAes(bytes: Uint8Array, password: string, strength: number): Buffer {
  const saltBytes = 4 + 4 * strength
  const keyBytes = 8 + 8 * strength
  if (bytes.length < saltBytes + CHECK_BYTES + SEAL_BYTES) throw new Unreadable('damaged')
  const keys = pbkdf2Sync(password, bytes.subarray(0, saltBytes), ROUNDS, 2 * keyBytes + CHECK_BYTES, 'sha1')
  if (!keys.subarray(2 * keyBytes).equals(bytes.subarray(saltBytes, saltBytes + CHECK_BYTES))) throw new Unreadable('password_wrong')

  const body = bytes.subarray(saltBytes + CHECK_BYTES, bytes.length - SEAL_BYTES)
  const seal = createHmac('sha1', keys.subarray(keyBytes, 2 * keyBytes)).update(body).digest().subarray(0, SEAL_BYTES)
  if (!timingSafeEqual(seal, bytes.subarray(bytes.length - SEAL_BYTES))) throw new Unreadable('damaged')
  return countedOff(body, keys.subarray(0, keyBytes))
}

/** Counter mode as WinZip counts, least byte first and from one, which no cipher of `node:crypto` does. */
function countedOff(body: Uint8Array, key: Uint8Array): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null)
  const plain = Buffer.from(body)
  const counters = Buffer.alloc(BLOCKS_AT_ONCE * BLOCK_BYTES)
  for (let from = 0, count = 1; from < plain.length; from += counters.length) {
    for (let at = 0; at < counters.length; at += BLOCK_BYTES, count += 1) counters.writeUInt32LE(count, at)
    const mask = cipher.update(counters)
    const until = Math.min(plain.length, from + counters.length)
    for (let at = from; at < until; at += 1) plain[at]! ^= mask[at - from]!
  }
  return plain
}
