import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { SessionRole } from '../../domain/sign-in/session-limits'
import type { Db } from '../client'
import { memberships, organisations, sessions } from '../schema'

/** 256 random bits that only the browser's cookie holds. */
export const newSessionSecret = (): string => randomBytes(32).toString('base64url')

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export interface SessionRow {
  id: string
  userId: string | null
  role: SessionRole
  orgId: string | null
  membershipId: string | null
  remit: string[]
  onlyCaseId: string | null
  createdAt: Date
  lastSeenAt: Date
  steppedUpAt: Date | null
  locale: string | null
}

interface LoadedSession extends Record<string, unknown> {
  id: string; user_id: string | null; role: SessionRole; org_id: string | null; membership_id: string | null; remit: string[]
  only_case_id: string | null; created_at: string; last_seen_at: string; stepped_up_at: string | null; locale: string | null
}

/** The session a secret opens, before anybody is known; null when it was ended or its person may no longer act. */
export async function loadSession(db: Db, secret: string): Promise<SessionRow | null> {
  const [row] = await db.execute<LoadedSession>(sql`select * from app.load_session(${hashOf(secret)})`)
  if (!row) return null
  return {
    id: row.id, userId: row.user_id, role: row.role, orgId: row.org_id, membershipId: row.membership_id, remit: row.remit, onlyCaseId: row.only_case_id,
    createdAt: new Date(row.created_at), lastSeenAt: new Date(row.last_seen_at),
    steppedUpAt: row.stepped_up_at === null ? null : new Date(row.stepped_up_at), locale: row.locale,
  }
}

export async function touchSession(db: Db, id: string, at: Date): Promise<void> {
  await db.execute(sql`select app.touch_session(${id}, ${at.toISOString()}::timestamptz)`)
}

export interface NewSession {
  id: string
  secret: string
  /** The browser's session until now; it ends. */
  replaces: string | null
  userId: string | null
  membershipId: string | null
  onlyCaseId: string | null
  browser: string
  /** When its person signed in; a renewed session does not live longer for it. */
  since: Date
  at: Date
  steppedUpAt: Date | null
  /** How many sessions the person keeps; the one quiet the longest ends first. */
  keep: number
}

/** False when there is no such person, or the membership is not theirs. */
export async function insertSession(db: Db, { id, secret, replaces, userId, membershipId, onlyCaseId, browser, since, at, steppedUpAt, keep }: NewSession): Promise<boolean> {
  const [row] = await db.execute<{ opened: boolean }>(sql`select app.open_session(${id}, ${hashOf(secret)}, ${replaces}, ${userId}, ${membershipId}, ${onlyCaseId},
    ${browser}, ${since.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz, ${steppedUpAt?.toISOString() ?? null}::timestamptz, ${keep}) as opened`)
  return row!.opened
}

/** Ends one session of the asker's own; false when it is not theirs or has ended. */
export async function revokeSession(db: Db, id: string, at: Date): Promise<boolean> {
  const rows = await db.update(sessions).set({ revokedAt: at }).where(and(eq(sessions.id, id), isNull(sessions.revokedAt))).returning({ id: sessions.id })
  return rows.length > 0
}

/** As whom the asker's session acts, when it began and last proved a factor; null when it has ended. */
export async function ownSession(db: Db, id: string): Promise<{ membershipId: string | null; since: Date; steppedUpAt: Date | null } | null> {
  const [row] = await db.select({ membershipId: sessions.membershipId, since: sessions.createdAt, steppedUpAt: sessions.steppedUpAt }).from(sessions).where(and(eq(sessions.id, id), isNull(sessions.revokedAt)))
  return row ?? null
}

export interface ListedSession { id: string; browser: string; role: string | null; orgName: string | null; orgNameEn: string | null; createdAt: Date; lastSeenAt: Date }

/** The asker's sessions that were not ended, the last used first. */
export async function sessionsOf(db: Db, userId: string): Promise<ListedSession[]> {
  return db.select({
    id: sessions.id, browser: sessions.browser, role: memberships.role, orgName: organisations.name, orgNameEn: organisations.nameEn,
    createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt,
  }).from(sessions)
    .leftJoin(memberships, eq(memberships.id, sessions.membershipId)).leftJoin(organisations, eq(organisations.id, memberships.orgId))
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt))).orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
}
