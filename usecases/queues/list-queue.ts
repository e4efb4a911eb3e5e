import { PARTY_OF } from '../../domain/access/roles'
import type { Cause } from '../../domain/diagnosis/vocabulary'
import type { QueueCursor } from '../../domain/queue/queue-place'
import type { QueueView } from '../../domain/queue/queue-views'
import { type Answer, ok, refuse } from '../../domain/result'
import { handlersOf } from '../../db/queries/people'
import { placeOf, queueCounts, type QueueLine, queuePage } from '../../db/queries/queues'
import { NOTHING_UNREAD, type UnreadMark, unreadMarks } from '../cases/unread-marks'
import { type Ctx, transact } from '../context'
import { namesOf, openName } from '../people-names'
import type { Handler } from './list-handlers'

export const QUEUE_PAGE = 25

export interface QueueRow extends QueueLine { handlerName: string | null; unread: UnreadMark }

export interface Queue {
  rows: QueueRow[]
  counts: Record<QueueView, number>
  /** The colleagues a case can be given to. */
  handlers: Handler[]
  /** Where the pages beside this one begin; null where there is none. */
  earlier: QueueCursor | null
  later: QueueCursor | null
}

export interface QueueInput { view: QueueView; search: string | null; cause: Cause | null; cursor: QueueCursor | null }

/** One page of an institution's queue, with the count of every view. A list is not a reading: opening a case is. */
export async function listQueue(ctx: Ctx, input: QueueInput): Promise<Answer<Queue>> {
  const { role, orgId } = ctx.actor
  if (PARTY_OF[role] !== 'institution' || !orgId) return refuse({ code: 'forbidden', action: 'case.view' })
  return transact(ctx, async (inside) => {
    const { db, actor, now } = inside
    // Sent together, answered in one round.
    const [found, counts, colleagues] = await Promise.all([
      queuePage(db, actor, now, { ...input, atMost: QUEUE_PAGE + 1 }), queueCounts(db, actor, now), handlersOf(db, orgId),
    ])
    // The one line more than a page lies on the far side: it says that there is more, and is not shown.
    const isBackwards = input.cursor?.side === 'before'
    const hasMore = found.length > QUEUE_PAGE
    const lines = !hasMore ? found : isBackwards ? found.slice(1) : found.slice(0, QUEUE_PAGE)
    const handlers = colleagues.map((person) => ({ id: person.id, name: openName(inside, person) }))
    const names = new Map(handlers.map(({ id, name }) => [id, name]))
    const former = lines.flatMap(({ handlerId }) => (handlerId && !names.has(handlerId) ? handlerId : []))
    const [unread, formerNames] = await Promise.all([unreadMarks(inside, lines.map(({ id }) => id)), namesOf(inside, former, 'full')])
    const nameOf = (id: string) => names.get(id) ?? formerNames.get(id) ?? null
    const [first, last] = [lines[0], lines.at(-1)]
    return ok({
      rows: lines.map((line) => ({ ...line, handlerName: line.handlerId && nameOf(line.handlerId), unread: unread.get(line.id) ?? NOTHING_UNREAD })),
      counts,
      handlers,
      earlier: first && (isBackwards ? hasMore : input.cursor !== null) ? { side: 'before', place: placeOf(first, input) } : null,
      later: last && (isBackwards || hasMore) ? { side: 'after', place: placeOf(last, input) } : null,
    })
  })
}
