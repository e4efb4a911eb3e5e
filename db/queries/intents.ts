import { and, eq } from 'drizzle-orm'
import type { Db } from '../client'
import { idempotencyKeys } from '../schema'

export interface StoredIntent { requestHash: string; answer: unknown }

/** Claims the key for this transaction; the stored intent when it was carried out before. Waits for a twin still running. */
export async function claimIntent(db: Db, actorId: string, key: string, requestHash: string, now: Date): Promise<StoredIntent | null> {
  const claimed = await db.insert(idempotencyKeys)
    .values({ actorId, key, requestHash, done: false, createdAt: now })
    .onConflictDoNothing().returning({ key: idempotencyKeys.key })
  if (claimed.length > 0) return null
  const [stored] = await db.select({ requestHash: idempotencyKeys.requestHash, answer: idempotencyKeys.answer })
    .from(idempotencyKeys).where(and(eq(idempotencyKeys.actorId, actorId), eq(idempotencyKeys.key, key)))
  return stored ?? null
}

/** Whether an intent of this key was carried out before, whatever it asked for. */
export async function isCarriedOut(db: Db, actorId: string, key: string): Promise<boolean> {
  const rows = await db.select({ key: idempotencyKeys.key }).from(idempotencyKeys).where(and(eq(idempotencyKeys.actorId, actorId), eq(idempotencyKeys.key, key)))
  return rows.length > 0
}

export async function keepAnswer(db: Db, actorId: string, key: string, answer: unknown): Promise<void> {
  await db.update(idempotencyKeys).set({ answer, done: true }).where(and(eq(idempotencyKeys.actorId, actorId), eq(idempotencyKeys.key, key)))
}
