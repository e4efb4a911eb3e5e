import { revocationMs } from './origin'
import type { PaymentView } from './payment-view'
import { type DiagnosisRule, STRENGTH } from './rules'
import type { Signals } from './signals'
import { THRESHOLDS } from './thresholds'

/** Why an answer is less sure than its rule can be. */
export const DOUBTS = ['till_unseen', 'bank_unseen', 'arrival_inferred', 'matched_by_amount', 'zone_assumed', 'slow_undoing', 'refund_state_old'] as const
export type Doubt = (typeof DOUBTS)[number]

/** What each doubt takes away, in hundredths. */
const WEIGHTS: Record<Doubt, number> = {
  till_unseen: 30, bank_unseen: 10, arrival_inferred: 5, matched_by_amount: 15, zone_assumed: 10, slow_undoing: 15, refund_state_old: 5,
}

/** "There is not enough" is a finding too: it rests on what is missing, not on a rule. */
const NO_RULE = 0.6
const LEAST = 0.3

export interface Confidence { value: number; strength: DiagnosisRule['strength'] | 'no_rule'; doubts: Doubt[] }

/** How sure an answer is: the strength of its rule less what is missing or guessed around it. */
export function confidenceOf(rule: DiagnosisRule | null, signals: Signals, view: PaymentView): Confidence {
  if (rule === null) return { value: NO_RULE, strength: 'no_rule', doubts: [] }
  const doubts = DOUBTS.filter((doubt) => TESTS[doubt](signals, view))
  const hundredths = doubts.reduce((left, doubt) => left - WEIGHTS[doubt], Math.round(STRENGTH[rule.strength] * 100))
  return { value: Math.max(hundredths, LEAST * 100) / 100, strength: rule.strength, doubts }
}

const TESTS: Record<Doubt, (signals: Signals, view: PaymentView) => boolean> = {
  till_unseen: ({ sale }) => sale === 'unknown',
  bank_unseen: ({ debit, arrival }) => debit === 'unseen' && arrival !== 'arrived',
  arrival_inferred: (_, { returns }) => returns.some((one) => one.arrival.isInferred),
  matched_by_amount: (_, { found }) => [...found.values()].includes('amount_and_time'),
  zone_assumed: (_, { till, clock }) => till.sale !== null && (clock(till.sale)?.zoneAssumed ?? false),
  slow_undoing: ({ origin }, view) => (origin === 'time_out' || origin === 'late_answer') && view.returns.some((one) => (revocationMs(one, view) ?? 0) > THRESHOLDS.revocationMs),
  refund_state_old: (_, { returns }) => returns.some((one) => one.refund?.state === 'accepted' && one.arrival.state !== 'arrived'),
}
