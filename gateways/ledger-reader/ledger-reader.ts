import type { Readable } from 'node:stream'
import type { LedgerFile, LedgerProblem } from '../../domain/ledger/ledger-file'
import type { Answer } from '../../domain/result'

/** What a file says, or why it says nothing. `sha256` is of the bytes as given. */
export interface LedgerReading { sha256: string; file: LedgerFile | LedgerProblem }

export interface LedgerReader {
  /**
   * Reads a ledger file as it arrives; the password opens an archive and is kept nowhere. What the file did wrong is in the answer;
   * refuses `too_many` when too many wait.
   * Throws when the reader itself is broken or the source fails, never because of the file.
   */
  read(source: Readable, password?: string): Promise<Answer<LedgerReading>>
}
