// Runs alone in a short-lived process without environment or secrets: a file in on stdin; out on stdout one line of JSON
// about the file, then one line for each row.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { LIMITS } from '../../domain/ledger/ledger-file'
import { readLedgerFile } from '../../domain/ledger/read-ledger-file'

const LINES_AT_ONCE = 1_000

const bytes = await everything()
const sha256 = createHash('sha256').update(bytes).digest('hex')
const file = readLedgerFile(bytes)
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
