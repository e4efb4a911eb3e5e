import { and, eq, or, sql } from 'drizzle-orm'
import type { Party } from '../../domain/access/roles'
import type { Db } from '../client'
import { evidence } from '../schema'
import type { EvidenceRow } from './case-files'

export async function addEvidenceRow(db: Db, row: typeof evidence.$inferInsert): Promise<void> {
  await db.insert(evidence).values(row)
}

/** One file the asker may see; null when there is none. */
export async function evidenceById(db: Db, id: string): Promise<EvidenceRow | null> {
  const [row] = await db.select().from(evidence).where(eq(evidence.id, id))
  return row ?? null
}

/** How many files and bytes a case (or draft) holds, whoever added them. */
export async function evidenceHeld(db: Db, caseId: string): Promise<{ files: number; bytes: number }> {
  const [row] = await db.execute<{ files: number; bytes: string }>(sql`select files, bytes from app.evidence_held(${caseId})`)
  return { files: row!.files, bytes: Number(row!.bytes) }
}

/** Whether any file of the case still rests on these stored bytes. */
export async function isStoredKeyUsed(db: Db, caseId: string, storedKey: string): Promise<boolean> {
  const rows = await db.select({ id: evidence.id }).from(evidence)
    .where(and(eq(evidence.caseId, caseId), or(eq(evidence.storedKey, storedKey), eq(evidence.originalKey, storedKey)))).limit(1)
  return rows.length > 0
}

/** Takes a file off a draft. */
export async function deleteEvidenceRow(db: Db, id: string): Promise<void> {
  await db.delete(evidence).where(eq(evidence.id, id))
}

/** From now on the party may see the file too. */
export async function discloseRow(db: Db, id: string, to: Party): Promise<void> {
  await db.update(evidence).set({ disclosedTo: sql`array_append(${evidence.disclosedTo}, ${to})` }).where(eq(evidence.id, id))
}

/** What a scanner found in a file that was waiting for it. */
export async function saveScan(db: Db, id: string, state: 'clean' | 'quarantined'): Promise<void> {
  await db.update(evidence).set({ state }).where(and(eq(evidence.id, id), eq(evidence.state, 'checking')))
}
