import { eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { organisations } from '../schema'

/** Up to how much one person of the institution may award in full, in fen. */
export async function soloLimitOf(db: Db, institutionId: string): Promise<number> {
  const [row] = await db.select({ soloUpToFen: organisations.soloUpToFen }).from(organisations).where(eq(organisations.id, institutionId))
  return row?.soloUpToFen ?? 0
}

/** Sets the limit of the asker's own institution; false when it is not what they saw any more. */
export async function setSoloLimit(db: Db, { knownFen, newFen }: { knownFen: number; newFen: number }): Promise<boolean> {
  const [row] = await db.execute<{ is_set: boolean }>(sql`select app.set_solo_limit(${knownFen}, ${newFen}) as is_set`)
  return row!.is_set
}
