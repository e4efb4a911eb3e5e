import 'server-only'
import { Readable } from 'node:stream'
import busboy from 'busboy'
import { type FormMeta, readFormFields } from './form-fields'

/** A form with a file in it, as far as it has arrived: the fields stand before the file, whose bytes are still coming. */
export interface Upload {
  fields: Record<string, unknown>
  meta: FormMeta
  /** Null when the form was sent without one. */
  file: { name: string; content: Readable } | null
  /** Reads the rest and throws it away, so that the sender gets to see the answer. */
  drain: () => Promise<void>
  /** Whether the form broke off in the middle: the sender has left, or wrote no end. */
  isBroken: () => boolean
}

const LIMITS = { files: 1, fields: 8, fieldSize: 1_000, parts: 10, headerPairs: 20 }

/** Reads a multipart form up to its first file; null when it is none. The guard in front bounds its length. */
export async function readUpload(request: Request): Promise<Upload | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !/^multipart\/form-data\s*;/i.test(type)) return null
  const parser = startParser(type)
  if (!parser) return null
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  const ended = new Promise<void>((resolve) => { for (const event of ['close', 'error']) parser.once(event, () => resolve()) })

  const fields: [string, string][] = []
  let isBroken = false
  parser.once('error', () => { isBroken = true })
  const begun = new Promise<Upload['file'] | undefined>((resolve) => {
    parser.on('field', (name, value) => fields.push([name, value]))
    parser.on('file', (_name, content, { filename }) => {
      // What came after the file, or a second one, is not asked for.
      content.on('error', () => undefined)
      if (filename) resolve({ name: filename, content })
      else { content.resume(); resolve(null) }
    })
    parser.once('close', () => resolve(null))
    parser.once('error', () => resolve(undefined))
  })
  body.on('error', (error) => parser.destroy(error))
  body.pipe(parser)

  const file = await begun
  if (file === undefined) return null
  const drain = async () => { file?.content.resume(); await ended }
  return { ...readFormFields(fields), file, drain, isBroken: () => isBroken }
}

function startParser(type: string): busboy.Busboy | null {
  try {
    return busboy({ headers: { 'content-type': type }, defParamCharset: 'utf8', limits: LIMITS })
  } catch {
    return null   // no boundary
  }
}
