import { inflateSync } from 'node:zlib'
import type { FileRefusal } from '../refusal'
import { type PdfObject, readPdfObject, readPdfWord, standsAlone } from './pdf-objects'

/** Names that make a PDF more than paper: scripts, actions on opening, programs, attachments, forms that send, jumps to other files. */
const ACTIVE_NAMES: ReadonlySet<string> = new Set([
  'JavaScript', 'JS', 'AA', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'EF', 'XFA', 'RichMedia', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE',
])
/** And what tells how to read the file. */
const WATCHED: ReadonlySet<string> = new Set([...ACTIVE_NAMES, 'Encrypt', 'Root', 'Type', 'ObjStm', 'N', 'First', 'Filter', 'DecodeParms', 'F'])

const MIB = 1024 * 1024
/** How much all object streams of a file may unpack to. */
const INFLATE_BUDGET_BYTES = 8 * MIB
/** How many bytes may be read in all. An honest file is read once; only a trap makes the same bytes be read over and over. */
const READ_BUDGET_BYTES = 32 * MIB
/** Far more than an honest file of 10 MB has. */
const MAX_PACKED_STREAMS = 10_000

const END = /startxref[\s\0]+\d+[\s\0]+%%EOF[\r\n]*$/

/** Why a PDF is not taken as evidence; null when it is plain paper. Readers must not be able to see in it what this did not. */
export function checkPdf(file: Uint8Array): FileRefusal | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const isWhole = bytes.indexOf('%PDF-', 0, 'latin1') === 0 && END.test(bytes.toString('latin1', Math.max(0, bytes.length - 1024)))
  if (!isWhole) return 'damaged'
  try {
    return refusalFor(bytes)
  } catch (error) {
    if (error instanceof UnreadablePdf) return 'damaged'
    throw error
  }
}

function refusalFor(bytes: Buffer): FileRefusal | null {
  const budget = { inflate: INFLATE_BUDGET_BYTES, read: READ_BUDGET_BYTES }
  const names = new Set<string>()
  const packed: PdfObject[] = []
  for (const keyword of ['obj', 'trailer']) {
    for (const object of objectsAfter(bytes, keyword, budget)) {
      object.names.forEach((name) => names.add(name))
      if (isPackedStream(bytes, object, budget) && packed.push(object) > MAX_PACKED_STREAMS) throw new UnreadablePdf()
    }
  }
  if (names.has('Encrypt')) return 'encrypted_pdf'
  if (!names.has('Root')) return 'damaged'
  for (const stream of packed) {
    for (const object of packedObjects(bytes, stream, budget)) object.names.forEach((name) => names.add(name))
  }
  return [...ACTIVE_NAMES].some((name) => names.has(name)) ? 'active_pdf' : null
}

interface Budget { inflate: number; read: number }

/** Readers could disagree about this file, or it is a trap for them. */
class UnreadablePdf extends Error {}

/**
 * The dictionaries and arrays that follow a keyword anywhere in the file, inside streams and strings too: a reader jumps to any byte the
 * cross-reference table names. Compressed bytes hardly ever spell a keyword with a bracket after it, so pictures raise no alarm.
 */
function* objectsAfter(bytes: Buffer, keyword: string, budget: Budget): Generator<PdfObject> {
  for (let at = bytes.indexOf(keyword, 0, 'latin1'); at >= 0; at = bytes.indexOf(keyword, at + 1, 'latin1')) {
    if (standsAlone(bytes, at, keyword.length)) yield objectAt(bytes, at + keyword.length, budget)
  }
}

function objectAt(bytes: Buffer, at: number, budget: Budget): PdfObject {
  const object = readPdfObject(bytes, at, WATCHED)
  if (!object) throw new UnreadablePdf()
  spend(budget, 'read', object.end - at)
  return object
}

/** Whether a dictionary heads a stream that packs objects together. Readers know it by its entries, whatever it calls its type. */
function isPackedStream(bytes: Buffer, { entries, end }: PdfObject, budget: Budget): boolean {
  if (!entries.some(([key, value]) => key === 'First' || (key === 'Type' && value[0] === 'ObjStm'))) return false
  const keyword = readPdfWord(bytes, end)
  spend(budget, 'read', keyword.end - end)
  return keyword.text === 'stream'
}

function* packedObjects(bytes: Buffer, { entries, end }: PdfObject, budget: Budget): Generator<PdfObject> {
  const [count, first] = [wholeNumber(entries, 'N'), wholeNumber(entries, 'First')]
  const unpacked = unpack(bytes, readPdfWord(bytes, end).end, entries, budget)
  for (let index = 0, at = 0; index < count; index++) {
    const id = readPdfWord(unpacked, at)
    const offset = readPdfWord(unpacked, id.end)
    if (!/^\d+$/.test(id.text) || !/^\d+$/.test(offset.text)) throw new UnreadablePdf()
    yield objectAt(unpacked, first + Number(offset.text), budget)
    at = offset.end
  }
}

/** Only what writers really use is unpacked: FlateDecode alone, no predictor, no bytes kept in another file. */
function unpack(bytes: Buffer, afterKeyword: number, entries: PdfObject['entries'], budget: Budget): Buffer {
  const lineEnd = bytes[afterKeyword] === 0x0d ? afterKeyword + 1 : afterKeyword
  const filter = valueOf(entries, 'Filter').filter((token) => token !== '[').join(' ')
  const isUnusual = [...valueOf(entries, 'DecodeParms'), ...valueOf(entries, 'F')].some((token) => token !== 'null' && token !== '[')
  if (bytes[lineEnd] !== 0x0a || filter !== 'FlateDecode' || isUnusual) throw new UnreadablePdf()
  return inflate(bytes.subarray(lineEnd + 1), budget)
}

/** The deflate format marks its own end, so the stream's declared length is not believed. */
function inflate(deflated: Buffer, budget: Budget): Buffer {
  try {
    const { buffer, engine } = inflateSync(deflated, { info: true, maxOutputLength: Math.max(1, budget.inflate) }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
    spend(budget, 'inflate', buffer.length)
    spend(budget, 'read', engine.bytesWritten)
    return buffer
  } catch {
    throw new UnreadablePdf()
  }
}

function valueOf(entries: PdfObject['entries'], key: string): string[] {
  const values = entries.filter(([name]) => name === key)
  if (values.length > 1) throw new UnreadablePdf()   // readers choose differently between two
  return values[0]?.[1] ?? []
}

function wholeNumber(entries: PdfObject['entries'], key: string): number {
  const text = valueOf(entries, key).join(' ')
  if (!/^\d{1,7}$/.test(text)) throw new UnreadablePdf()
  return Number(text)
}

function spend(budget: Budget, what: keyof Budget, bytes: number): void {
  budget[what] -= bytes
  if (budget[what] < 0) throw new UnreadablePdf()
}
