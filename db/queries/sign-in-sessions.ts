import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
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

const instant = <T extends Date | null>(column: SQL) => sql`${column}`.mapWith((text: string) => new Date(text)) as SQL<T>
const SESSION = {
  id: sql<string>`id`, userId: sql<string | null>`user_id`, role: sql<SessionRole>`role`, orgId: sql<string | null>`org_id`,
  membershipId: sql<string | null>`membership_id`, remit: sql<string[]>`remit`, onlyCaseId: sql<string | null>`only_case_id`,
  createdAt: instant<Date>(sql`created_at`), lastSeenAt: instant<Date>(sql`last_seen_at`), steppedUpAt: instant<Date | null>(sql`stepped_up_at`), locale: sql<string | null>`locale`,
}

/** The session a secret opens, before anybody is known; null when it was ended or its person may no longer act. */
export async function loadSession(db: Db, secret: string): Promise<SessionRow | null> {
  const [row] = await db.select(SESSION).from(sql`app.load_session(${hashOf(secret)})`).prepare('load_session').execute()
  return row ?? null
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
