import { setTimeout as sleep } from 'node:timers/promises'
import { ROUND_EVERY_MS, ROUND_NAMES, type RoundName } from '@/domain/operate/rounds'
import { recordRound } from '@/usecases/operate/record-round'
import { kindOf } from './failure'
import { ROUNDS } from './rounds'
import { machine, type Tools } from './tools'

/** Walks every round again and again until told to stop; `stop` waits for those under way. Nothing is queued for the future. */
export function keepRounds(tools: Tools): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const walking = ROUND_NAMES.map((name) => keepRound(name, tools, stopping.signal))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(walking)
    },
  }
}

async function keepRound(name: RoundName, tools: Tools, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // The lease spares several workers the same work; that each thing is done once is the database's promise.
    await tools.leases.during(`round:${name}`, () => walkOnce(name, tools)).catch((error: unknown) => tools.report(name, error))
    await sleep(ROUND_EVERY_MS[name], null, { signal }).catch(() => undefined)
  }
}

/** Walks a round once and notes how it went. */
export async function walkOnce(name: RoundName, tools: Tools): Promise<void> {
  const note = (result: { found: number; failed: number; problem: string | null }) => recordRound(machine(tools), { name, ...result })
  try {
    await note({ ...await ROUNDS[name](tools), problem: null })
  } catch (error) {
    tools.report(name, error)
    await note({ found: 0, failed: 0, problem: kindOf(error) })
  }
}
