/** One object of a PDF as every strict reader sees it. */
export interface PdfObject {
  /** Which of the watched names are in it, at any depth, with `#xx` decoded. */
  names: Set<string>
  /** The watched entries of the dictionary itself: each key with the first tokens of its value. */
  entries: [key: string, value: string[]][]
  /** The first byte after it. */
  end: number
}

interface Token { kind: 'open' | 'close' | 'name' | 'string' | 'word' | 'end'; text: string; end: number }

/** A dictionary or an array being read. `key`: the entry of a dictionary that still waits for its value. */
interface Frame { closes: '>>' | ']'; key: string | null }

const MAX_DEPTH = 100
const MAX_VALUE_TOKENS = 8
const MAX_WATCHED_ENTRIES = 20
const SCALAR = /^(?:[-+.\d][-+.\deE]*|true|false|null|R)$/

const REGULAR = 0, WHITE = 1, DELIMITER = 2
const CLASS_OF = new Uint8Array(256)
for (const byte of Buffer.from('\0\t\n\f\r ', 'latin1')) CLASS_OF[byte] = WHITE
for (const byte of Buffer.from('()<>[]{}/%', 'latin1')) CLASS_OF[byte] = DELIMITER
const isRegular = (byte: number | undefined): boolean => byte !== undefined && CLASS_OF[byte] === REGULAR

/** Whether a keyword of `length` bytes at `at` stands by itself. Some readers let a number touch it from the left. */
export function standsAlone(bytes: Buffer, at: number, length: number): boolean {
  const before = bytes[at - 1]
  const digitBefore = before !== undefined && before >= 0x30 && before <= 0x39
  return (!isRegular(before) || digitBefore) && !isRegular(bytes[at + length])
}

/**
 * Reads the one object that begins at `at`, white space and comments before it skipped; of a word or string, only where it ends.
 * Null for a dictionary or an array when readers could disagree about where it ends.
 */
export function readPdfObject(bytes: Buffer, at: number, watched: ReadonlySet<string>): PdfObject | null {
  const names = new Set<string>()
  const entries: [string, string[]][] = []
  const frames: Frame[] = []
  let value: string[] | null = null
  let token = nextToken(bytes, at)
  if (token.kind === 'name' && watched.has(token.text)) names.add(token.text)
  if (token.kind !== 'open') return { names, entries, end: token.end }

  for (;; token = nextToken(bytes, token.end)) {
    const frame = frames.at(-1)
    if (entries.length > MAX_WATCHED_ENTRIES || token.kind === 'end' || (token.kind === 'word' && !SCALAR.test(token.text))) return null
    if (token.kind === 'name' && watched.has(token.text)) names.add(token.text)
    if (token.kind === 'close') {
      if (frame?.closes !== token.text || frame.key !== null) return null
      frames.pop()
      if (frames.length === 0) return { names, entries, end: token.end }
      continue
    }
    if (frame?.closes === '>>') {
      const isKey = token.kind === 'name' && frame.key === null
      // A reference is three words, so words may follow a value; anything else in the place of a key is read differently by every reader.
      if (!isKey && frame.key === null && token.kind !== 'word') return null
      if (frames.length === 1 && isKey) value = watched.has(token.text) ? newEntry(entries, token.text) : null
      frame.key = isKey ? token.text : null
      if (isKey) continue
    }
    if (value && value.length < MAX_VALUE_TOKENS) value.push(token.text)
    if (token.kind === 'open') {
      if (frames.length === MAX_DEPTH) return null
      frames.push({ closes: token.text === '<<' ? '>>' : ']', key: null })
    }
  }
}

function newEntry(entries: PdfObject['entries'], key: string): string[] {
  const value: string[] = []
  entries.push([key, value])
  return value
}

/** The next keyword or number at or after `at`; empty when something else stands there. */
export function readPdfWord(bytes: Buffer, at: number): { text: string; end: number } {
  const token = nextToken(bytes, at)
  return { text: token.kind === 'word' ? token.text : '', end: token.end }
}

function nextToken(bytes: Buffer, from: number): Token {
  const at = skipBlanks(bytes, from)
  switch (bytes[at]) {
    case undefined: return { kind: 'end', text: '', end: at }
    case 0x2f: return nameToken(bytes, at + 1)                                                    // /
    case 0x5b: return { kind: 'open', text: '[', end: at + 1 }
    case 0x5d: return { kind: 'close', text: ']', end: at + 1 }
    case 0x28: return { kind: 'string', text: '', end: endOfString(bytes, at + 1) }               // (
    case 0x3c: return bytes[at + 1] === 0x3c ? { kind: 'open', text: '<<', end: at + 2 } : { kind: 'string', text: '', end: past(bytes, '>', at + 1) }
    case 0x3e: return bytes[at + 1] === 0x3e ? { kind: 'close', text: '>>', end: at + 2 } : wordToken(bytes, at)
    default: return wordToken(bytes, at)
  }
}

function skipBlanks(bytes: Buffer, from: number): number {
  let at = from
  for (;;) {
    while (at < bytes.length && CLASS_OF[bytes[at]!] === WHITE) at++
    if (bytes[at] !== 0x25) return at                                                             // %
    while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++
  }
}

/** A literal string may hold balanced brackets; a backslash takes the meaning from the sign after it. */
function endOfString(bytes: Buffer, from: number): number {
  let depth = 1
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === 0x5c) at++
    else if (bytes[at] === 0x28) depth++
    else if (bytes[at] === 0x29 && --depth === 0) return at + 1
  }
  return bytes.length
}

function nameToken(bytes: Buffer, from: number): Token {
  const end = endOfRegular(bytes, from)
  const text = bytes.toString('latin1', from, end)
  return { kind: 'name', text: text.includes('#') ? decodeName(text) : text, end }
}

function decodeName(text: string): string {
  return text.replace(/#([\da-fA-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

function wordToken(bytes: Buffer, from: number): Token {
  const end = Math.max(endOfRegular(bytes, from), from + 1)   // a stray bracket is a word of its own
  return { kind: 'word', text: bytes.toString('latin1', from, Math.min(end, from + 64)), end }
}

function endOfRegular(bytes: Buffer, from: number): number {
  let at = from
  while (isRegular(bytes[at])) at++
  return at
}

function past(bytes: Buffer, sign: string, from: number): number {
  const at = bytes.indexOf(sign, from, 'latin1')
  return at < 0 ? bytes.length : at + 1
}
