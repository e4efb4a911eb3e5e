import { LIMITS } from '../../ledger-file'
import { Unreadable } from '../../unreadable'

/** One field of a message: its tag and its lines, with the line of the file it begins on. */
export interface Field { tag: string; line: number; lines: string[] }

const FIELD = /^:(\d{2}[A-Z]?|NS):(.*)$/
/** The envelope around a message of SWIFT: blocks of a header before `{4:`, the end of the text, trailers behind it. */
const ENVELOPE = /^(?:\{[1-5]:|-\s*$|-\})/
/** Control characters with which a bank's line frames its messages. */
const CONTROLS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g

/** The fields of all messages in a text, in their order; what stands outside of a message is left out. Throws `Unreadable`. */
export function* fieldsOf(lines: Iterable<string>): Generator<Field> {
  let field: Field | null = null
  let length = 0
  let line = 0
  for (const raw of lines) {
    line += 1
    const written = raw.replace(CONTROLS, '')
    const begun = FIELD.exec(written.replace(/^(?:\{[1-3]:.*)?\{4:\s*/, ''))
    if (begun || ENVELOPE.test(written)) {
      if (field) yield field
      field = begun && { tag: begun[1]!, line, lines: [begun[2]!] }
      length = begun?.[2]!.length ?? 0
    } else if (field) {
      field.lines.push(written)
      length += written.length
    }
    if (length > LIMITS.cell) throw new Unreadable('too_large', 'cell')
  }
  if (field) yield field
}
