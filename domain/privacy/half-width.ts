// U+FF01–FF5E are the ASCII signs as Chinese keyboards also type them; each is one code unit, as its ASCII twin is.
const FULL_WIDTH = /[\uff01-\uff5e]/g
const BLANKS = /[^\S\n]|[\u200b-\u200f\u2060\ufeff]/g
const DASHES = /[\u00ad\u2010-\u2015\u2212\u30fc]/g

/** The same text with full-width signs, odd blanks and odd dashes as ASCII. Every position stays where it was; line ends stay. */
export function halfWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-')
    .replace(BLANKS, ' ')
}
