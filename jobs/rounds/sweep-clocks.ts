import { breachClocks } from '@/usecases/clocks/breach-clocks'
import { findOverdueCases } from '@/usecases/clocks/find-overdue-cases'
import { machine, type Tools, type Walked } from '../tools'

const BATCH = 100

/** Marks every clock that ran out, case by case. A case that does not work out is left for the next time and stops nobody else. */
export async function sweepClocks(tools: Tools, batch = BATCH): Promise<Walked> {
  const left: string[] = []
  const walked = { found: 0, failed: 0 }
  for (;;) {
    const overdue = await findOverdueCases(machine(tools), { atMost: batch, except: left })
    if (!overdue.ok || overdue.value.length === 0) return walked
    for (const caseId of overdue.value) {
      walked.found += 1
      const end = await mark(tools, caseId)
      if (end !== 'marked') left.push(caseId)   // else it would be found again at once, for ever
      if (end === 'failed') walked.failed += 1
    }
  }
}

async function mark(tools: Tools, caseId: string): Promise<'marked' | 'not_now' | 'failed'> {
  try {
    const answer = await breachClocks(machine(tools), { caseId })
    if (answer.ok) return answer.value.length > 0 ? 'marked' : 'not_now'
    // Somebody at work on the case for longer than a lock waits: no fault of anyone's.
    if (answer.refusal.code === 'in_progress') return 'not_now'
    throw Object.assign(new Error(answer.refusal.code), { name: 'Refused', code: answer.refusal.code })
  } catch (error) {
    tools.report('clock-sweep', error)
    return 'failed'
  }
}
