import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Keys } from './keys'

/**
 * Sealed fields: `v1.aes-256-gcm.<key version>.<base64url of nonce ‖ ciphertext ‖ tag>`.
 * Every text names its algorithm, so that another can stand beside it; keys come from the caller.
 */
const ALGORITHM = 'aes-256-gcm'
const HEADER = `v1.${ALGORITHM}`
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const INDEX_ALGORITHM = 'hmac-sha-256'

/** The key of one case, or of one person for what belongs to no case. */
export interface DataKey { version: number; bytes: Buffer }

/** Master keys by version; `current` wraps, the others only unwrap until all is wrapped again. */
export type MasterKeys = Keys['masterKeys']

/** Where a sealed value lives. A value copied to another row or column does not open there. */
export interface FieldPlace { table: string; column: string; rowId: string }

/** A sealed text that does not open. `not_authentic`: another key, another place, or altered bytes; they cannot be told apart. */
export class CipherError extends Error {
  override name = 'CipherError'
  constructor(readonly reason: 'malformed' | 'unknown_key' | 'not_authentic') {
    super(`sealed text does not open: ${reason}`)
  }
}

/** Seals one field's text for its place, under a fresh random nonce. */
export function seal(plain: string, key: DataKey, place: FieldPlace): string {
  return encrypt(Buffer.from(plain, 'utf8'), key.bytes, String(key.version), fieldContext(place, key))
}

/** The text `seal` was given. Throws CipherError when the key, the place or a single bit is another. */
export function open(sealed: string, key: DataKey, place: FieldPlace): string {
  const { keyVersion, body } = parse(sealed)
  if (keyVersion !== String(key.version)) throw new CipherError('unknown_key')
  return decrypt(body, key.bytes, fieldContext(place, key)).toString('utf8')
}

/** A fresh random data key. */
export function newDataKey(version = 1): DataKey {
  return { version, bytes: randomBytes(KEY_BYTES) }
}

/** Seals a data key under the current master key, for the row of its owner (case or person) alone. */
export function wrapKey(dataKey: DataKey, masters: MasterKeys, ownerId: string): string {
  const version = Buffer.alloc(4)
  version.writeUInt32BE(dataKey.version)
  return encrypt(Buffer.concat([version, dataKey.bytes]), masterKey(masters, masters.current), masters.current, wrapContext(ownerId, masters.current))
}

/** The data key `wrapKey` was given. Throws CipherError: `unknown_key` when that master version is not at hand. */
export function unwrapKey(wrapped: string, masters: MasterKeys, ownerId: string): DataKey {
  const { keyVersion, body } = parse(wrapped)
  const plain = decrypt(body, masterKey(masters, keyVersion), wrapContext(ownerId, keyVersion))
  if (plain.length !== 4 + KEY_BYTES) throw new CipherError('malformed')
  return { version: plain.readUInt32BE(0), bytes: plain.subarray(4) }
}

/** Whether a wrapped key still waits for the current master key. Rotation: unwrap, wrap, store, until none does. */
export function isWrappedByOldMaster(wrapped: string, masters: MasterKeys): boolean {
  return parse(wrapped).keyVersion !== masters.current
}

/**
 * `hmac-sha-256.<hex>` of a normalised value, to find equal values without opening them.
 * Another purpose or organisation gives another index; sign-in has no organisation.
 */
export function blindIndex(purpose: string, value: string, indexKey: Buffer, orgId: string | null = null): string {
  if (indexKey.length < KEY_BYTES) throw new RangeError(`an index key has at least ${KEY_BYTES} bytes`)
  const hex = createHmac('sha256', indexKey).update(JSON.stringify(['mz-index-v1', purpose, orgId, value])).digest('hex')
  return `${INDEX_ALGORITHM}.${hex}`
}

const fieldContext = (place: FieldPlace, key: DataKey): string => context(place.table, place.column, place.rowId, String(key.version))
const wrapContext = (ownerId: string, masterVersion: string): string => context('data_key', 'wrapped', ownerId, masterVersion)

function context(...parts: string[]): string {
  if (parts.some((part) => part === '' || part.includes('|'))) throw new RangeError('a sealed field needs a table, a column and a row id without "|"')
  return parts.join('|')
}

function encrypt(plain: Buffer, key: Buffer, keyVersion: string, aad: string): string {
  assertKey(key)
  if (!/^[\w-]+$/.test(keyVersion)) throw new RangeError('a key version is letters, digits, "_" and "-"')
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(aad))
  const body = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return `${HEADER}.${keyVersion}.${body.toString('base64url')}`
}

function parse(sealed: string): { keyVersion: string; body: Buffer } {
  const match = /^v1\.aes-256-gcm\.([\w-]+)\.([\w-]+)$/.exec(sealed)
  const body = Buffer.from(match?.[2] ?? '', 'base64url')
  // Node ignores stray bits at the end of base64url; one value must have one text.
  if (!match || body.length < NONCE_BYTES + TAG_BYTES || body.toString('base64url') !== match[2]) throw new CipherError('malformed')
  return { keyVersion: match[1]!, body }
}

function decrypt(body: Buffer, key: Buffer, aad: string): Buffer {
  assertKey(key)
  const nonce = body.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(aad))
    .setAuthTag(body.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
  } catch {
    throw new CipherError('not_authentic')
  }
}

function masterKey(masters: MasterKeys, version: string): Buffer {
  if (!Object.hasOwn(masters.keys, version)) throw new CipherError('unknown_key')
  return masters.keys[version]!
}

function assertKey(key: Buffer): void {
  if (key.length !== KEY_BYTES) throw new RangeError(`a key has ${KEY_BYTES} bytes`)
}
