import { Unreadable } from '../../unreadable'

/** One file of a ZIP archive, as the archive's directory describes it. */
export interface ZipMember {
  name: string
  /** How it is packed: 0 stored, 8 deflated. */
  method: number
  crc32: number
  plainBytes: number
  /** Where it lies in the archive, packed and as the case may be encrypted. */
  start: number
  packedBytes: number
  isLink: boolean
  /** `check` are the two bytes one of which the traditional cipher repeats, to tell a wrong password. */
  cipher: null | { kind: 'traditional'; check: readonly number[] } | { kind: 'aes'; strength: number; hasCrc: boolean }
}

const END = 0x06054b50
const END_64 = 0x06064b50
const END_64_LOCATOR = 0x07064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const MOST_COMMENT = 0xffff
/** More than any workbook has parts. */
const MOST_ENTRIES = 10_000

/** The files of an archive, folders left out, by its directory. They may not overlap. Throws `Unreadable`. */
export function zipMembers(archive: Buffer): ZipMember[] {
  const { count, start, end } = directoryOf(archive)
  if (count > MOST_ENTRIES) throw new Unreadable('too_large', 'members')
  const members: ZipMember[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || archive.readUInt32LE(at) !== ENTRY) throw new Unreadable('damaged')
    const entryBytes = ENTRY_BYTES + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    if (at + entryBytes > end) throw new Unreadable('damaged')
    const member = memberOf(archive, archive.subarray(at, at + entryBytes), start)
    if (!member.name.endsWith('/')) members.push(member)
    at += entryBytes
  }
  refuseOverlaps(members)
  return members
}

function directoryOf(archive: Buffer): { count: number; start: number; end: number } {
  const at = endOf(archive)
  const end = { disk: archive.readUInt16LE(at + 4), count: archive.readUInt16LE(at + 10), bytes: archive.readUInt32LE(at + 12), start: archive.readUInt32LE(at + 16) }
  if (end.disk !== 0 && end.disk !== 0xffff) throw new Unreadable('unsupported_archive')
  let until = at
  const at64 = end64Of(archive, at)
  if (at64 !== null) {
    Object.assign(end, { count: large(archive, at64 + 32), bytes: large(archive, at64 + 40), start: large(archive, at64 + 48) })
    until = at64
  }
  // Nothing may lie between the directory and its end: what tools disagree about is not read.
  if (end.start + end.bytes !== until) throw new Unreadable('damaged')
  return { count: end.count, start: end.start, end: until }
}

function endOf(archive: Buffer): number {
  const last = archive.length - END_BYTES
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at -= 1) {
    if (archive.readUInt32LE(at) === END && archive.readUInt16LE(at + 20) === last - at) return at
  }
  throw new Unreadable('damaged')
}

function end64Of(archive: Buffer, end: number): number | null {
  const locator = end - 20
  if (locator < 0 || archive.readUInt32LE(locator) !== END_64_LOCATOR) return null
  const at = large(archive, locator + 8)
  if (at + 56 > locator || archive.readUInt32LE(at) !== END_64) throw new Unreadable('damaged')
  return at
}

function memberOf(archive: Buffer, entry: Buffer, directory: number): ZipMember {
  const flags = entry.readUInt16LE(8)
  const nameBytes = entry.readUInt16LE(28)
  const extras = extrasOf(entry.subarray(ENTRY_BYTES + nameBytes, ENTRY_BYTES + nameBytes + entry.readUInt16LE(30)))
  const sizes = { plainBytes: entry.readUInt32LE(24), packedBytes: entry.readUInt32LE(20), offset: entry.readUInt32LE(42) }
  widen(sizes, extras.get(1))

  const { offset, plainBytes, packedBytes } = sizes
  if (offset + LOCAL_BYTES > directory || archive.readUInt32LE(offset) !== LOCAL) throw new Unreadable('damaged')
  const start = offset + LOCAL_BYTES + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  if (start + packedBytes > directory) throw new Unreadable('damaged')

  const crc32 = entry.readUInt32LE(16)
  const aes = extras.get(0x9901)
  const member = {
    name: entry.toString('utf8', ENTRY_BYTES, ENTRY_BYTES + nameBytes), method: entry.readUInt16LE(10), crc32, plainBytes, start, packedBytes,
    isLink: (entry.readUInt32LE(38) >>> 28) === 0xa, cipher: null,
  }
  if ((flags & 1) === 0) return member
  // Strong encryption, or a directory that hides its numbers.
  if ((flags & 0x2040) !== 0) throw new Unreadable('unsupported_archive')
  if (member.method !== 99) return { ...member, cipher: { kind: 'traditional', check: [crc32 >>> 24, entry[13]!] } }
  if (!aes || aes.length < 7 || aes[4]! < 1 || aes[4]! > 3) throw new Unreadable('damaged')
  return { ...member, method: aes.readUInt16LE(5), cipher: { kind: 'aes', strength: aes[4]!, hasCrc: aes.readUInt16LE(0) === 1 } }
}

/** The extra fields of an entry, by their id. */
function extrasOf(bytes: Buffer): Map<number, Buffer> {
  const extras = new Map<number, Buffer>()
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = bytes.readUInt16LE(at + 2)
    extras.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return extras
}

/** A number that does not fit stands in an extra field, in this order. */
function widen(sizes: Record<'plainBytes' | 'packedBytes' | 'offset', number>, wide: Buffer | undefined): void {
  let at = 0
  for (const name of ['plainBytes', 'packedBytes', 'offset'] as const) {
    if (sizes[name] !== 0xffffffff) continue
    if (!wide || at + 8 > wide.length) throw new Unreadable('damaged')
    sizes[name] = large(wide, at)
    at += 8
  }
}

/** What lies beyond exact numbers lies beyond the file as well. */
const large = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at))

function refuseOverlaps(members: readonly ZipMember[]): void {
  const byPlace = [...members].sort((one, other) => one.start - other.start)
  byPlace.forEach((member, index) => {
    const next = byPlace[index + 1]
    if (next && member.start + member.packedBytes > next.start) throw new Unreadable('damaged')
  })
}
