import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { ledgerFacts } from '@/domain/ledger/ledger-facts'
import type { LedgerFile, LedgerNote, RowProblem } from '@/domain/ledger/ledger-file'
import { readLedgerFile } from '@/domain/ledger/read-ledger-file'
import { toWire } from '@/domain/ledger/wire'
import { diagnosis as en } from '@/messages/en/diagnosis'

const USAGE = 'mz ledger inspect FILE|- [--password P] [--json | --rows]'

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>
interface Problem { code: string; text: string; exitCode: 1 | 2 }
interface Question { file: string; rows: boolean; password?: string }

/**
 * `mz ledger inspect`: what a bill, journal or statement holds, recognised by its content; with --rows its neutral rows, one a line.
 * Exit 0; 1 when it cannot be read; 2 for bad arguments. A password opens an archive.
 */
export async function ledgerInspect(argv: string[], streams: Streams = process): Promise<number> {
  const json = argv.includes('--json')
  const question = readQuestion(argv)
  if (question === null) return refuse({ code: 'bad_arguments', text: `usage: ${USAGE}`, exitCode: 2 }, json, streams)
  const bytes = await readBytes(question.file, streams)
  if ('code' in bytes) return refuse(bytes, json, streams)
  const file = readLedgerFile(bytes, question.password)
  if (!file.ok) return refuse({ code: file.code, text: en.fileProblems[file.code](file.limit), exitCode: 1 }, json, streams)

  for (const { line, text } of [...file.problems, ...file.notes].map(inWords)) streams.stderr.write(`line ${line}: ${text}\n`)
  streams.stdout.write(question.rows ? rowLines(file) : `${JSON.stringify(factsOf(file, bytes), null, json ? undefined : 2)}\n`)
  return 0
}

function readQuestion(argv: string[]): Question | null {
  try {
    const { positionals, values } = parseArgs({
      args: argv, allowPositionals: true, options: { json: { type: 'boolean' }, rows: { type: 'boolean' }, password: { type: 'string' } },
    })
    return positionals.length === 1 ? { file: positionals[0]!, rows: values.rows === true, password: values.password } : null
  } catch {
    return null   // parseArgs throws for flags it does not know and for values left out.
  }
}

async function readBytes(file: string, { stdin }: Streams): Promise<Uint8Array | Problem> {
  try {
    return file === '-' ? await buffer(stdin) : await readFile(file)
  } catch (error) {
    return { code: 'no_file', text: (error as Error).message, exitCode: 2 }
  }
}

function refuse({ code, text, exitCode }: Problem, json: boolean, { stdout, stderr }: Streams): number {
  if (json) stdout.write(`${JSON.stringify({ problem: { code, text } })}\n`)
  stderr.write(`mz ledger inspect: ${text}\n`)
  return exitCode
}

const inWords = ({ line, code }: RowProblem | LedgerNote) => ({ line, code, text: en.rowProblems[code] })

function factsOf(file: LedgerFile, bytes: Uint8Array): unknown {
  const facts = ledgerFacts(file, createHash('sha256').update(bytes).digest('hex'))
  return toWire({ ...facts, problems: facts.problems.map(inWords), notes: facts.notes?.map(inWords) })
}

const rowLines = (file: LedgerFile): string => file.rows.map((row) => `${JSON.stringify(toWire(row))}\n`).join('')
