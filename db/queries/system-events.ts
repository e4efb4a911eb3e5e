import { canonicalSystemEvent, type SystemEvent } from '../../domain/log/system-event'
import type { Db } from '../client'
import { systemEvents } from '../schema'

/** Appends to the chain of what concerns no case; the database numbers and links it. Last in a transaction: others wait for the chain. */
export async function appendSystemEvent(db: Db, event: SystemEvent): Promise<void> {
  const { at, actorId, body } = event
  await db.insert(systemEvents).values({ seq: 0, at, actorId, type: body.type, payload: { ...body }, canonical: canonicalSystemEvent(event) })
}
