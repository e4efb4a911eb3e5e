import { desc, eq, lt } from 'drizzle-orm'
import type { Db } from '../client'
import { caseKeys, drafts, evidence } from '../schema'

/** A draft as it is stored: one sealed sheet, and the wrapped key that opens it. */
export interface SealedDraft { caseId: string; ownerId: string; sealed: string; version: number; updatedAt: Date; wrappedKey: string }

const columns = {
  caseId: drafts.caseId, ownerId: drafts.ownerId, sealed: drafts.sealed, version: drafts.version, updatedAt: drafts.updatedAt, wrappedKey: caseKeys.wrappedKey,
}

export async function addDraft(db: Db, draft: { caseId: string; ownerId: string; sealed: string; at: Date }): Promise<void> {
  await db.insert(drafts).values({ caseId: draft.caseId, ownerId: draft.ownerId, sealed: draft.sealed, version: 1, updatedAt: draft.at })
}

/** The asker's draft with its row locked until the transaction ends; null when there is none, or it is another's. */
export async function lockDraft(db: Db, caseId: string): Promise<SealedDraft | null> {
  const [row] = await db.select(columns).from(drafts).innerJoin(caseKeys, eq(caseKeys.caseId, drafts.caseId))
    .where(eq(drafts.caseId, caseId)).for('update', { of: drafts })
  return row ?? null
}

/** The asker's draft as it is now, unlocked. */
export async function readSealedDraft(db: Db, caseId: string): Promise<SealedDraft | null> {
  const [row] = await db.select(columns).from(drafts).innerJoin(caseKeys, eq(caseKeys.caseId, drafts.caseId)).where(eq(drafts.caseId, caseId))
  return row ?? null
}

/** The drafts of one owner, the last one touched first. */
export async function draftsOf(db: Db, ownerId: string): Promise<SealedDraft[]> {
  return db.select(columns).from(drafts).innerJoin(caseKeys, eq(caseKeys.caseId, drafts.caseId))
    .where(eq(drafts.ownerId, ownerId)).orderBy(desc(drafts.updatedAt)).limit(20)
}

/** Overwrites the sheet of a locked draft. */
export async function saveDraft(db: Db, { caseId, sealed, version, at }: { caseId: string; sealed: string; version: number; at: Date }): Promise<void> {
  await db.update(drafts).set({ sealed, version, updatedAt: at }).where(eq(drafts.caseId, caseId))
}

/** Ends a draft whose case has begun: the key and the evidence go on as the case's. */
export async function endDraft(db: Db, caseId: string): Promise<void> {
  await db.delete(drafts).where(eq(drafts.caseId, caseId))
}

/** Deletes a draft whole, its key included: what is left of its files can never be opened again. */
export async function deleteDraft(db: Db, caseId: string): Promise<void> {
  await db.delete(evidence).where(eq(evidence.caseId, caseId))
  await db.delete(drafts).where(eq(drafts.caseId, caseId))
  await db.delete(caseKeys).where(eq(caseKeys.caseId, caseId))
}

/** Drafts nobody has touched since `cutoff`, locked: one that is being filed at this moment is left out, for its key becomes the case's. */
export async function draftsUntouchedSince(db: Db, cutoff: Date, limit: number): Promise<string[]> {
  const rows = await db.select({ caseId: drafts.caseId }).from(drafts).where(lt(drafts.updatedAt, cutoff)).orderBy(drafts.updatedAt).limit(limit)
    .for('update', { skipLocked: true })
  return rows.map(({ caseId }) => caseId)
}
