import type { DecisionTerms } from './event-parts'
import type { EventBody } from './events'

/** An event as the timeline tells it, with what was written. */
interface Told { seq: number; body: EventBody; words: string | null }
type Proposed<E extends Told> = E & { body: Extract<EventBody, { type: 'decision.proposed' }> }

/** What was proposed before, and what became of it: sent back, replaced by the next, or put into force and taken up again. */
export interface EarlierProposal<E extends Told> { proposed: Proposed<E>; fate: 'returned' | 'replaced' | 'ruled'; /** Who sent it back, and why. */ verdict: E | null }

/** The proposal before the one with this number; null when there was none. */
export function proposalBefore<E extends Told>(events: readonly E[], seq: number): EarlierProposal<E> | null {
  const proposed = events.findLast((event): event is Proposed<E> => event.body.type === 'decision.proposed' && event.seq < seq)
  if (!proposed) return null
  const between = events.filter((event) => event.seq > proposed.seq && event.seq < seq)
  const returned = between.findLast(({ body }) => body.type === 'decision.returned') ?? null
  const isRuled = between.some(({ body }) => body.type === 'decision.approved')
  return { proposed, fate: isRuled ? 'ruled' : returned ? 'returned' : 'replaced', verdict: isRuled ? null : returned }
}

/** The proposal that was sent back last, while nothing was proposed or decided since; null otherwise. */
export function returnedProposal<E extends Told>(events: readonly E[]): { proposed: Proposed<E>; verdict: E } | null {
  const last = events.findLast(({ body }) => body.type.startsWith('decision.'))
  const before = last?.body.type === 'decision.returned' ? proposalBefore(events, last.seq) : null
  return before && last ? { proposed: before.proposed, verdict: last } : null
}

export interface TermsDiff { changed: ReadonlySet<'outcome' | 'clause' | 'establishedFen' | 'approvedFen' | 'evidenceIds'>; /** Evidence by its ids. */ added: string[]; removed: string[] }

/** What these terms say differently from those before. */
export function termsDiff(before: DecisionTerms, now: DecisionTerms): TermsDiff {
  const added = now.evidenceIds.filter((id) => !before.evidenceIds.includes(id))
  const removed = before.evidenceIds.filter((id) => !now.evidenceIds.includes(id))
  const plain = (['outcome', 'clause', 'establishedFen', 'approvedFen'] as const).filter((field) => before[field] !== now[field])
  return { changed: new Set([...plain, ...(added.length + removed.length > 0 ? ['evidenceIds' as const] : [])]), added, removed }
}
