import type { Clause, Outcome } from './claim'
import type { DecisionTerms } from './event-parts'
import type { CaseFacts } from './facts'

interface TypedTerms { outcome: Outcome; clause: Clause; establishedYuan: number; approvedYuan?: number | undefined; evidenceIds?: string[] | undefined }

/** Terms as typed in a form, beside what was claimed. */
export const termsOf = ({ wishFen }: CaseFacts, { outcome, clause, establishedYuan, approvedYuan, evidenceIds }: TypedTerms): DecisionTerms =>
  ({ outcome, clause, claimedFen: wishFen, establishedFen: establishedYuan, approvedFen: approvedYuan ?? 0, evidenceIds: evidenceIds ?? [] })
