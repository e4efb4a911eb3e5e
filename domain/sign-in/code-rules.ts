/** A one-time code. Source: the security design, section 2. */
export const CODE = { digits: 6, livesMinutes: 10, tries: 5 } as const

/** A sign-in between its first step and its last. */
export const CHALLENGE = { livesMinutes: 5, tries: 5 } as const

/** How many codes one number or mailbox is sent; the longest window last. */
export const CODE_LIMITS = [
  { max: 3, windowMinutes: 15 },
  { max: 10, windowMinutes: 24 * 60 },
] as const

/** The window to look back over when counting codes, in minutes. */
export const CODE_WINDOW_MINUTES = CODE_LIMITS.at(-1)!.windowMinutes

/** What a code is for. A code for one purpose is no good for another. */
export const CODE_PURPOSES = ['sign_in', 'track', 'step_up'] as const
export type CodePurpose = (typeof CODE_PURPOSES)[number]

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

/** Seconds until one more code may be sent to an address that was sent codes at `sentAts`; 0 when it may now. */
export function codeWaitSeconds(sentAts: readonly Date[], now: Date): number {
  const newestFirst = [...sentAts].sort((a, b) => b.getTime() - a.getTime())
  const waits = CODE_LIMITS.map(({ max, windowMinutes }) => {
    const blocking = newestFirst[max - 1]   // once this one has left the window, there is room
    return blocking ? Math.ceil((minutesAfter(blocking, windowMinutes).getTime() - now.getTime()) / 1000) : 0
  })
  return Math.max(0, ...waits)
}

interface Ticket { expiresAt: Date; spentAt: Date | null; triesLeft: number }

/** Whether a code or challenge can still be answered. */
export const isLive = ({ expiresAt, spentAt, triesLeft }: Ticket, now: Date): boolean => spentAt === null && triesLeft > 0 && now < expiresAt
