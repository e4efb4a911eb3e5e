import { eq } from 'drizzle-orm'
import type { Db } from '../client'
import { cases } from '../schema'

/** The row of a case as it is stored, whole; null when there is none. */
export async function storedCaseRow(db: Db, reference: string): Promise<typeof cases.$inferSelect | null> {
  const [row] = await db.select().from(cases).where(eq(cases.reference, reference))
  return row ?? null
}
