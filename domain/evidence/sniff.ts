import type { FileRefusal } from '../refusal'
import { type Answer, ok, refuse } from '../result'
import { extensionOf } from './file-name'
import { EVIDENCE_KINDS, type EvidenceKind, EXTENSIONS_OF } from './kinds'

/** How many bytes from the start of a file `checkType` needs. */
export const SNIFF_BYTES = 1024

type RefusedKind = 'svg' | 'heic' | 'office' | 'archive' | 'gif' | 'tiff' | 'html' | 'program' | 'media' | 'unknown'

/** What a file's first bytes say. Hexadecimal, ".." is any byte; the first row that fits wins. */
const SIGNATURES: readonly (readonly [hex: string, kind: EvidenceKind | RefusedKind])[] = [
  ['ffd8ff',                    'jpeg'],
  ['89504e470d0a1a0a',          'png'],
  ['52494646........57454250',  'webp'],      // RIFF····WEBP
  ['255044462d',                'pdf'],       // %PDF-
  ['474946383.61',              'gif'],
  ['49492a00',                  'tiff'],
  ['4d4d002a',                  'tiff'],
  ['49492b00',                  'tiff'],      // BigTIFF
  ['4d4d002b',                  'tiff'],
  ['........66747970',          'media'],     // ····ftyp; its brand tells HEIC from video
  ['d0cf11e0a1b11ae1',          'office'],    // OLE: doc, xls, ppt
  ['7b5c727466',                'office'],    // {\rtf
  ['504b0304',                  'archive'],   // ZIP; its first members tell office files from archives
  ['504b0506',                  'archive'],
  ['1f8b',                      'archive'],
  ['425a68',                    'archive'],   // bzip2
  ['fd377a585a00',              'archive'],   // xz
  ['28b52ffd',                  'archive'],   // zstd
  ['377abcaf271c',              'archive'],   // 7z
  ['526172211a07',              'archive'],   // rar
  ['7f454c46',                  'program'],   // ELF
  ['4d5a',                      'program'],   // MZ: Windows programs
  ['feedfac.',                  'program'],   // Mach-O
  ['c.faedfe',                  'program'],
  ['cafebabe',                  'program'],
  ['2321',                      'program'],   // #!
]
const PATTERNS = SIGNATURES.map(([hex, kind]) => ({ pattern: new RegExp(`^${hex}`), kind }))

/** ISO base media brands of HEIF and its relatives. */
const HEIF_BRAND = /^(?:hei[cfmsx]|hev[cmsx]|mif[12]|msf1|avi[fos]|miaf|MiHB)/
const OFFICE_MEMBER = /\[Content_Types\]\.xml|_rels\/|word\/|xl\/|ppt\/|application\/vnd\.oasis/
const MARKUP = /^(?:\s|<\?[^>]*>|<!--(?:(?!-->)[^])*-->|<!doctype[^>]*>)*<(svg|html|head|body|script|iframe|meta|title)\b/i
const HTML_DOCTYPE = /^\s*<!doctype\s+html/i

/** What each refused kind is told. */
const REFUSAL_OF: Record<RefusedKind, FileRefusal> = {
  svg: 'svg', heic: 'heic', office: 'office', archive: 'archive',
  gif: 'type_not_allowed', tiff: 'type_not_allowed', html: 'type_not_allowed', program: 'type_not_allowed', media: 'type_not_allowed',
  unknown: 'type_mismatch',
}

const REFUSED_EXTENSIONS: Readonly<Record<string, FileRefusal>> = {
  svg: 'svg', svgz: 'svg',
  heic: 'heic', heif: 'heic', hif: 'heic', avif: 'heic',
  doc: 'office', docx: 'office', xls: 'office', xlsx: 'office', ppt: 'office', pptx: 'office', rtf: 'office', odt: 'office', ods: 'office', wps: 'office', et: 'office',
  zip: 'archive', rar: 'archive', '7z': 'archive', gz: 'archive', tgz: 'archive', tar: 'archive', bz2: 'archive', xz: 'archive',
}

/**
 * What kind of evidence a file is: its extension must be on the list and its first bytes must agree. What the browser says of it is not asked.
 * The file's content is not checked here (an image is decoded, a PDF goes through `checkPdf`).
 */
export function checkType(fileName: string, head: Uint8Array): Answer<EvidenceKind> {
  const extension = extensionOf(fileName)
  const named = EVIDENCE_KINDS.find((kind) => EXTENSIONS_OF[kind].includes(extension))
  if (!named) return fileRefused((Object.hasOwn(REFUSED_EXTENSIONS, extension) && REFUSED_EXTENSIONS[extension]) || 'type_not_allowed')
  if (head.length === 0) return fileRefused('empty')
  const found = sniff(head)
  if (found === named) return ok(named)
  return fileRefused(isEvidence(found) ? 'type_mismatch' : REFUSAL_OF[found])
}

/** What the first bytes of a file say it is, whatever its name. */
export function sniff(head: Uint8Array): EvidenceKind | RefusedKind {
  const start = head.subarray(0, SNIFF_BYTES)
  const hex = Array.from(start.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const text = new TextDecoder('latin1').decode(start)
  const kind = PATTERNS.find(({ pattern }) => pattern.test(hex))?.kind
  if (kind === 'media' && HEIF_BRAND.test(text.slice(8))) return 'heic'
  if (kind === 'archive' && OFFICE_MEMBER.test(text)) return 'office'
  if (kind) return kind
  if (text.startsWith('ustar', 257)) return 'archive'
  return markup(text) ?? 'unknown'
}

/** SVG and HTML, behind a byte order mark or in UTF-16 too. */
function markup(latin1: string): 'svg' | 'html' | null {
  const text = latin1.replace(/^(?:ï»¿|ÿþ|þÿ)/, '').replaceAll('\0', '')
  const element = MARKUP.exec(text)?.[1]?.toLowerCase()
  if (element === 'svg') return 'svg'
  return element || HTML_DOCTYPE.test(text) ? 'html' : null
}

const isEvidence = (kind: string): kind is EvidenceKind => EVIDENCE_KINDS.some((known) => known === kind)

const fileRefused = (reason: FileRefusal) => refuse({ code: 'file_refused', reason })
