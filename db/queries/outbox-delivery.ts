import { eq } from 'drizzle-orm'
import type { MessageProblem, SentVia } from '../../domain/operate/outbox'
import type { Db } from '../client'
import { effectsDone, outgoingMessages } from '../schema'

export type OutgoingRow = typeof outgoingMessages.$inferSelect

/** The message with its row locked until the transaction ends; null when there is none. */
export async function lockMessage(db: Db, id: string): Promise<OutgoingRow | null> {
  const [row] = await db.select().from(outgoingMessages).where(eq(outgoingMessages.id, id)).for('update')
  return row ?? null
}

/** Another try begins: the text as it will leave, sealed. */
export async function beginTry(db: Db, id: string, { attempts, sealedText }: { attempts: number; sealedText: string }): Promise<void> {
  await db.update(outgoingMessages).set({ attempts, sealedText, state: 'queued', lastError: null }).where(eq(outgoingMessages.id, id))
}

/** It is out. */
export async function markSent(db: Db, id: string, { at, via }: { at: Date; via: SentVia }): Promise<void> {
  await db.update(outgoingMessages).set({ state: 'sent', sentAt: at, sentVia: via, lastError: null }).where(eq(outgoingMessages.id, id))
}

/** It is not out: `queued` when it will be tried again, `failed` when not. */
export async function markUnsent(db: Db, id: string, { state, problem }: { state: 'queued' | 'failed'; problem: MessageProblem }): Promise<void> {
  await db.update(outgoingMessages).set({ state, lastError: problem }).where(eq(outgoingMessages.id, id))
}

/** Claims a job's effect inside the transaction that has it; false when an earlier run had it already. */
export async function claimEffect(db: Db, key: string, at: Date): Promise<boolean> {
  const claimed = await db.insert(effectsDone).values({ key, at }).onConflictDoNothing().returning({ key: effectsDone.key })
  return claimed.length > 0
}
