import { describe, expect, test } from 'vitest'
import { encodingOf, textPieces } from './decode'

const utf8 = new TextEncoder()
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  for (const [index, unit] of [...text].map((letter) => letter.charCodeAt(0)).entries()) new DataView(bytes.buffer).setUint16(index * 2, unit, littleEndian)
  return bytes
}
const decoded = (bytes: Uint8Array): unknown => {
  const found = encodingOf(bytes)
  return found && { ...found, text: [...textPieces(bytes, found.encoding)].join('') }
}
/** 记账,1 */
const GB18030 = Uint8Array.of(0xbc, 0xc7, 0xd5, 0xcb, 0x2c, 0x31)

describe('the encoding of a text is found from its bytes', () => {
  test.each([
    ['UTF-8', false, utf8.encode('记账,1')],
    ['UTF-8', true, Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8.encode('记账,1'))],
    ['GB18030', false, GB18030],
    ['UTF-16LE', true, Uint8Array.of(0xff, 0xfe, ...utf16('记账,1', true))],
    ['UTF-16BE', true, Uint8Array.of(0xfe, 0xff, ...utf16('记账,1', false))],
    ['UTF-16LE', false, utf16('记账,1', true)],
    ['UTF-16BE', false, utf16('记账,1', false)],
  ])('%s, with a mark: %s', (encoding, bom, bytes) => {
    expect(decoded(bytes)).toEqual({ text: '记账,1', encoding, bom })
  })

  test('a file cut within a character loses that character and nothing else', () => {
    expect(decoded(utf8.encode('a,账').subarray(0, 4))).toEqual({ text: 'a,', encoding: 'UTF-8', bom: false })
  })

  test('bytes that are no text have none', () => {
    expect(decoded(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xff, 0, 0xd8))).toBeNull()
  })
})
