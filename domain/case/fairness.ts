import type { Refusal } from '../refusal'
import type { CaseFacts } from './facts'

/** A side that may still answer what was laid before it, and until when. */
export interface OpenWindow { side: 'consumer' | 'merchant'; until: string }

/** The sides whose time to answer still runs. */
export function openWindows({ clocks }: Pick<CaseFacts, 'clocks'>, now: Date): OpenWindow[] {
  return (['consumer', 'merchant'] as const).flatMap((side) => {
    const clock = clocks[`${side}_reply`]
    return clock?.state === 'running' && new Date(clock.dueAt) > now ? [{ side, until: clock.dueAt }] : []
  })
}

/** Nobody is judged on papers they never saw, or had no time to answer. */
export function fairnessObjection(facts: CaseFacts, citedIds: readonly string[], now: Date): Refusal | null {
  const sides = facts.servedAt === null ? (['consumer'] as const) : (['consumer', 'merchant'] as const)
  const unseen = facts.evidence.filter(({ id, by, disclosedTo }) => citedIds.includes(id) && sides.some((side) => by !== side && !disclosedTo.includes(side)))
  if (unseen.length > 0) return { code: 'undisclosed', evidenceIds: unseen.map(({ id }) => id) }
  const until = openWindows(facts, now).map((window) => window.until).sort().at(-1)
  return until === undefined ? null : { code: 'reply_window', until }
}
