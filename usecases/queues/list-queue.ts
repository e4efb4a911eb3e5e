import { PARTY_OF } from '../../domain/access/roles'
import type { Cause } from '../../domain/diagnosis/vocabulary'
import type { QueueCursor } from '../../domain/queue/queue-place'
import type { QueueView } from '../../domain/queue/queue-views'
import { type Answer, ok, refuse } from '../../domain/result'
import { placeOf, queueCounts, type QueueLine, queuePage } from '../../db/queries/queues'
import { type Ctx, transact } from '../context'
import { namesOf } from '../people-names'

export const QUEUE_PAGE = 25

export interface QueueRow extends QueueLine { handlerName: string | null }

export interface Queue {
  rows: QueueRow[]
  counts: Record<QueueView, number>
  /** Where the pages beside this one begin; null where there is none. */
  earlier: QueueCursor | null
  later: QueueCursor | null
}

export interface QueueInput { view: QueueView; search: string | null; cause: Cause | null; cursor: QueueCursor | null }

/** One page of an institution's queue, with the count of every view. A list is not a reading: opening a case is. */
export async function listQueue(ctx: Ctx, input: QueueInput): Promise<Answer<Queue>> {
  if (PARTY_OF[ctx.actor.role] !== 'institution') return refuse({ code: 'forbidden', action: 'case.view' })
  return transact(ctx, async (inside) => {
    const { db, actor, now } = inside
    const found = await queuePage(db, actor, now, { ...input, atMost: QUEUE_PAGE + 1 })
    // The one line more than a page lies on the far side: it says that there is more, and is not shown.
    const isBackwards = input.cursor?.side === 'before'
    const hasMore = found.length > QUEUE_PAGE
    const lines = !hasMore ? found : isBackwards ? found.slice(1) : found.slice(0, QUEUE_PAGE)
    const names = await namesOf(inside, lines.flatMap(({ handlerId }) => handlerId ?? []), 'full')
    const [first, last] = [lines[0], lines.at(-1)]
    return ok({
      rows: lines.map((line) => ({ ...line, handlerName: line.handlerId ? names.get(line.handlerId) ?? null : null })),
      counts: await queueCounts(db, actor, now),
      earlier: first && (isBackwards ? hasMore : input.cursor !== null) ? { side: 'before', place: placeOf(first, input) } : null,
      later: last && (isBackwards || hasMore) ? { side: 'after', place: placeOf(last, input) } : null,
    })
  })
}
