import { sql } from 'drizzle-orm'
import type { Db } from '../client'

/** Another complaint of the institution about the same payment, and what went back under it. */
export interface OtherCase { id: string; reference: string; refundedFen: number; excessFen: number }

/** The other complaints that name the payment of this case, of those the asker may see. */
export async function otherCasesOfPayment(db: Db, caseId: string): Promise<OtherCase[]> {
  const rows = await db.execute<{ id: string; reference: string; refunded_fen: string; excess_fen: string }>(
    sql`select id, reference, refunded_fen, excess_fen from app.cases_of_payment(${caseId}) where id <> ${caseId} order by reference`)
  return [...rows].map(({ id, reference, refunded_fen, excess_fen }) => ({ id, reference, refundedFen: Number(refunded_fen), excessFen: Number(excess_fen) }))
}

/** Whoever else would send money back on this payment waits until the transaction ends. The caller holds the case. */
export async function lockPayment(db: Db, caseId: string): Promise<void> {
  await db.execute(sql`select app.lock_payment(${caseId})`)
}
