import type { Diagnosis } from './diagnosis'
import type { MatchReason } from './find-by-keys'
import type { DiagnosisInput } from './input'
import { viewPayment } from './payment-view'
import type { ProofCode } from './proofs'

/** A row that an answer rests on, and how it was seen to belong. `pattern`: not the payment's own, but what shows the pattern it is part of. */
export interface MatchedRow { rowId: string; by: MatchReason | 'pattern' }

/** Statements carry no key of the payment: what such a row proves says how it was found. */
const BY_PROOF: Partial<Record<ProofCode, MatchedRow['by']>> = {
  twin_payment: 'pattern', other_order_refunded: 'pattern', same_pattern: 'pattern', same_fault: 'pattern', amount_differs: 'pattern',
  card_credited: 'refund_credit', dispute_credited: 'dispute_credit', credited_elsewhere: 'other_account', shop_settled: 'settlement',
}

/** The rows a diagnosis rests on, each with its tie to the payment. */
export function matchedRows(input: DiagnosisInput, { rows }: Diagnosis): MatchedRow[] {
  const found = new Map([...viewPayment(input).found].map(([row, by]) => [row.rowId, by]))
  return rows.map(({ rowId, proves }) => ({ rowId, by: found.get(rowId) ?? BY_PROOF[proves.code] ?? 'amount_time_account' }))
}
