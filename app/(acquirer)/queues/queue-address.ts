import type { Role } from '@/domain/access/roles'
import { readReference } from '@/domain/case/reference'
import { CAUSES, type Cause } from '@/domain/diagnosis/vocabulary'
import { cursorText, type QueueCursor, readCursor } from '@/domain/queue/queue-place'
import { firstViewOf, QUEUE_VIEWS, type QueueView } from '@/domain/queue/queue-views'
import { paths } from '@/components/paths'

/** What the queue shows, as its address says. */
export interface QueueAddress {
  view: QueueView
  search: string | null
  cause: Cause | null
  cursor: QueueCursor | null
  /** The reference of the case beside the list. */
  preview: string | null
}

export type QueueQuery = Partial<Record<string, string | string[]>>

/** Reads an address; what is no view, cause, place or reference of ours is as if it were not there. */
export function readQueueAddress(query: QueueQuery, role: Role): QueueAddress {
  const one = (name: string): string | undefined => (typeof query[name] === 'string' ? query[name] : undefined)
  const search = one('q')?.trim().slice(0, 100)
  return {
    view: QUEUE_VIEWS.find((view) => view === one('view')) ?? firstViewOf(role),
    search: search || null,
    cause: CAUSES.find((cause) => cause === one('cause')) ?? null,
    cursor: readCursor(one('at')),
    preview: readReference(one('preview') ?? ''),
  }
}

/** The address of the same queue with a change. Another view, search or cause begins at its first page. */
export function queueHref(address: QueueAddress, change: Partial<QueueAddress> = {}): string {
  const { view, search, cause, cursor, preview } = { ...address, ...change }
  return paths.queues({
    view, q: search ?? undefined, cause: cause ?? undefined, at: cursor ? cursorText(cursor) : undefined, preview: preview ?? undefined,
  })
}
