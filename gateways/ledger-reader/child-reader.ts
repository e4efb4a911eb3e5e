import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { LedgerFile, LedgerProblem } from '../../domain/ledger/ledger-file'
import type { LedgerRow } from '../../domain/ledger/row'
import { ok, refuse } from '../../domain/result'
import { createTurnstile } from '../image-decoder/turnstile'
import type { LedgerReader, LedgerReading } from './ledger-reader'

// A bundler moves this file but not its neighbour, so the program is found from where the process was started: the root of the project.
const PROGRAM = join('gateways', 'ledger-reader', 'read.ts')
// The type asks for NODE_ENV; what reads other people's files is given nothing at all.
const NO_ENVIRONMENT = {} as NodeJS.ProcessEnv
const RETRY_AFTER_SECONDS = 20
/** A file that nobody could read in this time, or in this much memory, is refused for its size. */
const TOO_MUCH: LedgerProblem = { ok: false, code: 'too_large' }

export interface ReaderOptions { atOnce?: number; waiting?: number; timeoutMs?: number; memoryMb?: number; root?: string; program?: string }

/** Reads each file in a process of its own that lives for it alone, so that neither its size nor its content is the web's trouble. */
export function createLedgerReader(options: ReaderOptions = {}): LedgerReader {
  const { atOnce = 2, waiting = 10 } = options
  const turnstile = createTurnstile(atOnce, waiting)
  return {
    async read(source, password) {
      const reading = await turnstile.pass(() => readAlone(source, password, options))
      return reading === null ? refuse({ code: 'too_many', retryAfterSeconds: RETRY_AFTER_SECONDS }) : ok(reading)
    },
  }
}

async function readAlone(source: Readable, password: string | undefined, { timeoutMs = 60_000, memoryMb = 1_024, root = process.cwd(), program = PROGRAM }: ReaderOptions): Promise<LedgerReading> {
  const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, '--import', 'tsx', join(root, program)], { cwd: root, env: NO_ENVIRONMENT, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
  tell(child.stdio[3] as Writable, password)
  try {
    const [reading, stderr, [code]] = await Promise.all([readingOf(child), textOf(child.stderr), once(child, 'close'), feed(source, child)])
    if (reading !== null && code === 0) return reading
    // Ended by a signal, or out of memory: the file's doing.
    if (code === null || /heap out of memory|FATAL ERROR/.test(stderr)) return { sha256: '', file: TOO_MUCH }
    throw new Error(`the ledger reader does not run (exit code ${code}): ${stderr.slice(-2_000)}`)
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

/** The child may end before it has read all; how it ended says why. A source that fails is the caller's to hear of. */
async function feed(source: Readable, child: ChildProcessWithoutNullStreams): Promise<void> {
  try {
    await pipeline(source, child.stdin)
  } catch (error) {
    if (source.errored) { child.kill('SIGKILL'); throw error }
  }
}

/** The password goes through a pipe of its own: arguments of a process are there for everyone to see. */
function tell(pipe: Writable, password = ''): void {
  pipe.on('error', () => undefined)   // The child may have ended before it asked; how it ended says why.
  pipe.end(password)
}

/** Line by line, so that a long ledger does not keep the process from its other work. */
async function readingOf(child: ChildProcessWithoutNullStreams): Promise<LedgerReading | null> {
  let head: string | null = null
  const rows: LedgerRow[] = []
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    if (head === null) head = line
    else rows.push(JSON.parse(line) as LedgerRow)
  }
  if (head === null) return null
  const { sha256, file } = JSON.parse(head) as { sha256: string; file: Omit<LedgerFile, 'rows'> | LedgerProblem }
  return { sha256, file: file.ok ? { ...file, rows } : file }
}

async function textOf(stream: Readable): Promise<string> {
  let text = ''
  for await (const chunk of stream) text = (text + String(chunk)).slice(-20_000)
  return text
}
