import { SaxesParser } from 'saxes'
import { Unreadable } from '../unreadable'

/** Names and attributes stand without their prefix. */
export type XmlEvent =
  | { kind: 'open'; name: string; line: number; attributes: Readonly<Record<string, string>> }
  | { kind: 'text'; text: string }
  | { kind: 'close'; name: string }

/** Deeper than any statement or workbook nests. */
const MOST_DEPTH = 100

/** Walks XML that comes in pieces. A document type, which is where entities come from, is refused, and so is what is not well-formed. Throws `Unreadable`. */
export function* readXml(pieces: Iterable<string>): Generator<XmlEvent> {
  let events: XmlEvent[] = []
  const parser = new SaxesParser()
  parser.on('error', () => { throw new Unreadable('damaged') })
  parser.on('doctype', () => { throw new Unreadable('unsafe_xml') })
  let depth = 0
  parser.on('opentag', ({ name, attributes }) => {
    if ((depth += 1) > MOST_DEPTH) throw new Unreadable('damaged')
    events.push({ kind: 'open', name: localName(name), line: parser.line, attributes: localNames(attributes) })
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    events.push({ kind: 'close', name: localName(name) })
  })
  parser.on('text', (text) => events.push({ kind: 'text', text }))
  parser.on('cdata', (text) => events.push({ kind: 'text', text }))
  for (const piece of pieces) {
    parser.write(piece)
    yield* events
    events = []
  }
  parser.close()
  yield* events
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Most elements have no prefixed attribute; copying theirs would take longer than all the rest. */
function localNames(attributes: Record<string, string>): Record<string, string> {
  for (const name in attributes) {
    if (name.includes(':')) return Object.fromEntries(Object.entries(attributes).map(([full, value]) => [localName(full), value]))
  }
  return attributes
}
