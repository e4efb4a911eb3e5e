import { constants, crc32, inflateRawSync } from 'node:zlib'
import { encodingOf } from '../../text/decode'
import { Unreadable } from '../../unreadable'
import type { Budget } from '../budget'
import { undoAes } from './aes-cipher'
import type { ZipMember } from './members'
import { undoTraditionalCipher } from './traditional-cipher'

const STORED = 0
const DEFLATED = 8

/** The content of one file of an archive, checked by its length and its sum. The password is used here and nowhere else. Throws `Unreadable`. */
export function unpackMember(archive: Buffer, member: ZipMember, budget: Budget, password: string | undefined): Buffer {
  if (member.isLink) throw new Unreadable('archive_link')
  if (member.method !== STORED && member.method !== DEFLATED) throw new Unreadable('unsupported_archive')
  if (member.cipher !== null && !password) throw new Unreadable('password_needed')
  const packed = deciphered(archive.subarray(member.start, member.start + member.packedBytes), member, password ?? '')
  try {
    const plain = budget.spend((atMost) => (member.method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, atMost) })))
    if (plain.length !== member.plainBytes || !isSumRight(plain, member)) throw new Unreadable('damaged')
    return plain
  } catch (error) {
    if (error instanceof Unreadable && error.code !== 'damaged') throw error
    throw new Unreadable(member.cipher?.kind === 'traditional' && !beginsWell(packed, member.method) ? 'password_wrong' : 'damaged')
  }
}

function deciphered(bytes: Buffer, { cipher }: ZipMember, password: string): Buffer {
  if (cipher === null) return bytes
  if (cipher.kind === 'aes') return undoAes(bytes, password, cipher.strength)
  const plain = undoTraditionalCipher(bytes, password, cipher.check)
  if (plain === null) throw new Unreadable('password_wrong')
  return plain
}

const isSumRight = (plain: Buffer, { cipher, crc32: sum }: ZipMember): boolean => (cipher?.kind === 'aes' && !cipher.hasCrc) || crc32(plain) === sum

const BEGINNING_BYTES = 192
const TELLING_BYTES = 16

/**
 * A wrong password may pass the check of the traditional cipher; then what comes out is noise from its first byte on. A right one
 * gives a beginning that can be unpacked and is text or a workbook, wherever the damage lies behind it.
 */
function beginsWell(packed: Buffer, method: number): boolean {
  const beginning = packed.subarray(0, BEGINNING_BYTES)
  try {
    const plain = method === STORED ? beginning : inflateRawSync(beginning, { finishFlush: constants.Z_SYNC_FLUSH })
    return plain.length >= TELLING_BYTES && (encodingOf(plain) !== null || /^(PK\x03\x04|\xd0\xcf\x11\xe0)/.test(plain.toString('latin1', 0, 4)))
  } catch {
    return false   // Not even the beginning can be unpacked.
  }
}
