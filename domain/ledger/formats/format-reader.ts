import type { LedgerSource } from '../container/ledger-source'
import type { LedgerContent } from '../ledger-file'

/** Reads a source of one format; null when it is another, which its beginning or its head must tell. Throws `Unreadable` once it knows the format. */
export type FormatReader = (source: LedgerSource) => LedgerContent | null
