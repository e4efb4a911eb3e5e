/** What was stored: the key to find it by, and the size and SHA-256 (hex) of the bytes as they were given. */
export interface Stored { storedKey: string; sha256: string; sizeBytes: number }

/**
 * Where evidence bytes lie, each case for itself and under its own data key (32 bytes).
 * The same content in one case is stored once; every read proves that the bytes are the ones that were put.
 */
export interface EvidenceStore {
  /** Stores the bytes. When it resolves they survive a power cut; until then nothing is visible. */
  put(caseId: string, content: Uint8Array | AsyncIterable<Uint8Array>, dataKey: Buffer): Promise<Stored>
  /** All bytes, checked. Throws EvidenceUnreadable. */
  open(caseId: string, storedKey: string, dataKey: Buffer): Promise<Buffer>
  /** Forgets the bytes; no error when there are none. */
  remove(caseId: string, storedKey: string): Promise<void>
  /** Forgets all bytes of a case or draft; no error when there are none. */
  removeAll(caseId: string): Promise<void>
}

/** `missing`: no such bytes. `altered`: cut, changed, moved from another case, or another key; it cannot be told which. */
export class EvidenceUnreadable extends Error {
  override name = 'EvidenceUnreadable'
  constructor(readonly reason: 'missing' | 'altered') {
    super(`stored evidence cannot be read: ${reason}`)
  }
}
