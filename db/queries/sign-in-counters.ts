import { and, eq, gte, sql } from 'drizzle-orm'
import type { LimitedUse } from '../../domain/case/use-limits'
import type { Failures } from '../../domain/sign-in/attempt-limits'
import { blindIndex } from '../cipher'
import type { Db } from '../client'
import type { Keys } from '../keys'
import { rateCounters, signInFailures } from '../schema'

/** What an address or account is counted under: a keyed hash, so the table names nobody. */
export const counterKey = (kind: 'address' | 'network' | 'account' | 'browser' | LimitedUse, value: string, keys: Keys): string =>
  `${kind}:${blindIndex(`counter.${kind}`, value, keys.indexKey)}`

/** Counts one more in this window; gives the count with it. Inside a transaction whoever else counts under this key waits. */
export async function countUp(db: Db, key: string, windowStart: Date): Promise<number> {
  const [row] = await db.insert(rateCounters).values({ key, windowStart, count: 1 }).onConflictDoUpdate({
    target: rateCounters.key,
    set: { windowStart, count: sql`case when ${rateCounters.windowStart} = excluded.window_start then ${rateCounters.count} + 1 else 1 end` },
  }).returning({ count: rateCounters.count })
  return row!.count
}

/** How many were counted in this window. */
export async function countedIn(db: Db, key: string, windowStart: Date): Promise<number> {
  const [row] = await db.select({ count: rateCounters.count }).from(rateCounters).where(and(eq(rateCounters.key, key), eq(rateCounters.windowStart, windowStart)))
  return row?.count ?? 0
}

/** Takes one back that turned out not to count. */
export async function countBack(db: Db, key: string, windowStart: Date): Promise<void> {
  await db.update(rateCounters).set({ count: sql`${rateCounters.count} - 1` })
    .where(and(eq(rateCounters.key, key), eq(rateCounters.windowStart, windowStart), gte(rateCounters.count, 1)))
}

/** Failures counted under a key, locked until the transaction ends; null when there are none. */
export async function lockFailures(db: Db, key: string, now: Date): Promise<Failures | null> {
  await db.insert(signInFailures).values({ key, count: 0, lastAt: now }).onConflictDoNothing()
  const [row] = await db.select({ count: signInFailures.count, lastAt: signInFailures.lastAt }).from(signInFailures).where(eq(signInFailures.key, key)).for('update')
  return row && row.count > 0 ? row : null
}

export async function saveFailures(db: Db, key: string, { count, lastAt }: Failures): Promise<void> {
  await db.update(signInFailures).set({ count, lastAt }).where(eq(signInFailures.key, key))
}

/** One of them turned out not to be a failure. */
export async function giveFailureBack(db: Db, key: string): Promise<void> {
  await db.update(signInFailures).set({ count: sql`greatest(${signInFailures.count} - 1, 0)` }).where(eq(signInFailures.key, key))
}

export async function forgetFailures(db: Db, key: string): Promise<void> {
  await db.delete(signInFailures).where(eq(signInFailures.key, key))
}
