import type { Role } from '../access/roles'
import type { ClockKind } from './clock-facts'

/** How far a clock has come: its first reminder, a later one, or its end. */
export type EscalationStep = 'first' | 'later' | 'over'
type Chain = Record<EscalationStep, readonly Role[]>

/** Who handles it; then who decides beside them; then who answers for the institution. */
const INSTITUTION: Chain = { first: ['handler'], later: ['handler', 'approver'], over: ['handler', 'approver', 'institution_admin'] }
/** The shop's own people; when its time is over the file goes on, and its handler has to know. */
const SHOP: Chain = { first: ['merchant_manager'], later: ['merchant_manager', 'merchant_clerk'], over: ['merchant_manager', 'handler'] }
/** A time that nobody of the staff owes: its end alone is told, to who goes on from there. */
const OTHERS: Chain = { first: [], later: [], over: ['handler'] }
const NOBODY: Chain = { first: [], later: [], over: [] }

/** Who is told of each clock, step by step; each step adds somebody. */
export const ESCALATION: Record<ClockKind, Chain> = {
  acceptance: INSTITUTION,
  supplement: OTHERS,
  merchant_first_reply: SHOP,
  merchant_close: SHOP,
  acquirer_refund: INSTITUTION,
  consumer_reply: OTHERS,
  merchant_reply: OTHERS,
  decision: INSTITUTION,
  mediation: INSTITUTION,
  refund_arrival: INSTITUTION,
  review_window: NOBODY,
  review_decision: INSTITUTION,
  regulator_intake: NOBODY,
  regulator_answer: INSTITUTION,
  retention: NOBODY,
}

/** Which step a reminder is, given what its policy reminds at. */
export const stepOf = (percent: number, percents: readonly number[]): EscalationStep => (percent <= Math.min(...percents) ? 'first' : 'later')

/** The roles to tell. A case that nobody handles is its approver's to give to somebody. */
export function toldRoles(kind: ClockKind, step: EscalationStep, isHandled: boolean): readonly Role[] {
  const roles = ESCALATION[kind][step]
  return isHandled ? roles : [...new Set(roles.map((role) => (role === 'handler' ? 'approver' : role)))]
}
