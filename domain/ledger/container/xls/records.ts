import { Unreadable } from '../../unreadable'
import { StringReader } from './string-reader'

/** The records of a BIFF8 stream that are read (MS-XLS, 2.3). */
export const RECORD = {
  formula: 0x06, end: 0x0a, dateSystem: 0x22, filePass: 0x2f, continued: 0x3c, sheet: 0x85, multipleRk: 0xbd, richLabel: 0xd6, style: 0xe0, sharedStrings: 0xfc,
  sharedLabel: 0xfd, number: 0x203, label: 0x204, truth: 0x205, formulaString: 0x207, rk: 0x27e, format: 0x41e, begin: 0x809,
} as const

export interface BiffRecord {
  type: number
  body: Buffer
  /** A reader over the body and all records that continue it, from a place in the body on. */
  strings: (from: number) => StringReader
}

/** Walks the records from a place in the stream to the end of the part that begins there; parts within it, such as charts, are left out. Throws `Unreadable`. */
export function* biffRecords(stream: Buffer, from: number): Generator<BiffRecord> {
  let depth = 0
  for (let at = from; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at)
    const body = bodyAt(stream, at)
    at += 4 + body.length
    const rest: Buffer[] = []
    for (; at + 4 <= stream.length && stream.readUInt16LE(at) === RECORD.continued; at += 4 + rest.at(-1)!.length) rest.push(bodyAt(stream, at))
    if (type === RECORD.begin) depth += 1
    if (depth === 1) yield { type, body, strings: (start) => new StringReader([body.subarray(start), ...rest]) }
    if (type === RECORD.end) depth -= 1
    if (depth === 0) return
  }
  throw new Unreadable('damaged')
}

function bodyAt(stream: Buffer, at: number): Buffer {
  const until = at + 4 + stream.readUInt16LE(at + 2)
  if (until > stream.length) throw new Unreadable('damaged')
  return stream.subarray(at + 4, until)
}
