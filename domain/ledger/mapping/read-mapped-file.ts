import { openLedgerFile } from '../container/open-ledger-file'
import type { Container, LedgerProblem } from '../ledger-file'
import { Unreadable } from '../unreadable'
import type { LedgerMapping } from './ledger-mapping'
import { type MappedContent, mappedTable, readMapped } from './read-mapped'

export interface MappedFile extends MappedContent { ok: true; container: Container; encoding: string; bom: boolean }

/** Reads a file as somebody taught it: its first text or sheet that has all of the columns. Like `readLedgerFile`, all of it or nothing. */
export function readMappedFile(bytes: Uint8Array, mapping: LedgerMapping, password?: string): MappedFile | LedgerProblem {
  try {
    for (const source of openLedgerFile(bytes, password).flat()) {
      const content = readMapped(mappedTable(source, mapping.separator), mapping)
      if (content) return { ok: true, container: source.container, encoding: source.encoding, bom: source.bom, ...content }
    }
    return { ok: false, code: 'unknown_format' }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, ...(error.limit && { limit: error.limit }) }
    throw error
  }
}
