const COMMA = 44
const LF = 10
const CR = 13
const QUOTE = 34

/** Comma-separated text that comes in pieces, seen through a window that always reaches `ahead` characters past the place it stands at. */
export class Window {
  private text = ''
  private at = 0
  private ended = false
  /** Quotes up to here are letters: a search for a partner was in vain. */
  private bareUntil = 0
  private readonly pieces: Iterator<string>

  constructor(pieces: Iterable<string>, private readonly ahead: number) {
    this.pieces = pieces[Symbol.iterator]()
  }

  more(): boolean {
    this.fill()
    return this.at < this.text.length
  }

  /** Steps over one character, when it is this one. */
  pass(code: number): boolean {
    const isThere = this.more() && this.text.charCodeAt(this.at) === code
    if (isThere) this.at += 1
    return isThere
  }

  passBlanks(): void {
    while (this.more() && isBlank(this.text.charCodeAt(this.at))) this.at += 1
  }

  /** Steps over a cell up to the separator. */
  bareCell(): string {
    const from = this.at
    while (this.at < this.text.length && !isSeparator(this.text.charCodeAt(this.at))) this.at += 1
    return this.text.slice(from, this.at)
  }

  /** Steps over a cell in quotes and the blanks behind it; undefined when none begins here, null when its quote is never closed and so is a letter. */
  quotedCell(atMost: number, firstCell: string | undefined): string | null | undefined {
    if (this.text.charCodeAt(this.at) !== QUOTE || this.at < this.bareUntil) return undefined
    const closing = this.closingQuote(this.at + 1, atMost, firstCell)
    if (!closing.found) {
      this.bareUntil = closing.at
      return null
    }
    const cell = this.text.slice(this.at + 1, closing.at).replaceAll('""', '"')
    this.at = this.afterBlanks(closing.at + 1)
    return cell
  }

  private fill(): void {
    if (this.ended || this.text.length - this.at >= this.ahead) return
    const pieces = [this.text.slice(this.at)]
    for (let length = pieces[0]!.length; length < this.ahead;) {
      const { value, done } = this.pieces.next()
      if (done) { this.ended = true; break }
      pieces.push(value)
      length += value.length
    }
    this.bareUntil = Math.max(0, this.bareUntil - this.at)
    this.text = pieces.join('')
    this.at = 0
  }

  /** The quote that closes a cell stands before a separator; a doubled one, or one amid text, is a letter. Else where the search gave up. */
  private closingQuote(from: number, atMost: number, firstCell: string | undefined): { found: boolean; at: number } {
    for (let at = this.text.indexOf('"', from); at >= 0; at = this.text.indexOf('"', at)) {
      if (at - from > atMost) return { found: false, at }
      if (this.text.charCodeAt(at + 1) === QUOTE) at += 2
      else if (!this.endsCell(at + 1)) at += 1
      else if (swallowsRecord(this.text.slice(from, at), firstCell)) return { found: false, at: this.text.indexOf('\n', from) }
      else return { found: true, at }
    }
    return { found: false, at: this.text.length }
  }

  private endsCell(from: number): boolean {
    const at = this.afterBlanks(from)
    return at < this.text.length ? isSeparator(this.text.charCodeAt(at)) : this.ended
  }

  private afterBlanks(from: number): number {
    let at = from
    while (isBlank(this.text.charCodeAt(at))) at += 1
    return at
  }
}

const isBlank = (code: number): boolean => code === 32 || code === 9
const isSeparator = (code: number): boolean => code === COMMA || code === LF || code === CR

/** A shorter beginning than a date could also begin a line of prose. */
const TELLING_LENGTH = 8

/** A line within the quotes that begins as this record began, a date or a number, is a record of its own: the quote was left open. */
function swallowsRecord(cell: string, firstCell: string | undefined): boolean {
  if (firstCell === undefined || firstCell.length < TELLING_LENGTH || !cell.includes('\n')) return false
  const shape = (words: string): string => words.replace(/\d/g, '0')
  return cell.split('\n').slice(1).some((line) => shape(line.trim().slice(0, firstCell.length)) === shape(firstCell))
}
