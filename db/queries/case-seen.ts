import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { NEWS_TYPES } from '../../domain/access/unread'
import type { EventBody } from '../../domain/case/events'
import type { Db } from '../client'
import { caseEvents, caseSeen } from '../schema'

/** They have been shown the case up to here. Never goes back, and touches no case. */
export async function markSeen(db: Db, seen: { caseId: string; userId: string; seq: number }): Promise<void> {
  await db.insert(caseSeen).values(seen).onConflictDoUpdate({ target: [caseSeen.userId, caseSeen.caseId], set: { seq: seen.seq }, setWhere: lt(caseSeen.seq, seen.seq) })
}

/** How far a person has read each of these cases; those never opened are absent. */
export async function seenOf(db: Db, userId: string, caseIds: readonly string[]): Promise<Map<string, number>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db.select({ caseId: caseSeen.caseId, seq: caseSeen.seq }).from(caseSeen).where(and(eq(caseSeen.userId, userId), isAmong(caseSeen.caseId, caseIds)))
    .prepare('cases_seen').execute()
  return new Map(rows.map(({ caseId, seq }) => [caseId, seq]))
}

/**
 * What others did in these cases since the person last looked, as far as the asker may see it. Of a case they never opened: all
 * there is (`unopened: 'all'`), or nothing.
 */
export async function newsSince(db: Db, userId: string, caseIds: readonly string[], unopened: 'all' | 'none'): Promise<{ caseId: string; seq: number; body: EventBody }[]> {
  if (caseIds.length === 0) return []
  return db.select({ caseId: caseEvents.caseId, seq: caseEvents.seq, body: caseEvents.payload }).from(caseEvents)
    .leftJoin(caseSeen, and(eq(caseSeen.caseId, caseEvents.caseId), eq(caseSeen.userId, userId)))
    .where(and(isAmong(caseEvents.caseId, caseIds), sql`${caseEvents.seq} > coalesce(${caseSeen.seq}, ${unopened === 'all' ? 0 : BEYOND_ALL}::int)`, ne(caseEvents.actorId, userId), inArray(caseEvents.type, [...NEWS_TYPES])))
    .prepare('news_since').execute()
}

/** No case has so many events. */
const BEYOND_ALL = 2_147_483_647

/** One statement however many ids there are, so that it is prepared once. */
const isAmong = (column: AnyPgColumn, ids: readonly string[]) => sql`${column} = any(${sql.param([...ids])}::uuid[])`
