import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPdf } from './pdf-check'

type Part = string | Buffer

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>'

/** A whole file: objects numbered from 1, cross-reference table and trailer. */
function aPdf(objects: Part[] = [CATALOG, PAGES, PAGE], { trailer = '', tail = '' } = {}): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets = objects.map((object, index) => {
    const at = Buffer.concat(chunks).length
    chunks.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object as string, 'latin1'), Buffer.from('\nendobj\n'))
    return at
  })
  const table = [`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`, ...offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`)].join('')
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${Buffer.concat(chunks).length}\n%%EOF\n${tail}`
  return Buffer.concat([...chunks, Buffer.from(table + end, 'latin1')])
}

function aStream(entries: string, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`<< ${entries} /Length ${payload.length} >>\nstream\n`, 'latin1'), payload, Buffer.from('\nendstream')])
}

/** Objects packed into one compressed stream, as newer writers do. */
function packed(objects: string[], { entries = '/Type /ObjStm /Filter /FlateDecode', pack = deflateSync as (bytes: Buffer) => Buffer } = {}): Buffer {
  const offsets = objects.map((_object, index) => objects.slice(0, index).join(' ').length + (index > 0 ? 1 : 0))
  const index = offsets.map((offset, position) => `${10 + position} ${offset}`).join(' ') + ' '
  return aStream(`/N ${objects.length} /First ${index.length} ${entries}`, pack(Buffer.from(index + objects.join(' '), 'latin1')))
}

const withCatalog = (entries: string) => aPdf([`<< /Type /Catalog /Pages 2 0 R ${entries} >>`, PAGES, PAGE])

describe('plain paper is taken', () => {
  test.each([
    ['a page', aPdf()],
    ['objects packed in a stream', aPdf([CATALOG, PAGES, PAGE, packed([PAGES, PAGE, '[1 2 /A]', '42', '(text)'])])],
    ['a web link to a page about scripts', aPdf([CATALOG, PAGES, PAGE, '<< /A << /S /URI /URI (https://example.com/JavaScript/AA/JS\\) ) >> >>'])],
    ['the same link packed', aPdf([CATALOG, PAGES, PAGE, packed(['<< /A << /S /URI /URI (https://example.com/JavaScript) >> >>'])])],
    ['words of PDF in a title', withCatalog('/Title (All about (/JS) and /Launch)')],
    ['words of PDF in a comment', aPdf([`${CATALOG}\n% /JS /AA`, PAGES, PAGE])],
    ['names that only begin like active ones', withCatalog('/JSx 1 /AAAAAB+Song 2 /LaunchPad 3 /EFF 4')],
    ['no line end after the last line', aPdf().subarray(0, -1)],
    ['a Windows line end after the last line', aPdf(undefined, { tail: '\r\n' })],
    ['an update that was appended', Buffer.concat([aPdf(), Buffer.from('4 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n')])],
    ['a jump inside the file when it opens', withCatalog('/OpenAction [3 0 R /Fit]')],
  ])('%s', (_name, file) => expect(checkPdf(file)).toBeNull())

  test('pictures of random bytes raise no alarm', () => {
    for (let round = 0; round < 5; round++) {
      expect(checkPdf(aPdf([CATALOG, PAGES, PAGE, aStream('/Subtype /Image /Filter /DCTDecode', randomBytes(1_000_000))]))).toBeNull()
    }
  })

  test('a picture whose bytes happen to spell active names is no object', () => {
    expect(checkPdf(aPdf([CATALOG, PAGES, PAGE, aStream('/Filter /DCTDecode', Buffer.from('\xff /JS /AA /Launch >>', 'latin1'))]))).toBeNull()
  })
})

describe('more than paper is refused', () => {
  const NAMES = ['JavaScript', 'JS', 'AA', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'XFA', 'RichMedia', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE']

  test.each(NAMES)('/%s, as key or value, open or packed', (name) => {
    expect(checkPdf(withCatalog(`/${name} 4 0 R`))).toBe('active_pdf')
    expect(checkPdf(withCatalog(`/OpenAction << /S /${name} >>`))).toBe('active_pdf')
    expect(checkPdf(aPdf([CATALOG, PAGES, PAGE, packed([PAGE, `<< /S /${name} >>`])]))).toBe('active_pdf')
  })

  test.each([
    ['its letters as #xx', withCatalog('/Open#41ction << /S /J#61vaS#63ript /#4AS (x) >>')],
    ['no blanks at all', withCatalog('/OpenAction<</S/JavaScript/JS(x)>>')],
    ['after a string with brackets and escapes', withCatalog('/T (a\\) \\\\(b) c) /JS (x)')],
    ['after a hexadecimal string', withCatalog('/T <2f 4a 53> /AA 4 0 R')],
    ['after a comment that hides the end of a string', withCatalog('% (\n/JS (x)')],
    ['inside an array inside a dictionary', withCatalog('/X [ 1 [ << /Y << /JS 1 >> >> ] ]')],
    ['in an object of an older revision', Buffer.concat([withCatalog('/JS 1'), aPdf()])],
    ['behind an opening bracket between two objects', aPdf([`${CATALOG} endobj (`, '<< /JS (x) >>'])],
    ['in an object hidden in the bytes of a picture', aPdf([CATALOG, PAGES, PAGE, aStream('/Filter /DCTDecode', Buffer.from('\xff\xd8 9 0 obj << /JS (x) >>', 'latin1'))])],
    ['in an object hidden in a string', withCatalog('/T (9 0 obj << /JS 1 >>)')],
    ['in a name that is an object by itself', aPdf([CATALOG, PAGES, PAGE, '/JavaScript'])],
    ['in packed objects that do not say so', aPdf([CATALOG, PAGES, PAGE, packed(['<< /JS (x) >>'], { entries: '/Filter [/FlateDecode]' })])],
    ['in packed objects that lie about their length', aPdf([CATALOG, PAGES, PAGE, packed(['<< /JS (x) >>'], { entries: '/Type /ObjStm /Filter /FlateDecode /Length 3' })])],
    ['behind a bracket between packed objects', aPdf([CATALOG, PAGES, PAGE, packed(['1 (', '<< /JS 1 >>'])])],
  ])('%s', (_name, file) => expect(checkPdf(file)).toBe('active_pdf'))

  test('a password, even an empty one', () => {
    expect(checkPdf(aPdf(undefined, { trailer: '/Encrypt 4 0 R' }))).toBe('encrypted_pdf')
    expect(checkPdf(aPdf([CATALOG, PAGES, PAGE, aStream('/Type /XRef /Root 1 0 R /Encrypt 4 0 R', Buffer.from('\0\0'))]))).toBe('encrypted_pdf')
  })
})

describe('what readers could read differently is refused as damaged', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['bytes before the header', Buffer.concat([Buffer.from('\n'), aPdf()])],
    ['bytes after the end', aPdf(undefined, { tail: '<script>' })],
    ['blanks after the end', aPdf(undefined, { tail: ' \n' })],
    ['a file cut short', aPdf().subarray(0, -20)],
    ['no document in it', Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n')],
    ['a dictionary that ends where a value should be', withCatalog('/X << /A >> /B /C')],
    ['a dictionary closed by an array’s bracket', withCatalog('/X << /A 1 ]')],
    ['a dictionary that goes on into its stream', aPdf([CATALOG, PAGES, PAGE, '<< /A 1 stream\n/S /JavaScript2 >>\nendstream'])],
    ['a string where a key should be', withCatalog('/A 1 (x) 2')],
    ['endless nesting', withCatalog(`/X ${'['.repeat(5000)}${']'.repeat(5000)}`)],
    ['packed objects under an unusual filter', aPdf([CATALOG, PAGES, PAGE, packed([PAGE], { entries: '/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]' })])],
    ['packed objects under no filter', aPdf([CATALOG, PAGES, PAGE, packed([PAGE], { entries: '/Type /ObjStm', pack: (bytes) => bytes })])],
    ['packed objects with a predictor', aPdf([CATALOG, PAGES, PAGE, packed([PAGE], { entries: '/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>' })])],
    ['packed objects in another file', aPdf([CATALOG, PAGES, PAGE, packed([PAGE], { entries: '/Type /ObjStm /Filter /FlateDecode /F (b.bin)' })])],
    ['two filters for one stream', aPdf([CATALOG, PAGES, PAGE, packed([PAGE], { entries: '/Type /ObjStm /Filter /FlateDecode /Filter /LZWDecode' })])],
    ['packed objects that do not unpack', aPdf([CATALOG, PAGES, PAGE, packed([PAGE], { pack: (bytes) => bytes })])],
    ['packed objects that unpack to 9 MB', aPdf([CATALOG, PAGES, PAGE, packed([`(${'a'.repeat(9 * 1024 * 1024)})`])])],
    ['three that unpack to 3 MB each', aPdf([CATALOG, PAGES, ...[1, 2, 3].map(() => packed([`(${'a'.repeat(3 * 1024 * 1024)})`]))])],
    ['fewer packed objects than promised', aPdf([CATALOG, PAGES, PAGE, packed([PAGE], { entries: '/N 9 /Type /ObjStm /Filter /FlateDecode' })])],
    ['packed objects whose number stands elsewhere', aPdf([CATALOG, PAGES, PAGE, aStream('/Type /ObjStm /N 5 0 R /First 4 /Filter /FlateDecode', deflateSync(Buffer.from('1 0 []')))])],
  ])('%s', (_name, file) => expect(checkPdf(file)).toBe('damaged'))

  test('no bytes whatever make the check throw', () => {
    const piece = fc.constantFrom('<<', '>>', '[', ']', '(', ')', '/JS', '/First 1', '/N 1', '/Type/ObjStm', '/Filter/FlateDecode', '%', '\n', ' ', 'obj', 'stream\n', 'endobj', '9', '<', '>', '\\', '#4', 'trailer')
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect([null, 'damaged', 'active_pdf', 'encrypted_pdf']).toContain(checkPdf(aPdf([CATALOG, PAGES, PAGE, pieces.join('')])))
    }))
  })

  test('a file made to be read over and over is given up soon', () => {
    for (const piece of ['obj(', 'obj %', 'obj[]', 'obj[(', 'obj<</First 1>>%', 'obj<</N 1/First 1>>stream\n']) {
      const startedAt = performance.now()
      checkPdf(aPdf([CATALOG, PAGES, PAGE, piece.repeat(2_000_000 / piece.length)]))
      expect(performance.now() - startedAt).toBeLessThan(3000)
    }
  })
})
