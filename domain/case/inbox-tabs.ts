import type { ClockKind } from '../clock/clock-facts'

/** The three drawers of a merchant's inbox: to answer, answered, ended. */
export const INBOX_TABS = ['new', 'handling', 'done'] as const
export type InboxTab = (typeof INBOX_TABS)[number]

/** The clocks that run for the merchant itself: what it has to do, or may still do. */
export const MERCHANT_CLOCKS = ['merchant_first_reply', 'merchant_close', 'merchant_reply'] as const satisfies readonly ClockKind[]

/** How pressing a line of the inbox is: its time is over, ends today (in China), or later; null when nothing is asked of the shop. */
export type InboxPress = 'late' | 'today' | 'later' | null

export function pressOf(dueAt: Date | null, now: Date, endOfToday: Date): InboxPress {
  if (dueAt === null) return null
  return dueAt <= now ? 'late' : dueAt < endOfToday ? 'today' : 'later'
}
