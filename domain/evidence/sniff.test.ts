import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkType, sniff, SNIFF_BYTES } from './sniff'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const tar = Buffer.concat([Buffer.alloc(257), bytes('ustar\x0000'), Buffer.alloc(200)])

const JPEG = bytes('\xff\xd8\xff\xe0\x00\x10JFIF\x00')
const PNG = bytes('\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR')
const WEBP = bytes('RIFF\x24\x00\x00\x00WEBPVP8 ')
const PDF = bytes('%PDF-1.7\n')
const GIF = bytes('GIF89a\x01\x00')

const outcome = (name: string, head: Uint8Array) => {
  const answer = checkType(name, head)
  if (answer.ok) return answer.value
  return answer.refusal.code === 'file_refused' ? answer.refusal.reason : answer.refusal.code
}

test.each([
  ['a.jpg', JPEG, 'jpeg'], ['a.JPEG', JPEG, 'jpeg'], ['a.png', PNG, 'png'], ['a.webp', WEBP, 'webp'], ['a.pdf', PDF, 'pdf'],
])('%s with the right first bytes is taken', (name, head, kind) => expect(outcome(name, head)).toBe(kind))

test.each([
  ['an empty file', 'a.jpg', bytes(''), 'empty'],
  ['a picture under another picture’s name', 'a.png', JPEG, 'type_mismatch'],
  ['a picture that calls itself a PDF', 'a.pdf', PNG, 'type_mismatch'],
  ['plain text', 'a.jpg', bytes('hello'), 'type_mismatch'],
  ['a PDF with bytes before its header', 'a.pdf', bytes('\n%PDF-1.7'), 'type_mismatch'],
  ['sound in the same wrapping as WebP', 'a.webp', bytes('RIFF\x24\x00\x00\x00WAVEfmt '), 'type_mismatch'],
  ['a GIF by name', 'a.gif', GIF, 'type_not_allowed'],
  ['a GIF renamed', 'a.png', GIF, 'type_not_allowed'],
  ['a TIFF renamed', 'a.jpg', bytes('II*\x00\x08\x00'), 'type_not_allowed'],
  ['a TIFF of the other byte order', 'a.jpg', bytes('MM\x00*'), 'type_not_allowed'],
  ['an iPhone photo by name', 'a.HEIC', bytes('\x00\x00\x00\x18ftypheic'), 'heic'],
  ['an iPhone photo renamed', 'a.jpg', bytes('\x00\x00\x00\x18ftypmif1'), 'heic'],
  ['an AVIF renamed', 'a.jpg', bytes('\x00\x00\x00\x18ftypavif'), 'heic'],
  ['a video renamed', 'a.jpg', bytes('\x00\x00\x00\x18ftypisom'), 'type_not_allowed'],
  ['an SVG by name', 'a.svg', bytes('<svg'), 'svg'],
  ['an SVG renamed', 'a.png', bytes('<svg onload="x">'), 'svg'],
  ['an SVG behind a declaration, a comment and a document type', 'a.png', bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE svg>\n<SVG>'), 'svg'],
  ['an SVG in UTF-16', 'a.png', utf16('<svg>'), 'svg'],
  ['HTML renamed', 'a.jpg', bytes('<!DOCTYPE HTML>\n<html>'), 'type_not_allowed'],
  ['HTML without a document type', 'a.pdf', bytes(' <script>'), 'type_not_allowed'],
  ['a ZIP by name', 'a.zip', bytes('PK\x03\x04'), 'archive'],
  ['a ZIP renamed', 'a.pdf', bytes('PK\x03\x04\x14\x00holiday.jpg'), 'archive'],
  ['gzip renamed', 'a.jpg', gzipSync('x'), 'archive'],
  ['a tar renamed', 'a.jpg', tar, 'archive'],
  ['a spreadsheet by name', 'a.xlsx', bytes('PK\x03\x04'), 'office'],
  ['a spreadsheet renamed', 'a.pdf', bytes('PK\x03\x04\x14\x00\x06\x00[Content_Types].xml'), 'office'],
  ['an old document renamed', 'a.pdf', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'office'],
  ['a Windows program renamed', 'a.jpg', bytes('MZ\x90\x00'), 'type_not_allowed'],
  ['a Linux program renamed', 'a.jpg', bytes('\x7fELF\x02'), 'type_not_allowed'],
  ['a macOS program renamed', 'a.jpg', bytes('\xcf\xfa\xed\xfe'), 'type_not_allowed'],
  ['a script renamed', 'a.jpg', bytes('#!/bin/sh'), 'type_not_allowed'],
  ['no extension', 'photo', JPEG, 'type_not_allowed'],
  ['a second extension', 'a.jpg.exe', JPEG, 'type_not_allowed'],
  ['an extension that every object has', 'a.toString', JPEG, 'type_not_allowed'],
])('%s is refused', (_name, fileName, head, reason) => expect(outcome(fileName, head)).toBe(reason))

describe('sniffing', () => {
  test('only the four kinds ever pass, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), fc.constantFrom('jpg', 'png', 'webp', 'pdf'), (head, extension) => {
      const passed = checkType(`a.${extension}`, head).ok
      const starts = Buffer.from(head).toString('latin1')
      expect(passed).toBe({ jpg: /^\xff\xd8\xff/, png: /^\x89PNG\r\n\x1a\n/, webp: /^RIFF[^]{4}WEBP/, pdf: /^%PDF-/ }[extension].test(starts))
    }))
  })

  test('markup made to be read for ever is read at once', () => {
    const startedAt = performance.now()
    for (const piece of ['<!---->', '<!--', '<?', '<!doctype ', '\n']) sniff(bytes(piece.repeat(SNIFF_BYTES)))
    expect(performance.now() - startedAt).toBeLessThan(1000)
  })
})
