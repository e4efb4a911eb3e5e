import type { Db } from '../client'
import { rounds } from '../schema'

export type RoundRow = typeof rounds.$inferSelect

/** Notes that one of the worker's rounds ran. */
export async function saveRound(db: Db, { name, ...ran }: RoundRow): Promise<void> {
  await db.insert(rounds).values({ name, ...ran }).onConflictDoUpdate({ target: rounds.name, set: ran })
}

/** When each round ran last. */
export async function readRounds(db: Db): Promise<RoundRow[]> {
  return db.select().from(rounds).orderBy(rounds.name)
}
