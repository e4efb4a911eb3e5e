import { minutesAfter } from './code-rules'

/** Failed sign-ins (and codes asked for) that one address, or everyone beside it in its network, may make in a window. */
export const ADDRESS_LIMITS = {
  address: { max: 100, windowMinutes: 15 },
  network: { max: 300, windowMinutes: 15 },
} as const

/** Start of the window `now` is in. */
export function windowStartOf(now: Date, windowMinutes: number): Date {
  const windowMs = windowMinutes * 60_000
  return new Date(now.getTime() - (now.getTime() % windowMs))
}

/** Failures of one account: the first ten cost nothing, each later one doubles the wait. Source: the security design, section 2. */
const ACCOUNT = { freeFailures: 10, firstWaitMinutes: 1, longestWaitMinutes: 60, forgottenAfterMinutes: 15 } as const

export interface Failures { count: number; lastAt: Date }

/** Seconds until the account may be tried again. */
export function accountWaitSeconds(failures: Failures | null, now: Date): number {
  if (!failures) return 0
  const until = minutesAfter(failures.lastAt, waitMinutesAfter(failures.count))
  return Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000))
}

/** The failures with one more; those of a quiet quarter of an hour ago (after the wait) are forgotten. */
export function withOneMore(failures: Failures | null, now: Date): Failures {
  const forgottenAt = failures && minutesAfter(failures.lastAt, waitMinutesAfter(failures.count) + ACCOUNT.forgottenAfterMinutes)
  return { count: failures && forgottenAt! > now ? failures.count + 1 : 1, lastAt: now }
}

/** How many more failures cost nothing. */
export const freeTriesLeft = (count: number): number => Math.max(0, ACCOUNT.freeFailures - count)

function waitMinutesAfter(count: number): number {
  const beyond = count - ACCOUNT.freeFailures
  return beyond < 0 ? 0 : Math.min(ACCOUNT.longestWaitMinutes, ACCOUNT.firstWaitMinutes * 2 ** beyond)
}
