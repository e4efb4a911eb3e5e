import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be packed: how, and locked by what. Written from the format's description alone, apart from the reader. */
export interface Packed {
  name?: string
  bytes: Uint8Array | string
  stored?: boolean
  lock?: { password: string; aes?: 1 | 2 | 3 }
  /** Unix mode bits of the entry. */
  mode?: number
  /** What the directory claims instead of the truth. */
  claims?: { plainBytes?: number; method?: number; start?: number; flags?: number }
}

/** A ZIP archive of the files. */
export function zipOf(...files: Packed[]): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [index, { name = `${index}.csv`, bytes, stored = false, lock, mode = 0, claims = {} }] of files.entries()) {
    const plain = Buffer.from(bytes as Uint8Array)
    const packed = stored ? plain : deflateRawSync(plain)
    const sum = crc32(plain)
    const locked = lock === undefined ? packed : lock.aes ? aesLocked(packed, lock.password, lock.aes) : traditionallyLocked(packed, lock.password, sum >>> 24)
    const method = claims.method ?? (lock?.aes ? 99 : stored ? 0 : 8)
    const extra = lock?.aes ? numbers([2, 0x9901], [2, 7], [2, 2], [2, 0x4541], [1, lock.aes], [2, stored ? 0 : 8]) : Buffer.alloc(0)
    const shared = numbers([2, 20], [2, claims.flags ?? (lock ? 1 : 0)], [2, method], [4, 0], [4, lock?.aes ? 0 : sum], [4, locked.length], [4, claims.plainBytes ?? plain.length], [2, name.length], [2, extra.length])
    bodies.push(Buffer.concat([numbers([4, 0x04034b50]), shared, Buffer.from(name), extra, locked]))
    entries.push(Buffer.concat([numbers([4, 0x02014b50], [2, 20 + 3 * 256]), shared, numbers([2, 0], [2, 0], [2, 0], [4, (mode << 16) >>> 0], [4, claims.start ?? offset]), Buffer.from(name), extra]))
    offset += bodies.at(-1)!.length
  }
  const directory = Buffer.concat(entries)
  return Buffer.concat([...bodies, directory, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, directory.length], [4, offset], [2, 0])])
}

function numbers(...fields: [bytes: number, value: number][]): Buffer {
  return Buffer.concat(fields.map(([bytes, value]) => { const field = Buffer.alloc(bytes); field.writeUIntLE(value, 0, bytes); return field }))
}

function traditionallyLocked(packed: Buffer, password: string, check: number): Buffer {
  let [one, two, three] = [0x12345678, 0x23456789, 0x34567890]
  // crc32() takes and gives the finished sum, the cipher steps the raw one.
  const step = (crc: number, byte: number): number => ~crc32(Buffer.of(byte), ~crc >>> 0) >>> 0
  const feed = (byte: number): void => {
    one = step(one, byte)
    two = (Math.imul((two + (one & 255)) >>> 0, 134775813) + 1) >>> 0
    three = step(three, two >>> 24)
  }
  for (const byte of Buffer.from(password)) feed(byte)
  return Buffer.from([...Buffer.from('eleven byte'), check, ...packed].map((byte) => {
    const mask = (three | 2) & 0xffff
    feed(byte)
    return byte ^ ((Math.imul(mask, mask ^ 1) >>> 8) & 255)
  }))
}

function aesLocked(packed: Buffer, password: string, strength: 1 | 2 | 3): Buffer {
  const salt = Buffer.alloc(4 + 4 * strength, 'salt')
  const size = 8 + 8 * strength
  const keys = pbkdf2Sync(password, salt, 1000, 2 * size + 2, 'sha1')
  const cipher = createCipheriv(`aes-${size * 8}-ecb`, keys.subarray(0, size), null)
  const body = Buffer.from(packed)
  for (let from = 0, count = 1n; from < body.length; from += 16, count += 1n) {
    const counter = Buffer.alloc(16)
    counter.writeBigUInt64LE(count)
    cipher.update(counter).subarray(0, body.length - from).forEach((byte, index) => { body[from + index]! ^= byte })
  }
  const seal = createHmac('sha1', keys.subarray(size, 2 * size)).update(body).digest().subarray(0, 10)
  return Buffer.concat([salt, keys.subarray(2 * size), body, seal])
}
