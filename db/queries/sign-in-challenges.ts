import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { challenges } from '../schema'
import type { SecondFactor } from './sign-in-people'

export interface ChallengeRow { id: string; userId: string; sessionId: string; createdAt: Date; expiresAt: Date; triesLeft: number; spentAt: Date | null }

export async function addChallenge(db: Db, row: ChallengeRow): Promise<void> {
  await db.insert(challenges).values(row)
}

/** The last challenge of this browser. */
export async function newestChallenge(db: Db, sessionId: string, { lock }: { lock: boolean }): Promise<ChallengeRow | null> {
  const newest = db.select().from(challenges).where(eq(challenges.sessionId, sessionId)).orderBy(desc(challenges.createdAt), desc(challenges.id)).limit(1)
  const [row] = await (lock ? newest.for('update') : newest)
  return row ?? null
}

export async function saveChallengeTry(db: Db, id: string, left: { triesLeft: number } | { spentAt: Date }): Promise<void> {
  await db.update(challenges).set(left).where(eq(challenges.id, id))
}

/** The second factor of the person whose unspent challenge this browser holds. */
export async function secondFactorOf(db: Db, challengeId: string): Promise<SecondFactor | null> {
  const [row] = await db.execute<{ login: string | null; sealed_totp_secret: string; wrapped_key: string; totp_last_step: number | null }>(
    sql`select * from app.second_factor(${challengeId})`)
  return row ? { login: row.login ?? '', sealedTotpSecret: row.sealed_totp_secret, wrappedKey: row.wrapped_key, totpLastStep: row.totp_last_step } : null
}
