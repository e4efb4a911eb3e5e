import { LIMITS } from '../../ledger-file'
import { readXml } from '../../text/xml'
import { Unreadable } from '../../unreadable'

/** One element of a message with all that it holds; its names without namespaces, since these differ from version to version. */
export interface XmlElement {
  name: string
  line: number
  attributes: Readonly<Record<string, string>>
  text: string
  children: XmlElement[]
}

/** What stands below one another: the elements at the end of a path of names. */
export function all(element: XmlElement, path: string): XmlElement[] {
  return path.split('/').reduce<XmlElement[]>((found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)), [element])
}

/** The text of the first element that one of the paths leads to and that holds any. */
export function textAt(element: XmlElement, ...paths: string[]): string | undefined {
  for (const path of paths) {
    const text = all(element, path)[0]?.text
    if (text) return text
  }
  return undefined
}

/**
 * Walks the elements right below each element called `parent`, one at a time and in the order of the file; null where a parent ends.
 * Only one is held at a time. Throws `Unreadable`.
 */
export function* elementsBelow(text: string, parent: string): Generator<XmlElement | null> {
  const open: XmlElement[] = []
  let isInside = false
  let held = 0
  for (const event of readXml(piecesOf(text))) {
    const current = open.at(-1)
    if (event.kind === 'open') {
      if (!isInside) { isInside = event.name === parent; continue }
      if ((held += 1) > LIMITS.rows) throw new Unreadable('too_large', 'rows')
      const { name, line, attributes } = event
      const element: XmlElement = { name, line, attributes, text: '', children: [] }
      current?.children.push(element)
      open.push(element)
    } else if (event.kind === 'text') {
      if (!current) continue
      if (current.text.length + event.text.length > LIMITS.cell) throw new Unreadable('too_large', 'cell')
      current.text += event.text
    } else if (isInside) {
      if (!current) { isInside = false; yield null; continue }
      current.text = current.text.trim()
      open.pop()
      if (open.length > 0) continue
      held = 0
      yield current
    }
  }
}

const PIECE_CHARACTERS = 64 * 1024

function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += PIECE_CHARACTERS) yield text.slice(from, from + PIECE_CHARACTERS)
}
