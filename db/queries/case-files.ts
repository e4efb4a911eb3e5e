import { and, asc, desc, eq, lte } from 'drizzle-orm'
import type { Db } from '../client'
import { caseLedgerRows, diagnoses, evidence, ledgerRows } from '../schema'

/** The evidence of a case (or draft) that the asker may see, names still sealed. */
export async function evidenceOf(db: Db, caseId: string) {
  return db.select().from(evidence).where(eq(evidence.caseId, caseId)).orderBy(asc(evidence.at), asc(evidence.id))
}
export type EvidenceRow = Awaited<ReturnType<typeof evidenceOf>>[number]

/** The ledger lines that belong to a case, in order of time, with the key each was matched by. */
export async function ledgerRowsOf(db: Db, caseId: string) {
  return db.select({ id: ledgerRows.id, ledger: ledgerRows.ledger, importId: ledgerRows.importId, line: ledgerRows.line, row: ledgerRows.row, occurredAt: ledgerRows.occurredAt, matchedBy: caseLedgerRows.matchedBy })
    .from(caseLedgerRows).innerJoin(ledgerRows, eq(ledgerRows.id, caseLedgerRows.rowId))
    .where(eq(caseLedgerRows.caseId, caseId)).orderBy(asc(ledgerRows.occurredAt), asc(ledgerRows.id))
}
export type CaseLedgerRow = Awaited<ReturnType<typeof ledgerRowsOf>>[number]

/** The newest run of the diagnosis. */
export async function latestDiagnosis(db: Db, caseId: string) {
  const [row] = await db.select().from(diagnoses).where(eq(diagnoses.caseId, caseId)).orderBy(desc(diagnoses.at), desc(diagnoses.id)).limit(1)
  return row ?? null
}

/** The run of the diagnosis that stood at an instant. */
export async function diagnosisAsOf(db: Db, caseId: string, at: Date) {
  const [row] = await db.select().from(diagnoses).where(and(eq(diagnoses.caseId, caseId), lte(diagnoses.at, at))).orderBy(desc(diagnoses.at), desc(diagnoses.id)).limit(1)
  return row ?? null
}
