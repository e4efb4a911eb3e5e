import { LIMITS } from '../../ledger-file'
import { Unreadable } from '../../unreadable'

/** A tag and the text behind it, up to the next tag. Whether a tag is ever closed is its own business. */
export interface Tag { name: string; isEnd: boolean; value: string; line: number }

const NAME = /^(\/?)([A-Za-z][\w.]*)/
const LONGEST_TAG = 100
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The tags of SGML and XML alike, as OFX uses them: no attributes, leaves that may stay open, CDATA. Throws `Unreadable`. */
export function* tagsOf(text: string): Generator<Tag> {
  let line = 1
  let lineBreak = text.indexOf('\n')
  for (let at = nextTag(text, 0); at >= 0;) {
    for (; lineBreak >= 0 && lineBreak < at; lineBreak = text.indexOf('\n', lineBreak + 1)) line += 1
    if (/^<!DOCTYPE/i.test(text.slice(at, at + 9))) throw new Unreadable('unsafe_xml')
    const end = ending(text, at)
    const [, slash, name] = NAME.exec(text.slice(at + 1, Math.min(end.at, at + LONGEST_TAG))) ?? []
    const [value, next] = valueFrom(text, end.after)
    if (name !== undefined) yield { name: name.toUpperCase(), isEnd: slash !== '', value, line }
    at = next
  }
}

/** What closes the thing that begins here; one that is never closed was cut. */
function ending(text: string, at: number): { at: number; after: number } {
  const [close] = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>'], ['<', '>']].filter(([open]) => text.startsWith(open!, at)).map(([, close]) => close!)
  const end = text.indexOf(close!, at)
  if (end < 0) throw new Unreadable('damaged')
  return { at: end, after: end + close!.length }
}

/** The text up to the next tag, a section of CDATA included. */
function valueFrom(text: string, from: number): [value: string, next: number] {
  const pieces: string[] = []
  let at = from
  for (;;) {
    const next = nextTag(text, at)
    pieces.push(unescaped(text.slice(at, next < 0 ? text.length : next)))
    at = next
    if (at < 0 || !text.startsWith('<![CDATA[', at)) break
    const end = ending(text, at)
    pieces.push(text.slice(at + '<![CDATA['.length, end.at))
    at = end.after
  }
  const value = pieces.join('').trim()
  if (value.length > LIMITS.cell) throw new Unreadable('too_large', 'cell')
  return [value, at]
}

/** A smaller-than sign that begins no tag is a letter. */
function nextTag(text: string, from: number): number {
  let at = text.indexOf('<', from)
  while (at >= 0 && !/[A-Za-z/!?]/.test(text.charAt(at + 1))) at = text.indexOf('<', at + 1)
  return at
}

const unescaped = (text: string): string => text.replace(/&(?:#(\d{1,6}|x[\da-f]{1,5})|([a-z]{2,5}));/gi, (written, code: string | undefined, name: string | undefined) =>
  (code ? String.fromCodePoint(Number(code.replace(/^x/i, '0x'))) : ENTITIES[name!.toLowerCase()] ?? written))
