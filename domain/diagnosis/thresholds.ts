const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Every number a diagnosis turns on, with where it comes from. Rule numbers: complaint rules, section 3.4. */
export const THRESHOLDS = {
  /** D02: from the payment to the till's reversal. */
  revocationMs: 120 * SECOND,
  /** D02: the till may decide to revoke seconds before the late success. */
  crossingMs: 30 * SECOND,
  /** Without the till's journal only a revocation this fast tells a machine from a cashier. */
  revocationUnseenTillMs: 60 * SECOND,
  /** D15: from one payment to its twin. */
  twinMs: 10 * MINUTE,
  /** One act, written down by two sides. */
  sameActMs: 10 * MINUTE,
  /** One payment, written down by two sides that share no key. */
  samePaymentMs: 3 * MINUTE,
  /** A till's refund and WeChat's may lie apart by what a queue takes. */
  refundPairMs: DAY,
  /** A platform's ruling and the refund it orders. */
  platformActMs: 2 * DAY,
  /** Banks post a payment up to three days after it (join key of section 3.4). */
  bankPostingMs: 3 * DAY,
  /** A debit is on the statement a day after the payment. */
  postingMs: DAY,
  /** How old a statement may be and still say that a credit has not come. */
  statementAgeMs: 2 * DAY,
  /** Longest wait of a refund into the wallet that some documents give. */
  walletArrivalMs: 20 * MINUTE,
  /** D19: several payments make a pattern, one slip never does. */
  patternRows: 3,
  /** D01: failures of one cause come together. */
  sameFaultMs: 30 * MINUTE,
  /** D06: refunds that one rule makes come together. */
  ruleBurstMs: 10 * MINUTE,
  /** D19: a sale and its full return in one breath. */
  cycleMs: 30 * MINUTE,
} as const
