// Runs alone in a short-lived process without environment or secrets: in, a file on stdin and its password, if it has one, on the
// pipe behind stderr; out on stdout, one line of JSON about the file, then one line for each row.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { text } from 'node:stream/consumers'
import { LIMITS } from '../../domain/ledger/ledger-file'
import { readLedgerFile } from '../../domain/ledger/read-ledger-file'

const PASSWORD_PIPE = 3
const LINES_AT_ONCE = 1_000

const [bytes, password] = await Promise.all([everything(), text(createReadStream('', { fd: PASSWORD_PIPE }))])
const sha256 = createHash('sha256').update(bytes).digest('hex')
const file = readLedgerFile(bytes, password)
if (file.ok) {
  const { rows, ...head } = file
  await say([{ sha256, file: head }])
  for (let from = 0; from < rows.length; from += LINES_AT_ONCE) await say(rows.slice(from, from + LINES_AT_ONCE))
} else {
  await say([{ sha256, file }])
}

/** One byte more than is allowed is enough to know that it is too much. */
async function everything(): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    if (size <= LIMITS.bytes) chunks.push(chunk)
    size += chunk.length
  }
  return Buffer.concat(chunks)
}

async function say(values: readonly unknown[]): Promise<void> {
  const text = values.map((value) => `${JSON.stringify(value)}\n`).join('')
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
