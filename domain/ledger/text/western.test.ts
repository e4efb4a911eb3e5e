import { describe, expect, test } from 'vitest'
import { isWestern } from './western'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const STATEMENT = ':20:STARTUMS\n:25:1\n:28C:1\n:60F:C260318EUR1,00\n:61:260318C1,00NTRFN\n:86:'

describe('bytes that are no UTF-8 are Western letters', () => {
  test.each([
    ['where XML says so', '<?xml version="1.0" encoding="ISO-8859-1"?><Document>Müller'],
    ['where OFX says so', 'OFXHEADER:100\r\nENCODING:USASCII\r\nCHARSET:1252\r\n\r\n<OFX><NAME>Müller'],
    ['where they stand alone in a statement of SWIFT', `${STATEMENT}Überweisung für Café Zoë`],
  ])('%s', (_, text) => { expect(isWestern(latin(text))).toBe(true) })

  test('and Chinese ones where they stand in pairs, or where nothing speaks for the West', () => {
    const chinese = [0xb2, 0xc6, 0xb8, 0xb6, 0xcd, 0xa8, 0x2d, 0xcd, 0xcb, 0xbf, 0xee]   // 财付通-退款
    expect(isWestern(Uint8Array.of(...latin(STATEMENT), ...chinese))).toBe(false)
    expect(isWestern(latin('a,Müller'))).toBe(false)
  })
})
