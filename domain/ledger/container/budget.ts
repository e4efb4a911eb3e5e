import { LIMITS } from '../ledger-file'
import { Unreadable } from '../unreadable'

/** How much may still come out of one packed file. */
export class Budget {
  private readonly limit: 'unpacked' | 'ratio'
  private left: number

  constructor(packedBytes: number) {
    const byRatio = packedBytes * LIMITS.ratio
    this.limit = byRatio < LIMITS.unpacked ? 'ratio' : 'unpacked'
    this.left = Math.min(byRatio, LIMITS.unpacked)
  }

  /** Unpacks by `unpack`, which may give no more than the bytes it is told and throws ERR_BUFFER_TOO_LARGE beyond. Throws `Unreadable`. */
  spend(unpack: (atMostBytes: number) => Buffer): Buffer {
    try {
      const bytes = unpack(this.left)
      if (bytes.length > this.left) throw this.exceeded()
      this.left -= bytes.length
      return bytes
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? this.exceeded() : error
    }
  }

  private exceeded(): Unreadable { return new Unreadable('too_large', this.limit) }
}
