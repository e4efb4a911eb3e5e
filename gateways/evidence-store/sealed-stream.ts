import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { EvidenceUnreadable } from './evidence-store'

/**
 * A sealed file: its header line, 32 random bytes of salt, then chunks of 64 KiB, each with its own tag.
 * Every file has a key of its own (HKDF-SHA-256 over the data key, salted; the owner's id is in it), so a chunk's nonce may simply be
 * its number and whether it is the last: chunks cannot be swapped, dropped or added, and a file cannot be cut or given to another owner.
 */
const HEADER = Buffer.from('mz-file-v1.aes-256-gcm.hkdf-sha-256\n')
const SALT_BYTES = 32
const CHUNK_BYTES = 64 * 1024
const TAG_BYTES = 16
const OVERHEAD_BYTES = HEADER.length + SALT_BYTES

/** Seals a stream as it passes. Never holds more than two chunks. */
export async function* sealStream(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, key: Buffer, ownerId: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES)
  const fileKey = fileKeyOf(key, salt, ownerId)
  yield Buffer.concat([HEADER, salt])

  let index = 0
  let held = Buffer.alloc(0)
  for await (const piece of content) {
    held = Buffer.concat([held, piece])
    // One chunk is held back: whether it is the last is known only at the end.
    while (held.length > CHUNK_BYTES) {
      yield sealChunk(held.subarray(0, CHUNK_BYTES), fileKey, index++, false)
      held = held.subarray(CHUNK_BYTES)
    }
  }
  yield sealChunk(held, fileKey, index, true)
}

/** The bytes `sealStream` was given, all checked before the first is handed out. Throws EvidenceUnreadable. */
export function openSealed(sealed: Buffer, key: Buffer, ownerId: string): Buffer {
  if (sealed.length < OVERHEAD_BYTES + TAG_BYTES || !sealed.subarray(0, HEADER.length).equals(HEADER)) throw new EvidenceUnreadable('altered')
  const fileKey = fileKeyOf(key, sealed.subarray(HEADER.length, OVERHEAD_BYTES), ownerId)
  const chunks: Buffer[] = []
  for (let at = OVERHEAD_BYTES; at < sealed.length; at += CHUNK_BYTES + TAG_BYTES) {
    const chunk = sealed.subarray(at, at + CHUNK_BYTES + TAG_BYTES)
    chunks.push(openChunk(chunk, fileKey, chunks.length, at + chunk.length === sealed.length))
  }
  return Buffer.concat(chunks)
}

function fileKeyOf(key: Buffer, salt: Buffer, ownerId: string): Buffer {
  if (key.length !== 32) throw new RangeError('a data key has 32 bytes')
  return Buffer.from(hkdfSync('sha256', key, salt, `mz-file-v1|${ownerId}`, 32))
}

function sealChunk(plain: Buffer, fileKey: Buffer, index: number, isLast: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(index, isLast))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function openChunk(sealed: Buffer, fileKey: Buffer, index: number, isLast: boolean): Buffer {
  if (sealed.length < TAG_BYTES) throw new EvidenceUnreadable('altered')
  const decipher = createDecipheriv('aes-256-gcm', fileKey, nonceOf(index, isLast), { authTagLength: TAG_BYTES }).setAuthTag(sealed.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch {
    throw new EvidenceUnreadable('altered')
  }
}

/** 96 bits: the chunk's number, and 1 in the last byte of the last chunk. */
function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
