import canonicalize from 'canonicalize'
import { applyEvent } from '../../domain/case/apply-event'
import { type CaseFacts, draftFacts } from '../../domain/case/facts'
import { canonicalEvent, firstBrokenLink } from '../../domain/log/canonical-event'
import { type Answer, ok, refuse } from '../../domain/result'
import { storedCaseRow } from '../../db/queries/replay'
import { caseRow, chainOf, timelineOf, type TimelineEvent } from '../../db/queries/timeline'
import { type Ctx, transact } from '../context'

export interface Replay {
  caseId: string
  reference: string
  /** What the row says now. */
  facts: CaseFacts
  events: TimelineEvent[]
  /** Columns of the row that are not what its timeline says. */
  differs: string[]
  /** The first event that does not follow from the one before, or whose columns are not what was hashed; null when all do. */
  brokenAt: number | null
}

/** Folds a case's timeline anew and holds it against the row and the chain. For who may read every event. */
export async function replayCase(ctx: Ctx, reference: string): Promise<Answer<Replay>> {
  return transact(ctx, async ({ db }) => {
    const row = await storedCaseRow(db, reference)
    if (!row) return refuse({ code: 'not_found' })
    const events = await timelineOf(db, row.id)
    const chain = await chainOf(db, row.id)
    const replayed = events.reduce(applyEvent, draftFacts(row.id, row.consumerId))
    const altered = chain.find(({ canonical }, index) => canonical !== canonicalEvent(events[index]!))
    const broken = firstBrokenLink(chain)
    return ok({
      caseId: row.id, reference, facts: row.facts, events,
      differs: differences(caseRow(replayed), row),
      brokenAt: [altered?.seq, broken?.seq].filter((seq) => seq !== undefined).sort((a, b) => a - b)[0] ?? null,
    })
  })
}

const differences = (expected: Record<string, unknown>, stored: Record<string, unknown>): string[] =>
  Object.keys(expected).filter((column) => canonicalize(plain(expected[column])) !== canonicalize(plain(stored[column])))

/** As JSON holds it: dates are text, what is undefined is absent. */
const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)) as unknown)
