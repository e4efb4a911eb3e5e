import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attachmentHeader, cleanFileName, extensionOf } from './file-name'

describe('file names', () => {
  test.each([
    ['账单.jpg', '账单.jpg'],
    ['C:\\Users\\me\\Desktop\\bill.PDF', 'bill.PDF'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\r\nc\t.png', 'abc.png'],
    ['invoice\u202egpj.exe.png', 'invoicegpj.exe.png'],
    ['b\u200bi\u2060l\ufeffl\u00ad.pdf', 'bill.pdf'],
    ['\u3164\u115f.pdf', 'file.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
    ['.pdf', 'file.pdf'],
    ['bill. .pdf', 'bill.pdf'],
    ['...', 'file'],
    ['', 'file'],
    ['folder/', 'file'],
    ['  two   blanks .png ', 'two blanks.png'],
    ['lone\ud800surrogate.png', 'lonesurrogate.png'],
  ])('%j is kept as %j', (raw, kept) => expect(cleanFileName(raw)).toBe(kept))

  test('a long name is cut in front of its extension, between characters as a reader sees them', () => {
    expect(cleanFileName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(116)}.pdf`)
    expect(cleanFileName(`${'账'.repeat(300)}.pdf`)).toBe(`${'账'.repeat(65)}.pdf`)
    expect(cleanFileName(`${'a'.repeat(115)}g\u0308\u0308.pdf`)).toBe(`${'a'.repeat(115)}.pdf`)
    expect(cleanFileName(`${'😀'.repeat(300)}.pdf`)).toBe(`${'😀'.repeat(49)}.pdf`)
  })

  test('whatever is sent, the label is short, never empty, never a path, shows all its signs, and is its own clean form', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
      const name = cleanFileName(raw)
      expect([...name].length).toBeLessThanOrEqual(120)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
      expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u)
      expect(name).toBe(name.normalize('NFC'))
      expect(cleanFileName(name)).toBe(name)
    }), { numRuns: 100 })
  })

  test('an extension is read in any case', () => {
    expect(extensionOf('a.b.JPEG')).toBe('jpeg')
    expect(extensionOf('jpeg')).toBe('')
    expect(extensionOf('a.账单')).toBe('')
  })

  test('a download carries the whole name, and nothing that could end the header', () => {
    expect(attachmentHeader('账单 (1).pdf')).toBe("attachment; filename=\"____1_.pdf\"; filename*=UTF-8''%E8%B4%A6%E5%8D%95%20%281%29.pdf")
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(attachmentHeader(cleanFileName(name))).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.!~%-]+$/)
    }))
  })
})
