export interface DecodedText { text: string; encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'; bom: boolean }

const MARKS = [
  { encoding: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', bytes: [0xfe, 0xff] },
] as const

/** Turns bytes into text by their mark or, without one, by what they can be; null when they are no text. A character cut off at the end is dropped. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  const guesses = mark ? [mark.encoding] : guessedEncodings(bytes)
  for (const encoding of guesses) {
    const text = decoded(bytes, encoding)
    if (text !== null && !text.includes('\0')) return { text, encoding, bom: mark !== undefined }
  }
  return null
}

/** Only UTF-16 has zero bytes in text: the high halves of commas, digits and line ends. */
function guessedEncodings(bytes: Uint8Array): DecodedText['encoding'][] {
  const zeros = [0, 0]
  bytes.subarray(0, 4096).forEach((byte, index) => { if (byte === 0) zeros[index % 2]! += 1 })
  if (zeros[0] === 0 && zeros[1] === 0) return ['UTF-8', 'GB18030']
  return zeros[1]! > zeros[0]! ? ['UTF-16LE'] : ['UTF-16BE']
}

function decoded(bytes: Uint8Array, encoding: DecodedText['encoding']): string | null {
  try {
    // `stream` lets the last character be incomplete: exports are cut at any byte.
    return new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}
