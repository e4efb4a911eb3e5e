import { isWestern } from './western'

export interface Encoding { encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'windows-1252'; bom: boolean }

const MARKS = [
  { encoding: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', bytes: [0xfe, 0xff] },
] as const

/** The encoding of a text, by its mark or, without one, by what its bytes can be; null when they are no text. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  const guesses = mark ? [mark.encoding] : guessedEncodings(bytes)
  const encoding = guesses.find((guess) => canBe(bytes, guess))
  return encoding ? { encoding, bom: mark !== undefined } : null
}

const PIECE_BYTES = 64 * 1024

/** The text, without its mark, in pieces. A character cut off at the end is dropped; throws a TypeError where the bytes are not of the encoding. */
export function* textPieces(bytes: Uint8Array, encoding: Encoding['encoding']): Generator<string> {
  // `stream` lets the last character be incomplete: exports are cut at any byte.
  const decoder = new TextDecoder(encoding.toLowerCase(), { fatal: true })
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield decoder.decode(bytes.subarray(from, from + PIECE_BYTES), { stream: true })
}

/** Only UTF-16 has zero bytes in text: the high halves of commas, digits and line ends. */
function guessedEncodings(bytes: Uint8Array): Encoding['encoding'][] {
  const zeros = [0, 0]
  bytes.subarray(0, 4096).forEach((byte, index) => { if (byte === 0) zeros[index % 2]! += 1 })
  if (zeros[0] === 0 && zeros[1] === 0) return ['UTF-8', isWestern(bytes) ? 'windows-1252' : 'GB18030']
  return zeros[1]! > zeros[0]! ? ['UTF-16LE'] : ['UTF-16BE']
}

function canBe(bytes: Uint8Array, encoding: Encoding['encoding']): boolean {
  try {
    for (const piece of textPieces(bytes, encoding)) if (piece.includes('\0')) return false
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
