import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { v7 as newId } from 'uuid'
import { SYSTEM } from '@/domain/access/actor'
import { chinaInstant } from '@/domain/clock/rfc3339'
import { type RuleChange, readRuleChange } from '@/domain/clock/rule-change'
import { fromWire, toWire } from '@/domain/ledger/wire'
import type { Answer } from '@/domain/result'
import { connect } from '@/db/client'
import { databaseUrl } from '@/env'
import { type Simulation, simulatePolicy } from '@/usecases/policies/simulate-policy'

const USAGE = 'mz policy simulate FILE|- [--json]   FILE: a policy, or several, as JSON in the shipped form, in whole or in part; or a year\'s calendar as JSON or CSV'

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>
interface Problem { code: string; text: string; exitCode: 1 | 2 }

/** `mz policy simulate`: which running clocks a changed rule would have dated otherwise, and who would be late. Changes nothing. Exit 0; 1 for a file that holds no such change; 2 for bad arguments. */
export async function policySimulate(argv: string[], streams: Streams = process): Promise<number> {
  const isJson = argv.includes('--json')
  const change = await readChange(argv, streams)
  if ('exitCode' in change) return refuse(change, isJson, streams)
  const answer = await simulate(change)
  if (!answer.ok) return refuse({ code: 'unknown_policy', text: `no policy ${change.policies.map(({ id }) => id).join(', ')}`, exitCode: 1 }, isJson, streams)
  streams.stdout.write(isJson ? `${JSON.stringify(contract(answer.value, change))}\n` : inWords(answer.value))
  return 0
}

async function readChange(argv: string[], { stdin }: Streams): Promise<RuleChange | Problem> {
  const file = fileOf(argv)
  if (file === null) return { code: 'bad_arguments', text: `usage: ${USAGE}`, exitCode: 2 }
  try {
    const read = readRuleChange(file === '-' ? await text(stdin) : await readFile(file, 'utf8'), fromWire)
    if (!('code' in read)) return read
    return { code: read.code === 'neither' ? 'not_a_rule' : 'wrong_calendar', text: read.code === 'neither' ? 'neither a policy nor a calendar' : `no calendar: ${read.about}`, exitCode: 1 }
  } catch (error) {
    return { code: 'no_file', text: (error as Error).message, exitCode: 2 }
  }
}

function fileOf(argv: string[]): string | null {
  try {
    const { positionals } = parseArgs({ args: argv, allowPositionals: true, options: { json: { type: 'boolean' } } })
    return positionals.length === 1 ? positionals[0]! : null
  } catch {
    return null   // parseArgs throws for flags it does not know.
  }
}

/** As the auditor, who reads everything and changes nothing, and who needs none of the keys. */
async function simulate(change: RuleChange): Promise<Answer<Simulation>> {
  const client = connect(databaseUrl('AUDITOR'), { max: 1, name: 'mz-policy' })
  try {
    const noKeys = { masterKeys: { current: '', keys: {} }, indexKey: Buffer.alloc(0), codeKey: Buffer.alloc(0) }
    return await simulatePolicy({ actor: SYSTEM, sessionId: null, now: new Date(), newId, db: client.db, keys: noKeys, intent: null }, change)
  } finally {
    await client.end()
  }
}

const TOTALS = ['earlier', 'later', 'wouldBreach', 'wouldBeSpared'] as const
const totals = ({ impacts }: Simulation) => Object.fromEntries(TOTALS.map((name) => [name, impacts.reduce((sum, impact) => sum + impact[name], 0)])) as Record<(typeof TOTALS)[number], number>

function contract(simulation: Simulation, { policies, year }: RuleChange): unknown {
  const { asOf, clocks, impacts, moved } = simulation
  return toWire({
    asOf: chinaInstant(asOf), policies: policies.map(({ id }) => id), calendarYear: year?.year ?? null, clocks, ...totals(simulation),
    institutions: impacts, moved: moved.map(({ dueAt, newDueAt, ...one }) => ({ ...one, due: chinaInstant(dueAt), newDue: chinaInstant(newDueAt) })),
  })
}

function inWords(simulation: Simulation): string {
  const { clocks, impacts, moved } = simulation
  const { earlier, later, wouldBreach, wouldBeSpared } = totals(simulation)
  return [
    `${clocks} clocks looked at: ${earlier} would end earlier, ${later} later; ${wouldBreach} would be late, ${wouldBeSpared} no longer.`,
    ...impacts.map((one) => `  ${one.nameEn}, ${one.kind}: ${one.clocks} clocks, ${one.earlier} earlier, ${one.later} later, ${one.wouldBreach} late, ${one.wouldBeSpared} spared`),
    ...moved.filter((one) => one.wouldBreach).map(({ reference, kind, dueAt, newDueAt }) => `  ${reference} ${kind}: ${chinaInstant(dueAt)} -> ${chinaInstant(newDueAt)}`),
    '',
  ].join('\n')
}

function refuse({ code, text: words, exitCode }: Problem, isJson: boolean, { stdout, stderr }: Streams): number {
  if (isJson) stdout.write(`${JSON.stringify({ problem: { code, text: words } })}\n`)
  stderr.write(`mz policy simulate: ${words}\n`)
  return exitCode
}
