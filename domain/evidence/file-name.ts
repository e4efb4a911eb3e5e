const MAX_CHARACTERS = 120
const MAX_BYTES = 200

// Controls, line and paragraph separators, lone surrogates; bidi, joiners, fillers and whatever else Unicode says to leave unseen.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu
const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const EXTENSION = /\.[A-Za-z0-9]{1,8}$/

/** A file name fit to be shown and to be offered for saving: a label, never a path. Always 1 to 120 characters and at most 200 bytes. */
export function cleanFileName(raw: string): string {
  const lastPart = raw.split(/[/\\]/).at(-1)!
  const seen = lastPart.replace(UNSEEN, '').replace(/\s+/g, ' ').trim().normalize('NFC')
  const extension = EXTENSION.exec(seen)?.[0] ?? ''
  const stem = cut(bare(seen.slice(0, seen.length - extension.length)), extension)
  return `${bare(stem) || 'file'}${extension}`
}

const bare = (stem: string): string => stem.replace(/^[\s.]+|[\s.]+$/g, '')

/** The longest beginning of `stem` that fits together with `extension`, cut between characters as a reader sees them. */
function cut(stem: string, extension: string): string {
  let charactersLeft = MAX_CHARACTERS - extension.length
  let bytesLeft = MAX_BYTES - extension.length
  let end = 0
  for (const { segment, index } of CHARACTERS.segment(stem)) {
    charactersLeft -= [...segment].length
    bytesLeft -= new TextEncoder().encode(segment).length
    if (charactersLeft < 0 || bytesLeft < 0) break
    end = index + segment.length
  }
  return stem.slice(0, end)
}

/** The lower-case extension without its dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  return (EXTENSION.exec(fileName)?.[0] ?? '').slice(1).toLowerCase()
}

/** The Content-Disposition of a download (RFC 6266): a plain name for old clients, the whole name as UTF-8 (RFC 8187). */
export function attachmentHeader(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
