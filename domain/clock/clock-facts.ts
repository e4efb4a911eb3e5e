import type { CountedDay } from './due'

/** The clocks a case carries by default; several run at once. Source: product.md, "Clocks". */
export const CLOCK_KINDS = ['acceptance', 'merchant_first_reply', 'merchant_close', 'decision', 'refund_arrival'] as const
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
}
