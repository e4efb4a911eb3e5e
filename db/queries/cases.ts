import { desc, eq } from 'drizzle-orm'
import type { CaseFacts } from '../../domain/case/facts'
import type { Db } from '../client'
import { cases } from '../schema'

/** The case with its row locked until the transaction ends; null when it is not there or not the asker's to see. */
export async function lockCase(db: Db, caseId: string): Promise<CaseFacts | null> {
  const [row] = await db.select({ facts: cases.facts }).from(cases).where(eq(cases.id, caseId)).for('update')
  return row?.facts ?? null
}

/** The case as it is now, unlocked. */
export async function readCase(db: Db, caseId: string): Promise<CaseFacts | null> {
  const [row] = await db.select({ facts: cases.facts }).from(cases).where(eq(cases.id, caseId))
  return row?.facts ?? null
}

export async function readCaseByReference(db: Db, reference: string): Promise<CaseFacts | null> {
  const [row] = await db.select({ facts: cases.facts }).from(cases).where(eq(cases.reference, reference))
  return row?.facts ?? null
}

/** Everything a consumer has filed, the newest first. */
export async function casesOfConsumer(db: Db, consumerId: string): Promise<CaseFacts[]> {
  const rows = await db.select({ facts: cases.facts }).from(cases).where(eq(cases.consumerId, consumerId)).orderBy(desc(cases.submittedAt), desc(cases.id)).limit(200)
  return rows.map(({ facts }) => facts)
}
