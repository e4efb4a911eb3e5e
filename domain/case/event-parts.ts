import type { Clause, ComplaintType, Filed, Outcome, PayMeans, Shown, Wish } from './claim'
import type { ClockKind } from '../clock/clock-facts'
import type { CountedDay } from '../clock/due'

/** What a complaint says when it is filed. */
export interface Filing {
  reference: string
  consumerId: string
  acquirerId: string
  acquirerKind: 'bank' | 'payment_institution'
  merchantId: string
  complaintType: ComplaintType
  payMeans: PayMeans
  amountFen: number
  paidAt: string
  shown: Shown
  wish: Wish
  wishFen: number
  keys: PaymentKeys
  /** Absent: by the consumer, for themselves. */
  filed?: Filed
}

/** References by which other ledgers know the payment; empty text is absent. */
export interface PaymentKeys { transactionId?: string; outTradeNo?: string; rrn?: string; accountTail?: string }

export interface DecisionTerms {
  outcome: Outcome
  clause: Clause
  claimedFen: number
  establishedFen: number
  approvedFen: number
  evidenceIds: string[]
}

/** The answer of the diagnosis as a case carries it; the whole answer is its own row. */
export interface DiagnosisSummary {
  rule: string
  cause: string
  /** Hundredths: 94 is "把握 94%". */
  confidencePercent: number
  moneyLocation: string
  nextParty: string
  /** Civil dates in China. */
  arrivalFrom: string | null
  arrivalBy: string | null
}

/** A due date with everything needed to explain it later without asking a calendar again. */
export interface ClockComputation {
  kind: ClockKind
  policyId: string
  policyVersion: number
  calendarVersion: string
  startedAt: string
  dueAt: string
  alertDueAt: string
  provisional: boolean
  unit: 'wd' | 'cd' | 'h'
  counted: number
  days: CountedDay[]
  pauses: { from: string; to: string }[]
  /** Hundredths of its time at which those who owe it are reminded. Absent from events written before there were reminders. */
  warnPercents?: number[]
}
