import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { diagnose } from '@/domain/diagnosis/diagnose'
import type { Diagnosis } from '@/domain/diagnosis/diagnosis'
import { type DiagnosisInput, readDiagnosisInput } from '@/domain/diagnosis/input'
import { fromWire, toWire, wireName } from '@/domain/ledger/wire'
import { diagnosis as en } from '@/messages/en/diagnosis'
import { diagnosis as zh } from '@/messages/zh-CN/diagnosis'

const USAGE = 'mz diagnose FILE|- [--json]'

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>
interface Problem { code: string; text: string; exitCode: 1 | 2 }

/** `mz diagnose`: where the money of one payment, or of each in an array, is and why. Exit 0; 1 for an input it cannot read; 2 for bad arguments. */
export async function diagnoseCommand(argv: string[], streams: Streams = process): Promise<number> {
  const json = argv.includes('--json')
  const file = fileOf(argv)
  if (file === null) return refuse({ code: 'bad_arguments', text: `usage: ${USAGE}`, exitCode: 2 }, json, streams)
  const read = await readInputs(file, streams)
  if ('code' in read) return refuse(read, json, streams)

  const answers = read.inputs.map(diagnose)
  const answer = read.isArray ? answers.map(contract) : contract(answers[0]!)
  for (const one of answers) streams.stderr.write(`${one.rule} ${en.causes[one.cause]} ${one.confidence.toFixed(2)}: ${en.sentence(one)}\n`)
  streams.stdout.write(`${JSON.stringify(answer, null, json ? undefined : 2)}\n`)
  return 0
}

function fileOf(argv: string[]): string | null {
  try {
    const { positionals } = parseArgs({ args: argv, allowPositionals: true, options: { json: { type: 'boolean' } } })
    return positionals.length === 1 ? positionals[0]! : null
  } catch {
    return null   // parseArgs throws for flags it does not know.
  }
}

async function readInputs(file: string, { stdin }: Streams): Promise<{ inputs: DiagnosisInput[]; isArray: boolean } | Problem> {
  let value: unknown
  try {
    value = JSON.parse(file === '-' ? await text(stdin) : await readFile(file, 'utf8'))
  } catch (error) {
    const { message } = error as Error
    return error instanceof SyntaxError ? { code: 'not_json', text: message, exitCode: 1 } : { code: 'no_file', text: message, exitCode: 2 }
  }
  const inputs: DiagnosisInput[] = []
  for (const [index, one] of (Array.isArray(value) ? value : [value]).entries()) {
    const read = readDiagnosisInput(fromWire(one))
    if (!read.ok) return { code: 'bad_input', text: `${Array.isArray(value) ? `[${index}] ` : ''}${wireName(read.field) || 'input'}: ${read.fault}`, exitCode: 1 }
    inputs.push(read.input)
  }
  return { inputs, isArray: Array.isArray(value) }
}

function refuse({ code, text: words, exitCode }: Problem, json: boolean, { stdout, stderr }: Streams): number {
  if (json) stdout.write(`${JSON.stringify({ problem: { code, text: words } })}\n`)
  stderr.write(`mz diagnose: ${words}\n`)
  return exitCode
}

/** The words of the contract, each in its order; the proofs become sentences. */
function contract(d: Diagnosis): unknown {
  return toWire({
    cause: d.cause,
    confidence: d.confidence,
    rule: d.rule,
    overlays: d.overlays,
    moneyLocation: d.moneyLocation,
    nextActionParty: d.nextActionParty,
    amounts: d.amounts,
    rows: d.rows.map(({ rowId, proves }) => ({ rowId, proves: zh.proves(proves) })),
    missing: d.missing.map((one) => ({ ledger: one.ledger, what: zh.missing(one), availableFrom: one.availableFrom })),
    ruledOut: d.ruledOut.map(({ cause, because, rows }) => ({ cause, because: zh.because(because), rows })),
    expectedArrival: d.expectedArrival && { from: d.expectedArrival.fromOn, by: d.expectedArrival.byOn, policy: d.expectedArrival.policyId },
    sentence: { zh: zh.sentence(d), en: en.sentence(d) },
  })
}
