import { Unreadable } from '../../unreadable'

/** Reads the strings of BIFF8 from a record and those that continue it: a string may run on from one into the next. */
export class StringReader {
  private segment = 0
  private at = 0

  constructor(private readonly segments: readonly Buffer[]) {}

  /** A string whose length is written in so many bytes, without its fonts and its pronunciation. Throws `Unreadable`. */
  string(lengthBytes: 1 | 2): string {
    const length = this.number(lengthBytes)
    const flags = this.number(1)
    const runs = flags & 8 ? this.number(2) : 0
    const phonetic = flags & 4 ? this.number(4) : 0
    const text = this.characters(length, (flags & 1) === 1)
    this.skip(runs * 4 + phonetic)
    return text
  }

  private characters(length: number, isWide: boolean): string {
    let text = ''
    let wide = isWide
    while (text.length < length) {
      if (this.left() === 0) {
        this.nextSegment()
        // Where a string runs on, its letters may change their width.
        wide = (this.number(1) & 1) === 1
      }
      const count = Math.min(length - text.length, Math.floor(this.left() / (wide ? 2 : 1)))
      if (count === 0) throw new Unreadable('damaged')
      const until = this.at + count * (wide ? 2 : 1)
      text += this.current().toString(wide ? 'utf16le' : 'latin1', this.at, until)
      this.at = until
    }
    return text
  }

  private number(bytes: 1 | 2 | 4): number {
    if (this.left() === 0) this.nextSegment()
    if (this.left() < bytes) throw new Unreadable('damaged')
    this.at += bytes
    return this.current().readUIntLE(this.at - bytes, bytes)
  }

  private skip(count: number): void {
    for (let left = count; left > 0;) {
      if (this.left() === 0) this.nextSegment()
      const step = Math.min(left, this.left())
      this.at += step
      left -= step
    }
  }

  private current(): Buffer { return this.segments[this.segment]! }

  private left(): number { return this.current().length - this.at }

  private nextSegment(): void {
    if (this.segment + 1 >= this.segments.length) throw new Unreadable('damaged')
    this.segment += 1
    this.at = 0
  }
}
