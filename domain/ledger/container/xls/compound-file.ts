import { Unreadable } from '../../unreadable'

const END_OF_CHAIN = 0xfffffffe
const LAST_SECTOR = 0xfffffffa
const HEADER_BYTES = 512
const HEADER_ENTRIES = 109
const FOLDER_ENTRY_BYTES = 128
const STREAM = 2
const ROOT = 5

/** The streams of a compound file (MS-CFB) by name, each read when it is asked for. Throws `Unreadable`. */
export function compoundStreams(file: Buffer): ReadonlyMap<string, () => Buffer> {
  if (file.length < HEADER_BYTES) throw new Unreadable('damaged')
  const shift = file.readUInt16LE(30)
  const miniShift = file.readUInt16LE(32)
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new Unreadable('damaged')
  const sectors: Space = { bytes: file, shift, skipped: 1, next: nextSectors(file, shift) }

  const folder = chainBytes(sectors, file.readUInt32LE(48))
  const entries = Array.from({ length: Math.floor(folder.length / FOLDER_ENTRY_BYTES) }, (_, index) => entryOf(folder.subarray(index * FOLDER_ENTRY_BYTES)))
  const root = entries.find(({ kind }) => kind === ROOT)
  if (!root) throw new Unreadable('damaged')

  const smallBelow = file.readUInt32LE(56)
  let mini: Space | undefined
  const miniSectors = (): Space => (mini ??= { bytes: chainBytes(sectors, root.start), shift: miniShift, skipped: 0, next: numbersOf(chainBytes(sectors, file.readUInt32LE(60))) })
  return new Map(entries.filter(({ kind }) => kind === STREAM).map(({ name, start, size }) => [
    name, () => whole(chainBytes(size < smallBelow ? miniSectors() : sectors, start), size),
  ]))
}

function whole(bytes: Buffer, size: number): Buffer {
  if (bytes.length < size) throw new Unreadable('damaged')
  return bytes.subarray(0, size)
}

/** Sectors of one size and, for each, the one that follows it. */
interface Space { bytes: Buffer; shift: number; skipped: number; next: readonly number[] }

function chainBytes({ bytes, shift, skipped, next }: Space, start: number): Buffer {
  const pieces: Buffer[] = []
  for (let sector = start; sector < LAST_SECTOR; sector = next[sector] ?? END_OF_CHAIN) {
    const from = (sector + skipped) * 2 ** shift
    // A chain longer than there are sectors goes round in a circle.
    if (from >= bytes.length || pieces.length > next.length) throw new Unreadable('damaged')
    pieces.push(bytes.subarray(from, from + 2 ** shift))
  }
  return Buffer.concat(pieces)
}

/** The table that chains the sectors lies in sectors itself: the first hundred or so are named in the header, more of them in a chain of their own. */
function nextSectors(file: Buffer, shift: number): number[] {
  const sectorBytes = 2 ** shift
  const sectorAt = (sector: number): Buffer => file.subarray((sector + 1) * sectorBytes, (sector + 2) * sectorBytes)
  const places = numbersOf(file.subarray(76, 76 + 4 * HEADER_ENTRIES))
  const most = file.length / sectorBytes
  for (let sector = file.readUInt32LE(68), count = 0; sector < LAST_SECTOR; count += 1) {
    const numbers = numbersOf(sectorAt(sector))
    if (count > most || numbers.length === 0) throw new Unreadable('damaged')
    sector = numbers.pop()!
    places.push(...numbers)
  }
  return places.filter((sector) => sector < LAST_SECTOR).slice(0, most).flatMap((sector) => numbersOf(sectorAt(sector)))
}

const numbersOf = (bytes: Buffer): number[] => Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4))

function entryOf(entry: Buffer): { name: string; kind: number; start: number; size: number } {
  const nameBytes = Math.min(64, Math.max(2, entry.readUInt16LE(64)))
  return { name: entry.toString('utf16le', 0, nameBytes - 2), kind: entry[66]!, start: entry.readUInt32LE(116), size: entry.readUInt32LE(120) }
}
