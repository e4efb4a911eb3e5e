import { Unreadable } from '../../unreadable'
import { type CellFormat, cellFormat } from '../sheet/cell-format'
import type { DateSystem } from '../sheet/cell-text'
import { compoundStreams } from './compound-file'
import { type BiffRecord, biffRecords, RECORD } from './records'

const BIFF8 = 0x600
const WORKSHEET = 0

export interface XlsWorkbook {
  stream: Buffer
  sheets: readonly { name: string; at: number }[]
  strings: readonly string[]
  /** By the number of the style a cell bears. */
  formats: readonly CellFormat[]
  dateSystem: DateSystem
}

/** The frame of an Excel 97–2003 workbook. Throws `Unreadable`. */
export function readXlsWorkbook(file: Buffer): XlsWorkbook {
  const streams = compoundStreams(file)
  if (streams.has('EncryptedPackage')) throw new Unreadable('locked_workbook')
  const stream = streams.get('Workbook')?.()
  if (!stream) throw new Unreadable('unknown_format')

  const sheets: { name: string; at: number }[] = []
  const codes = new Map<number, string>()
  const styles: number[] = []
  let strings: string[] = []
  let dateSystem: DateSystem = 1900
  for (const record of biffRecords(stream, 0)) {
    const { type, body } = record
    switch (type) {
      case RECORD.begin: if (need(body, 2).readUInt16LE(0) !== BIFF8) throw new Unreadable('unknown_format'); break
      case RECORD.filePass: throw new Unreadable('locked_workbook')
      case RECORD.sheet: if (need(body, 8)[5] === WORKSHEET) sheets.push({ name: record.strings(6).string(1), at: body.readUInt32LE(0) }); break
      case RECORD.format: codes.set(need(body, 2).readUInt16LE(0), record.strings(2).string(2)); break
      case RECORD.style: styles.push(need(body, 4).readUInt16LE(2)); break
      case RECORD.sharedStrings: strings = sharedStrings(record); break
      case RECORD.dateSystem: if (need(body, 2).readUInt16LE(0) === 1) dateSystem = 1904
    }
  }
  return { stream, sheets, strings, formats: styles.map((id) => cellFormat(id, codes)), dateSystem }
}

function sharedStrings({ body, strings }: BiffRecord): string[] {
  const count = need(body, 8).readUInt32LE(4)
  const reader = strings(8)
  const read: string[] = []
  // Counted off one by one: the number at the front is the file's word only.
  while (read.length < count) read.push(reader.string(2))
  return read
}

/** The body, when it is as long as what is read from it. Throws `Unreadable`. */
export function need(body: Buffer, bytes: number): Buffer {
  if (body.length < bytes) throw new Unreadable('damaged')
  return body
}
