import { gunzipSync } from 'node:zlib'
import { type Container, LIMITS } from '../ledger-file'
import { Unreadable } from '../unreadable'
import { Budget } from './budget'
import type { LedgerSource } from './ledger-source'
import { sheetSource } from './sheet-source'
import { textSource } from './text-source'
import { xlsRows } from './xls/sheet-cells'
import { readXlsWorkbook } from './xls/workbook'
import { isWorkbookPackage, PackageParts } from './xlsx/package-parts'
import { sheetRows } from './xlsx/sheet-xml'
import { readWorkbook } from './xlsx/workbook'
import { type ZipMember, zipMembers } from './zip/members'
import { unpackMember } from './zip/unpack-member'

/** What a file is, by its first bytes. */
const SIGNATURES = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'gz', bytes: [0x1f, 0x8b] },
  { kind: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
] as const

const kindOf = (file: Buffer) => SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => file[index] === byte))?.kind ?? 'text'

/**
 * What a file holds, alone or in one wrapping of gz or ZIP: for each file within, its text or the sheets of its workbook.
 * The password is used for it and kept nowhere. Throws `Unreadable`.
 */
export function openLedgerFile(bytes: Uint8Array, password?: string): LedgerSource[][] {
  if (bytes.length === 0) throw new Unreadable('empty')
  if (bytes.length > LIMITS.bytes) throw new Unreadable('too_large', 'bytes')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const budget = new Budget(file.length)
  switch (kindOf(file)) {
    case 'gz': return [openWrapped(unpackGz(file, budget), 'gz', budget)]
    case 'zip': return openZip(file, budget, password)
    default: return [openPlain(file, null)]
  }
}

function openZip(archive: Buffer, budget: Budget, password: string | undefined): LedgerSource[][] {
  const members = zipMembers(archive)
  if (isWorkbookPackage(members)) return [openXlsx(archive, members, 'xlsx', budget, password)]
  if (members.length > LIMITS.members) throw new Unreadable('too_large', 'members')
  return members.map((member) => openWrapped(unpackMember(archive, member, budget, password), 'zip', budget))
}

/** What lies in a wrapping may be a workbook, but no wrapping itself. */
function openWrapped(file: Buffer, container: 'gz' | 'zip', budget: Budget): LedgerSource[] {
  const kind = kindOf(file)
  if (kind !== 'gz' && kind !== 'zip') return openPlain(file, container)
  const members = kind === 'zip' ? zipMembers(file) : []
  if (!isWorkbookPackage(members)) throw new Unreadable('nested_archive')
  return openXlsx(file, members, container, budget, undefined)
}

function openPlain(file: Buffer, container: Container | null): LedgerSource[] {
  if (kindOf(file) === 'xls') {
    const workbook = readXlsWorkbook(file)
    return workbook.sheets.map(({ name, at }) => sheetSource(name, container ?? 'xls', 'UTF-16LE', () => xlsRows(workbook, at)))
  }
  const source = textSource(file, container ?? 'csv')
  return source ? [source] : []
}

function openXlsx(archive: Buffer, members: readonly ZipMember[], container: Container, budget: Budget, password: string | undefined): LedgerSource[] {
  const workbook = readWorkbook(new PackageParts(archive, members, budget, password))
  return workbook.sheets.map(({ name, xml }) => sheetSource(name, container, 'UTF-8', () => sheetRows(xml, workbook)))
}

function unpackGz(file: Buffer, budget: Budget): Buffer {
  try {
    return budget.spend((atMost) => gunzipSync(file, { maxOutputLength: atMost }))
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
}
