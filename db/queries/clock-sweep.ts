import { and, asc, eq, isNull, min, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { clocks } from '../schema'

/** Cases with a running clock that ran out unmarked, by the database's clock; the longest overdue first. */
export async function overdueCases(db: Db, { atMost, except }: { atMost: number; except: readonly string[] }): Promise<string[]> {
  const rows = await db.select({ caseId: clocks.caseId }).from(clocks)
    .where(and(eq(clocks.state, 'running'), isNull(clocks.breachedAt), sql`${clocks.dueAt} <= now()`, notInArray(clocks.caseId, [...except])))
    .groupBy(clocks.caseId).orderBy(asc(min(clocks.dueAt))).limit(atMost)
  return rows.map(({ caseId }) => caseId)
}
