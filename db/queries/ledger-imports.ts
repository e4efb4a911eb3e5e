import { and, count, desc, eq, inArray, lt, or } from 'drizzle-orm'
import type { ImportFormat } from '../../domain/ledger/ledger-of-format'
import type { Db } from '../client'
import { caseLedgerRows, cases, ledgerImports, ledgerRows } from '../schema'

/** One file taken in, for the list of them. */
export interface ImportLine {
  id: string
  at: Date
  format: ImportFormat
  sha256: string
  /** How many lines the file had, and how many of them belong to the case's payment. */
  rowCount: number
  tiedCount: number
  problems: { line: number; code: string }[]
  coverageFrom: string | null
  coverageUntil: string | null
  importedBy: string
  caseId: string
  reference: string
}

/** Imports of the asker's institution, newest first; `before` is the last one already seen. With a case: that case's alone. */
export async function importLines(db: Db, { caseId, before, atMost }: { caseId: string | null; before: { at: Date; id: string } | null; atMost: number }): Promise<ImportLine[]> {
  const lines = await db.select({
    id: ledgerImports.id, at: ledgerImports.at, format: ledgerImports.format, sha256: ledgerImports.sha256, rowCount: ledgerImports.rowCount,
    problems: ledgerImports.problems, coverageFrom: ledgerImports.coverageFrom, coverageUntil: ledgerImports.coverageUntil,
    importedBy: ledgerImports.importedBy, caseId: cases.id, reference: cases.reference,
  }).from(ledgerImports).innerJoin(cases, eq(cases.id, ledgerImports.caseId)).where(and(
    caseId === null ? undefined : eq(ledgerImports.caseId, caseId),
    before ? or(lt(ledgerImports.at, before.at), and(eq(ledgerImports.at, before.at), lt(ledgerImports.id, before.id))) : undefined,
  )).orderBy(desc(ledgerImports.at), desc(ledgerImports.id)).limit(atMost)
  const tied = await tiedCounts(db, lines.map((line) => line.caseId))
  return lines.map((line) => ({ ...line, format: line.format as ImportFormat, tiedCount: tied.get(line.id) ?? 0 }))
}

async function tiedCounts(db: Db, caseIds: readonly string[]): Promise<Map<string, number>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db.select({ importId: ledgerRows.importId, rows: count() }).from(caseLedgerRows)
    .innerJoin(ledgerRows, eq(ledgerRows.id, caseLedgerRows.rowId))
    .where(inArray(caseLedgerRows.caseId, [...new Set(caseIds)])).groupBy(ledgerRows.importId)
  return new Map(rows.map((row) => [row.importId, row.rows]))
}
