import { desc, eq } from 'drizzle-orm'
import { type CaseFacts, draftFacts } from '../../domain/case/facts'
import type { Db } from '../client'
import { cases } from '../schema'

/** The case with its row locked until the transaction ends; null when it is not there or not the asker's to see. */
export async function lockCase(db: Db, caseId: string): Promise<CaseFacts | null> {
  const [row] = await db.select({ facts: cases.facts }).from(cases).where(eq(cases.id, caseId)).for('update')
  return row ? asOfNow(row.facts) : null
}

/** Several cases at once, locked in the order of their ids, so that two who want the same ones never wait for each other. What is not the asker's is left out. */
export async function lockCases(db: Db, caseIds: readonly string[]): Promise<Map<string, CaseFacts>> {
  const locked = new Map<string, CaseFacts>()
  for (const caseId of [...new Set(caseIds)].sort()) {
    const facts = await lockCase(db, caseId)
    if (facts) locked.set(caseId, facts)
  }
  return locked
}

/** The case as it is now, unlocked. */
export async function readCase(db: Db, caseId: string): Promise<CaseFacts | null> {
  const [row] = await db.select({ facts: cases.facts }).from(cases).where(eq(cases.id, caseId))
  return row ? asOfNow(row.facts) : null
}

export async function readCaseByReference(db: Db, reference: string): Promise<CaseFacts | null> {
  const [row] = await db.select({ facts: cases.facts }).from(cases).where(eq(cases.reference, reference))
  return row ? asOfNow(row.facts) : null
}

/** Facts with all that cases know by now: a row written before a fact existed says nothing of it. */
export const asOfNow = (facts: CaseFacts): CaseFacts => ({ ...draftFacts(facts.id, facts.consumerId), ...facts })

/** Everything a consumer has filed, the newest first. */
export async function casesOfConsumer(db: Db, consumerId: string): Promise<CaseFacts[]> {
  const rows = await db.select({ facts: cases.facts }).from(cases).where(eq(cases.consumerId, consumerId)).orderBy(desc(cases.submittedAt), desc(cases.id)).limit(200)
  return rows.map(({ facts }) => asOfNow(facts))
}
