import { and, asc, eq, inArray, isNull, min, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { calendarYears, clocks } from '../schema'

/** What is said next of a clock, and when: as the index has it. */
const NEXT = sql`least(${clocks.warnAt}, ${clocks.dueAt})`

/** Cases with a running clock that has run out unmarked, or is at a reminder, by the database's clock; the longest due first. */
export async function casesWithDueClocks(db: Db, { atMost, except }: { atMost: number; except: readonly string[] }): Promise<string[]> {
  const rows = await db.select({ caseId: clocks.caseId }).from(clocks)
    .where(and(eq(clocks.state, 'running'), isNull(clocks.breachedAt), sql`${NEXT} <= now()`, notInArray(clocks.caseId, [...except])))
    .groupBy(clocks.caseId).orderBy(asc(min(NEXT))).limit(atMost)
  return rows.map(({ caseId }) => caseId)
}

/** Cases with a running clock whose date waits for a year that has been announced since. */
export async function casesWithStaleDates(db: Db, { atMost, except }: { atMost: number; except: readonly string[] }): Promise<string[]> {
  const announced = db.select({ year: calendarYears.year }).from(calendarYears).where(and(eq(calendarYears.published, true), eq(calendarYears.state, 'active')))
  const rows = await db.selectDistinct({ caseId: clocks.caseId }).from(clocks)
    .where(and(inArray(clocks.awaitsYear, announced), eq(clocks.state, 'running'), isNull(clocks.breachedAt), notInArray(clocks.caseId, [...except])))
    .orderBy(clocks.caseId).limit(atMost)
  return rows.map(({ caseId }) => caseId)
}
