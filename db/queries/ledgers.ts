import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import type { MatchedRow } from '../../domain/diagnosis/matched-rows'
import { readMoment } from '../../domain/diagnosis/moments'
import type { Coverage } from '../../domain/ledger/ledger-file'
import { type ImportFormat, LEDGER_OF_FORMAT } from '../../domain/ledger/ledger-of-format'
import { type Ledger, type LedgerRow, writtenTime } from '../../domain/ledger/row'
import type { Db } from '../client'
import { caseLedgerRows, diagnoses, ledgerImports, ledgerRows } from '../schema'

export interface NewImport {
  id: string
  acquirerId: string
  caseId: string
  format: ImportFormat
  sha256: string
  rowCount: number
  problems: { line: number; code: string }[]
  span: Coverage | null
  importedBy: string
  at: Date
}

/** Takes a file into an institution's ledgers; the id of the same file taken from this case before, null when it is new. */
export async function addImport(db: Db, { span, ...given }: NewImport): Promise<string | null> {
  const added = await db.insert(ledgerImports).values({ ...given, coverageFrom: span?.from ?? null, coverageUntil: span?.until ?? null }).onConflictDoNothing().returning({ id: ledgerImports.id })
  if (added.length > 0) return null
  const [twin] = await db.select({ id: ledgerImports.id }).from(ledgerImports)
    .where(and(eq(ledgerImports.acquirerId, given.acquirerId), eq(ledgerImports.caseId, given.caseId), eq(ledgerImports.sha256, given.sha256)))
  return twin!.id
}

const BATCH = 2_000

/** Keeps rows of an import, each under its own `rowId`. */
export async function addLedgerRows(db: Db, { id, acquirerId }: Pick<NewImport, 'id' | 'acquirerId'>, rows: readonly LedgerRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH).map((row) => {
      const at = readMoment(writtenTime(row))
      return {
        id: row.rowId, ledger: row.ledger, line: row.line ?? 0, amount_fen: row.amountFen, occurred_at: at && new Date(at.fromMs).toISOString(), row,
        ...(row.ledger === 'bank' ? {} : { transaction_id: row.transactionId, out_trade_no: row.outTradeNo }), ...(row.ledger === 'pos' ? { rrn: row.rrn } : {}),
      }
    })
    // One parameter for the whole batch: a statement cannot have as many as its cells.
    await db.execute(sql`
      insert into ledger_rows (id, import_id, acquirer_id, ledger, line, transaction_id, out_trade_no, rrn, amount_fen, occurred_at, row)
      select id, ${id}, ${acquirerId}, ledger, line, transaction_id, out_trade_no, rrn, amount_fen, occurred_at, row
      from jsonb_to_recordset(${JSON.stringify(batch)}::text::jsonb)
        as r(id uuid, ledger text, line int, transaction_id text, out_trade_no text, rrn text, amount_fen bigint, occurred_at timestamptz, row jsonb)`)
  }
}

export interface CaseImport { id: string; ledger: Ledger; span: Coverage | null }

/** What was imported from a case, for what each ledger can speak for. */
export async function importsOf(db: Db, caseId: string): Promise<CaseImport[]> {
  const rows = await db.select({ id: ledgerImports.id, format: ledgerImports.format, from: ledgerImports.coverageFrom, until: ledgerImports.coverageUntil })
    .from(ledgerImports).where(eq(ledgerImports.caseId, caseId)).orderBy(asc(ledgerImports.at), asc(ledgerImports.id))
  return rows.map(({ id, format, from, until }) => ({ id, ledger: LEDGER_OF_FORMAT[format as ImportFormat], span: from && until ? { from, until } : null }))
}

/** Every row imported from a case, tied to it or not. */
export async function importedRows(db: Db, caseId: string): Promise<{ row: LedgerRow; isKeyedIn: boolean }[]> {
  const rows = await db.select({ row: ledgerRows.row, format: ledgerImports.format }).from(ledgerRows).innerJoin(ledgerImports, eq(ledgerImports.id, ledgerRows.importId))
    .where(eq(ledgerImports.caseId, caseId)).orderBy(asc(ledgerRows.id))
  return rows.map(({ row, format }) => ({ row: row as unknown as LedgerRow, isKeyedIn: format.startsWith('keyed-') }))
}

/** Says which rows belong to a case; what was said before and no longer holds is taken back. */
export async function tieRows(db: Db, caseId: string, tied: readonly { rowId: string; by: MatchedRow['by'] | 'keyed_in' }[]): Promise<void> {
  await db.delete(caseLedgerRows).where(and(eq(caseLedgerRows.caseId, caseId), notInArray(caseLedgerRows.rowId, tied.map(({ rowId }) => rowId))))
  if (tied.length === 0) return
  await db.insert(caseLedgerRows).values(tied.map(({ rowId, by }) => ({ caseId, rowId, matchedBy: by })))
    .onConflictDoUpdate({ target: [caseLedgerRows.caseId, caseLedgerRows.rowId], set: { matchedBy: sql`excluded.matched_by` } })
}

/** Keeps one run of the diagnosis; every run is kept. */
export async function addDiagnosis(db: Db, run: { id: string; caseId: string; inputHash: string; ruleVersion: string; result: object; at: Date }): Promise<void> {
  await db.insert(diagnoses).values({ ...run, result: run.result as Record<string, unknown> })
}
