import type { Role } from '../access/roles'

export type SessionRole = Exclude<Role, 'system'>

const CONSUMER = { idleMinutes: 30, absoluteHours: 12 } as const
const STAFF = { idleMinutes: 15, absoluteHours: 8 } as const

/** How long a session lives untouched, and at all. Source: the security design, section 2. */
export const SESSION_LIMITS: Record<SessionRole, { idleMinutes: number; absoluteHours: number }> = {
  guest: { idleMinutes: 720, absoluteHours: 24 },   // nothing to protect but a draft that somebody may come back to
  consumer: CONSUMER,
  merchant_clerk: STAFF,
  merchant_manager: STAFF,
  handler: STAFF,
  approver: STAFF,
  risk: STAFF,
  institution_admin: STAFF,
  examiner: STAFF,
  operator: STAFF,
}

/** The sixth session of a person ends the one that was quiet the longest. */
export const SESSIONS_MAX = 5

/** The longest any session can live; how long a browser need keep its cookie. */
export const LONGEST_SESSION_HOURS = Math.max(...Object.values(SESSION_LIMITS).map(({ absoluteHours }) => absoluteHours))

const TOUCH_MS = 60_000

interface SessionTimes { createdAt: Date; lastSeenAt: Date }

/** Whether a session has been quiet or alive for too long. */
export function hasEnded(role: SessionRole, { createdAt, lastSeenAt }: SessionTimes, now: Date): boolean {
  const { idleMinutes, absoluteHours } = SESSION_LIMITS[role]
  return now.getTime() - lastSeenAt.getTime() >= idleMinutes * 60_000 || now.getTime() - createdAt.getTime() >= absoluteHours * 3_600_000
}

/** Whether "last seen" is old enough to be written again: once a minute at most. */
export const needsTouch = (lastSeenAt: Date, now: Date): boolean => now.getTime() - lastSeenAt.getTime() >= TOUCH_MS
