/** States of a case, in the order a case usually meets them. `draft` is the fold of no events. */
export const CASE_STATES = [
  'draft', 'submitted', 'needs_information', 'accepted', 'not_accepted', 'merged',
  'awaiting_merchant', 'investigating', 'awaiting_external', 'in_mediation',
  'decided', 'redress_pending', 'closed', 'withdrawn',
  'under_review', 'review_decided', 'escalated', 'reopened',
] as const
export type CaseState = (typeof CASE_STATES)[number]

/** States in which nothing more is owed to anybody; only a reading may follow. */
export const FINAL_STATES = ['not_accepted', 'merged', 'closed', 'withdrawn'] as const satisfies readonly CaseState[]

export const isFinal = (state: CaseState): boolean => (FINAL_STATES as readonly CaseState[]).includes(state)
