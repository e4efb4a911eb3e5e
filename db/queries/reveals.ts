import { and, desc, eq, gte, sql } from 'drizzle-orm'
import type { ContactField } from '../../domain/case/reveals'
import type { Db } from '../client'
import { caseEvents } from '../schema'

/** How many contacts the officer has unmasked since then. Counted one at a time, so that two at once cannot both be the last. */
export async function countReveals(db: Db, officerId: string, since: Date): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`contact.revealed:${officerId}`}))`)
  return db.$count(caseEvents, and(eq(caseEvents.actorId, officerId), eq(caseEvents.type, 'contact.revealed'), gte(caseEvents.at, since)))
}

/** Which fields of a case the officer has unmasked since then. */
export async function revealedFields(db: Db, caseId: string, officerId: string, since: Date): Promise<ContactField[]> {
  const rows = await db.select({ body: caseEvents.payload }).from(caseEvents)
    .where(and(eq(caseEvents.actorId, officerId), eq(caseEvents.type, 'contact.revealed'), gte(caseEvents.at, since), eq(caseEvents.caseId, caseId)))
    .orderBy(desc(caseEvents.seq))
  return [...new Set(rows.flatMap(({ body }) => (body.type === 'contact.revealed' ? [body.field] : [])))]
}
