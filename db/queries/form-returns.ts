import { and, eq, gt, lte } from 'drizzle-orm'
import type { Db } from '../client'
import { formReturns } from '../schema'

export async function addFormReturn(db: Db, row: { id: string; sessionId: string; sealed: string; createdAt: Date }): Promise<void> {
  await db.insert(formReturns).values(row)
}

/** What waits under an id for the asking browser, still sealed. */
export async function formReturnOf(db: Db, id: string, since: Date): Promise<string | null> {
  const [row] = await db.select({ sealed: formReturns.sealed }).from(formReturns).where(and(eq(formReturns.id, id), gt(formReturns.createdAt, since)))
  return row?.sealed ?? null
}

/** Forgets what nobody came back for; from the web, the asking browser's own alone. */
export async function forgetFormReturns(db: Db, until: Date): Promise<void> {
  await db.delete(formReturns).where(lte(formReturns.createdAt, until))
}

/** Forgets one before its time. */
export async function forgetFormReturn(db: Db, id: string): Promise<void> {
  await db.delete(formReturns).where(eq(formReturns.id, id))
}
