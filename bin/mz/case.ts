import { v7 as newId } from 'uuid'
import { SYSTEM } from '@/domain/access/actor'
import { readReference } from '@/domain/case/reference'
import { toWire } from '@/domain/ledger/wire'
import type { Answer } from '@/domain/result'
import { connect } from '@/db/client'
import { databaseUrl } from '@/env'
import { replayCase, type Replay } from '@/usecases/cases/replay-case'

type Streams = Pick<NodeJS.Process, 'stdout' | 'stderr'>

/** `mz case show`: a case as its record says it is: no names, no words, no contact. Exit 1 when there is none, 2 for bad arguments. */
export async function caseShow(argv: string[], streams: Streams = process): Promise<number> {
  return withReplay('show', argv, streams, ({ caseId, reference, facts, events }) => ({
    exitCode: 0,
    json: { caseId, reference, facts, events: events.map(({ seq, at, actorRole, body, hash }) => ({ seq, at: at.toISOString(), role: actorRole, ...body, hash })) },
    text: [
      `${reference}  ${facts.state}  ${(facts.amountFen / 100).toFixed(2)} CNY  ${facts.diagnosis?.cause ?? 'not diagnosed'}`,
      ...events.map(({ seq, at, actorRole, body, hash }) => `${String(seq).padStart(4)}  ${at.toISOString()}  ${actorRole.padEnd(17)}  ${body.type.padEnd(22)}  ${hash.slice(0, 16)}`),
    ],
  }))
}

/** `mz case replay`: folds the timeline anew and holds it against the row and the chain. Exit 0 when they agree, 1 when not. */
export async function caseReplay(argv: string[], streams: Streams = process): Promise<number> {
  return withReplay('replay', argv, streams, ({ caseId, reference, facts, events, differs, brokenAt }) => {
    const isSound = differs.length === 0 && brokenAt === null
    return {
      exitCode: isSound ? 0 : 1,
      json: { caseId, reference, state: facts.state, events: events.length, sound: isSound, row: { equal: differs.length === 0, differs: differs.map(columnName) }, chain: { whole: brokenAt === null, brokenAt } },
      text: [
        `${reference}: ${events.length} events, ${facts.state}`,
        differs.length === 0 ? 'row    equal to its timeline' : `row    differs from its timeline in ${differs.map(columnName).join(', ')}`,
        brokenAt === null ? 'chain  whole' : `chain  broken at event ${brokenAt}`,
      ],
    }
  })
}

/** A column as the database calls it. */
const columnName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

interface Told { exitCode: 0 | 1; json: object; text: string[] }

async function withReplay(command: 'show' | 'replay', argv: string[], { stdout, stderr }: Streams, tell: (replay: Replay) => Told): Promise<number> {
  const isJson = argv.includes('--json')
  const [typed, ...rest] = argv.filter((word) => word !== '--json')
  const reference = typed === undefined || rest.length > 0 ? null : readReference(typed)
  if (reference === null) {
    stderr.write(`usage: mz case ${command} REF [--json]   REF is like MZ-2611-0047-5\n`)
    return 2
  }
  const answer = await read(reference)
  if (!answer.ok) {
    if (isJson) stdout.write(`${JSON.stringify({ problem: { code: answer.refusal.code, text: `no case ${reference}` } })}\n`)
    stderr.write(`mz case ${command}: no case ${reference}\n`)
    return 1
  }
  const { exitCode, json, text } = tell(answer.value)
  stdout.write(isJson ? `${JSON.stringify(toWire(json))}\n` : `${text.join('\n')}\n`)
  return exitCode
}

/** As the auditor, who reads everything and changes nothing, and who needs none of the keys. */
async function read(reference: string): Promise<Answer<Replay>> {
  const client = connect(databaseUrl('AUDITOR'), { max: 1, name: 'mz-case' })
  try {
    const noKeys = { masterKeys: { current: '', keys: {} }, indexKey: Buffer.alloc(0), codeKey: Buffer.alloc(0) }
    return await replayCase({ actor: SYSTEM, sessionId: null, now: new Date(), newId, db: client.db, keys: noKeys, intent: null }, reference)
  } finally {
    await client.end()
  }
}
