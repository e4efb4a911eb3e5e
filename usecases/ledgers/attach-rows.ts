import type { CaseFacts } from '../../domain/case/facts'
import { spanOf } from '../../domain/diagnosis/imported-coverage'
import { keptRows } from '../../domain/ledger/kept-rows'
import type { Coverage, LedgerNote, RowProblem } from '../../domain/ledger/ledger-file'
import { type ImportFormat, LEDGER_OF_FORMAT } from '../../domain/ledger/ledger-of-format'
import type { LedgerRow } from '../../domain/ledger/row'
import { type Answer, ok } from '../../domain/result'
import { addImport, addLedgerRows } from '../../db/queries/ledgers'
import { type CaseReceipt, receiptOf, writeEvents } from '../cases/change-case'
import { tellConsumer } from '../cases/tell-consumer'
import type { Ctx } from '../context'
import { diagnoseStep } from '../diagnosis/diagnose-step'

/** Rows as a reader gives them, or as somebody keyed them in. */
interface Reading { format: ImportFormat; sha256: string; entries: number; rows: LedgerRow[]; problems: (RowProblem | LedgerNote)[]; coverage: Coverage | null }

/** `isRepeated`: the same was taken from this case before, and nothing was added. */
export interface Attached extends CaseReceipt { importId: string; isRepeated: boolean }

/** Takes rows into a case and has the machine conclude anew, in the caller's transaction, which holds the case. */
export async function attachRows(ctx: Ctx, facts: CaseFacts, reading: Reading): Promise<Answer<Attached>> {
  const { db, newId, now, actor } = ctx
  const { format, sha256, entries, problems, coverage } = reading
  const payment = { amountFen: facts.amountFen, paidAt: new Date(facts.paidAt), isTied: (row: LedgerRow) => bearsKeyOf(row, facts) }
  const rows = keptRows(reading.rows, payment).map((row) => ({ ...row, rowId: newId() }))
  const taken = { id: newId(), acquirerId: facts.acquirerId, caseId: facts.id, format, sha256, rowCount: entries, problems, span: spanOf(coverage, reading.rows), importedBy: actor.id, at: now }
  const twinId = await addImport(db, taken)
  if (twinId !== null) return ok({ ...receiptOf({ facts, bodies: [], hash: '' }), importId: twinId, isRepeated: true })
  await addLedgerRows(db, taken, rows)

  const attached = await writeEvents(ctx, facts, { type: 'ledger.attached', importId: taken.id, ledger: LEDGER_OF_FORMAT[format], rows: rows.length })
  if (!attached.ok) return attached
  const diagnosed = await diagnoseStep(ctx, attached.value.facts)
  if (!diagnosed.ok) return diagnosed
  await tellConsumer(ctx, diagnosed.value)
  return ok({ ...receiptOf({ ...diagnosed.value, hash: attached.value.hash }), importId: taken.id, isRepeated: false })
}

function bearsKeyOf(row: LedgerRow, { keys: { transactionId, outTradeNo, rrn } }: CaseFacts): boolean {
  if (row.ledger === 'bank') return false
  const isSame = (claimed: string | undefined, borne: string | undefined) => claimed !== undefined && claimed === borne
  return isSame(transactionId, row.transactionId) || isSame(outTradeNo, row.outTradeNo) || (row.ledger === 'pos' && isSame(rrn, row.rrn))
}
