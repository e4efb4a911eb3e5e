import type { FileProblemCode, Limit } from './ledger-file'

/** The file cannot be read, found out while it is walked; `readLedgerFile` turns it into an answer. */
export class Unreadable extends Error {
  constructor(readonly code: FileProblemCode, readonly limit?: Limit) { super(code) }
}
