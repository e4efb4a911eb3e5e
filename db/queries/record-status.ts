import { sql } from 'drizzle-orm'
import type { Db } from '../client'

/** How many events the record of a case holds, and whether each follows from the one before. Content is not shown. */
export async function recordStatus(db: Db, caseId: string): Promise<{ events: number; whole: boolean }> {
  const [row] = await db.execute<{ events: number; whole: boolean }>(sql`select events, whole from app.record_status(${caseId})`)
  return row!
}
