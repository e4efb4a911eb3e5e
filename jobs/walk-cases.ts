import type { Answer } from '@/domain/result'
import { machine, type Tools, type Walked } from './tools'

/** One kind of work on many cases: how to find those that need it, and what to do to one. */
export interface CaseWork {
  /** What the work is called in reports. */
  name: string
  find: (ctx: ReturnType<typeof machine>, input: { atMost: number; except: readonly string[] }) => Promise<Answer<string[]>>
  /** Gives what was done; nothing when there was nothing to do after all. */
  act: (ctx: ReturnType<typeof machine>, input: { caseId: string }) => Promise<Answer<readonly unknown[]>>
}

/** As many at once as leave the worker's pool connections for its jobs; more do not make two cores faster. */
const AT_ONCE = 4

/**
 * Does the work on every case that needs it, batch after batch and several at once, each case in a transaction of its own.
 * A case that does not work out is left for the next time and stops nobody else.
 */
export async function walkCases(tools: Tools, work: CaseWork, batch: number): Promise<Walked> {
  const left: string[] = []
  const walked = { found: 0, failed: 0 }
  for (;;) {
    const found = await work.find(machine(tools), { atMost: batch, except: left })
    if (!found.ok || found.value.length === 0) return walked
    const waiting = found.value.values()
    const walk = async () => {
      for (const caseId of waiting) {
        walked.found += 1
        const end = await actOn(tools, work, caseId)
        if (end !== 'done') left.push(caseId)   // else it would be found again at once, for ever
        if (end === 'failed') walked.failed += 1
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, walk))
  }
}

async function actOn(tools: Tools, { name, act }: CaseWork, caseId: string): Promise<'done' | 'not_now' | 'failed'> {
  try {
    const answer = await act(machine(tools), { caseId })
    if (answer.ok) return answer.value.length > 0 ? 'done' : 'not_now'
    // Somebody at work on the case for longer than a lock waits: no fault of anyone's.
    if (answer.refusal.code === 'in_progress') return 'not_now'
    throw Object.assign(new Error(answer.refusal.code), { name: 'Refused', code: answer.refusal.code })
  } catch (error) {
    tools.report(name, error)
    return 'failed'
  }
}
