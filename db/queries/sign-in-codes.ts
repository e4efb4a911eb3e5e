import { createHmac, timingSafeEqual } from 'node:crypto'
import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { CodePurpose } from '../../domain/sign-in/code-rules'
import type { Db } from '../client'
import type { Keys } from '../keys'
import { oneTimeCodes } from '../schema'

export interface CodeRow {
  id: string
  purpose: CodePurpose
  channel: 'sms' | 'mail'
  addressIndex: string
  sealedAddress: string
  caseId: string | null
  sessionId: string
  codeHash: string
  triesLeft: number
  createdAt: Date
  expiresAt: Date
  spentAt: Date | null
}

/** The keyed hash of a code; the same digits in another row have another. */
export const codeHash = ({ id, purpose, sessionId }: Pick<CodeRow, 'id' | 'purpose' | 'sessionId'>, code: string, keys: Keys): string =>
  `hmac-sha-256.${createHmac('sha256', keys.codeKey).update(JSON.stringify(['mz-code-v1', id, purpose, sessionId, code])).digest('hex')}`

export function isCodeOf(row: CodeRow, code: string, keys: Keys): boolean {
  return timingSafeEqual(Buffer.from(row.codeHash), Buffer.from(codeHash(row, code, keys)))
}

export async function addCode(db: Db, row: CodeRow): Promise<void> {
  await db.insert(oneTimeCodes).values(row)
}

/** When codes went to an address since `since`. Whoever asks for the same address at the same time waits for this transaction. */
export async function codesSentTo(db: Db, addressIndex: string, since: Date): Promise<Date[]> {
  const rows = await db.execute<{ at: string }>(sql`select app.codes_sent(${addressIndex}, ${since.toISOString()}::timestamptz) as at`)
  return rows.map(({ at }) => new Date(at))
}

/** The codes of this browser that can still be answered, the newest first; locked until the transaction ends. */
export async function lockLiveCodes(db: Db, sessionId: string, purpose: CodePurpose, now: Date): Promise<CodeRow[]> {
  const { expiresAt, spentAt, triesLeft } = oneTimeCodes
  return db.select().from(oneTimeCodes).where(and(ofBrowser(sessionId, purpose), isNull(spentAt), gt(triesLeft, 0), gt(expiresAt, now)))
    .orderBy(desc(oneTimeCodes.id)).for('update')
}

/** The last code this browser asked for, whatever became of it. */
export async function newestCode(db: Db, sessionId: string, purpose: CodePurpose): Promise<CodeRow | null> {
  const [row] = await db.select().from(oneTimeCodes).where(ofBrowser(sessionId, purpose)).orderBy(desc(oneTimeCodes.createdAt), desc(oneTimeCodes.id)).limit(1)
  return row ?? null
}

const ofBrowser = (sessionId: string, purpose: CodePurpose) => and(eq(oneTimeCodes.sessionId, sessionId), eq(oneTimeCodes.purpose, purpose))

export async function saveWrongTry(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.update(oneTimeCodes).set({ triesLeft: sql`${oneTimeCodes.triesLeft} - 1` }).where(inArray(oneTimeCodes.id, [...ids]))
}

export async function spendCodes(db: Db, ids: readonly string[], at: Date): Promise<void> {
  await db.update(oneTimeCodes).set({ spentAt: at }).where(inArray(oneTimeCodes.id, [...ids]))
}

export interface TrackContact { caseId: string; wrappedKey: string; sealedPhone: string | null; sealedEmail: string | null }

/** Whom a case's tracking code goes to, still sealed; null for a reference that is no case's. */
export async function trackContact(db: Db, reference: string): Promise<TrackContact | null> {
  const [row] = await db.execute<{ case_id: string; wrapped_key: string; sealed_phone: string | null; sealed_email: string | null }>(sql`select * from app.track_contact(${reference})`)
  return row ? { caseId: row.case_id, wrappedKey: row.wrapped_key, sealedPhone: row.sealed_phone, sealedEmail: row.sealed_email } : null
}

/** Whose case the tracking code of this browser is for. */
export async function trackedConsumer(db: Db, codeId: string): Promise<string | null> {
  const [row] = await db.execute<{ id: string | null }>(sql`select app.tracked_consumer(${codeId}) as id`)
  return row?.id ?? null
}

/** The sealed code and its key, in an installation made for demonstration; null in every other. */
export async function demoCode(db: Db, codeId: string): Promise<{ sealedSecret: string; recipientKey: string; recipientKeyOwner: string } | null> {
  const [row] = await db.execute<{ sealed_secret: string; recipient_key: string; recipient_key_owner: string }>(sql`select * from app.demo_code(${codeId})`)
  return row ? { sealedSecret: row.sealed_secret, recipientKey: row.recipient_key, recipientKeyOwner: row.recipient_key_owner } : null
}
