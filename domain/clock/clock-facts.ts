import type { CountedDay } from './due'

/** The clocks a case can carry; several run at once. Source: product.md, "Clocks". */
export const CLOCK_KINDS = [
  'acceptance', 'supplement', 'merchant_first_reply', 'merchant_close', 'acquirer_refund', 'consumer_reply', 'merchant_reply',
  'decision', 'mediation', 'refund_arrival', 'review_window', 'review_decision', 'regulator_intake', 'regulator_answer', 'retention',
] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

export const CLOCK_STATES = ['running', 'paused', 'stopped'] as const

/** One clock of a case, folded from its events. Instants are ISO 8601 UTC text, as events keep them. */
export interface ClockFacts {
  kind: ClockKind
  policyId: string
  policyVersion: number
  calendarVersion: string
  startedAt: string
  dueAt: string
  /** The unrolled date: warnings go by it, breaches by `dueAt`. */
  alertDueAt: string
  provisional: boolean
  unit: 'wd' | 'cd' | 'h'
  /** Days (hours for `h`) counted until `dueAt`, and how each day stood; a screen explains the date from these alone. */
  counted: number
  days: CountedDay[]
  state: (typeof CLOCK_STATES)[number]
  pausedAt: string | null
  pauses: { from: string; to: string }[]
  stoppedAt: string | null
  breachedAt: string | null
  /** How often it ran out, restarts included. */
  breaches: number
  /** Hundredths of its time at which those who owe it are reminded, as its policy said when it was counted. */
  warnPercents?: number[]
  /** The last warning given: so much of the time was gone, in hundredths. */
  warnedPercent: number
}
