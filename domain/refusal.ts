import type { Action } from './case/actions'
import type { CaseState } from './case/states'

/** Everything a person can be told no for. Each code has one sentence in `messages/` and one HTTP status below. */
export type Refusal =
  | { code: 'invalid'; fields: Record<string, string[]> }        // field name → message keys
  | { code: 'not_found' }                                        // also: not yours to see
  | { code: 'unauthenticated' }
  | { code: 'forbidden'; action: Action }
  | { code: 'wrong_state'; action: Action; state: CaseState }    // also: someone acted first
  | { code: 'stale'; version: number; changedBy: string }        // the other's event type, for the screen
  | { code: 'same_person' }                                      // four eyes: the proposer may not approve
  | { code: 'exceeds_payment'; leftFen: number }                 // refunds may never pass what was paid
  | { code: 'nothing_proposed' }
  | { code: 'recused' }                                          // they declared a direct interest
  | { code: 'undisclosed'; evidenceIds: string[] }               // cited, and a side has not seen it
  | { code: 'reply_window'; until: string }                      // a side may still answer
  | { code: 'too_late' }                                         // the time for this act is over
  | { code: 'settled' }                                          // done once, and once is all
  | { code: 'not_yet'; missing: string[] }                       // what stands in the way, as codes
  | { code: 'wrong_credentials' }
  | { code: 'wrong_code'; triesLeft: number }
  | { code: 'expired' }
  | { code: 'step_up' }
  | { code: 'too_many'; retryAfterSeconds: number }
  | { code: 'in_progress'; retryAfterSeconds: number }
  | { code: 'busy'; retryAfterSeconds: number }                  // the machine, not the person
  | { code: 'key_reused' }
  | { code: 'file_refused'; reason: FileRefusal }
  | { code: 'ledger_refused'; reason: string; line?: number; limit?: string; importId?: string }   // importId: where its problems are listed
  | { code: 'demo_only' }

/** Why an evidence file was not taken. */
export type FileRefusal =
  | 'too_large' | 'empty' | 'type_not_allowed' | 'type_mismatch' | 'damaged' | 'encrypted_pdf' | 'active_pdf'
  | 'too_many_files' | 'too_many_bytes' | 'too_many_pixels' | 'svg' | 'heic' | 'office' | 'archive' | 'unscanned'

/** HTTP status of each refusal; the one table. */
export const REFUSAL_STATUS: Record<Refusal['code'], number> = {
  invalid: 422,
  not_found: 404,
  unauthenticated: 401,
  forbidden: 403,
  wrong_state: 409,
  stale: 409,
  same_person: 403,
  exceeds_payment: 422,
  nothing_proposed: 409,
  not_yet: 409,
  recused: 403,
  undisclosed: 409,
  reply_window: 409,
  too_late: 409,
  settled: 409,
  wrong_credentials: 401,
  wrong_code: 422,
  expired: 422,
  step_up: 403,
  too_many: 429,
  in_progress: 409,
  busy: 503,
  key_reused: 422,
  file_refused: 422,
  ledger_refused: 422,
  demo_only: 403,
}
