import { and, count, desc, eq, sql } from 'drizzle-orm'
import type { MessageState } from '../../domain/operate/outbox'
import type { Db } from '../client'
import { outgoingMessages } from '../schema'
import type { OutgoingRow } from './outbox-delivery'

/** Messages that leave the house, newest first, after the one with id `before`. The operator's alone: nobody else gets a row. */
export async function outgoingPage(db: Db, { state, before, atMost }: { state: MessageState | null; before: string | null; atMost: number }): Promise<OutgoingRow[]> {
  const { createdAt, id } = outgoingMessages
  return db.select().from(outgoingMessages)
    .where(and(
      state === null ? undefined : eq(outgoingMessages.state, state),
      before === null ? undefined : sql`(${createdAt}, ${id}) < (select created_at, id from outgoing_messages where id = ${before})`,
    ))
    .orderBy(desc(createdAt), desc(id)).limit(atMost)
}

/** How many messages are in each state. */
export async function countMessages(db: Db): Promise<Record<MessageState, number>> {
  const rows = await db.select({ state: outgoingMessages.state, n: count() }).from(outgoingMessages).groupBy(outgoingMessages.state)
  return { queued: 0, sent: 0, failed: 0, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) }
}
