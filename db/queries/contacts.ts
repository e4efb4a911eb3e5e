import { eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { caseContacts, caseKeys } from '../schema'

export interface SealedContact {
  wrappedKey: string
  sealedName: string
  sealedAgentName: string | null
  sealedPhone: string | null
  sealedEmail: string | null
}

/** How to reach the person behind a case, still sealed; null when the asker may not know it. */
export async function contactOf(db: Db, caseId: string): Promise<SealedContact | null> {
  const [row] = await db
    .select({ wrappedKey: caseKeys.wrappedKey, sealedName: caseContacts.sealedName, sealedAgentName: caseContacts.sealedAgentName, sealedPhone: caseContacts.sealedPhone, sealedEmail: caseContacts.sealedEmail })
    .from(caseContacts).innerJoin(caseKeys, eq(caseKeys.caseId, caseContacts.caseId)).where(eq(caseContacts.caseId, caseId))
  return row ?? null
}

export type NoticeContact = Pick<SealedContact, 'wrappedKey' | 'sealedPhone' | 'sealedEmail'> & { locale: string }

/** Where the notices of a case go, still sealed: also for those who act on it without knowing the contact. Null when it is out of their reach. */
export async function noticeContactOf(db: Db, caseId: string): Promise<NoticeContact | null> {
  const [row] = await db.execute<{ wrapped_key: string; sealed_phone: string | null; sealed_email: string | null; locale: string }>(sql`select * from app.notice_contact(${caseId})`)
  return row ? { wrappedKey: row.wrapped_key, sealedPhone: row.sealed_phone, sealedEmail: row.sealed_email, locale: row.locale } : null
}

/** The wrapped data key of a case or draft. */
export async function caseKeyOf(db: Db, caseId: string): Promise<string | null> {
  const [row] = await db.select({ wrappedKey: caseKeys.wrappedKey }).from(caseKeys).where(eq(caseKeys.caseId, caseId))
  return row?.wrappedKey ?? null
}

/** Keeps how to reach the person behind a new case. */
export async function addContact(db: Db, contact: { caseId: string; sealedName: string; sealedAgentName: string | null; sealedPhone: string | null; sealedEmail: string | null; locale: string }): Promise<void> {
  await db.insert(caseContacts).values(contact)
}

/** Makes the data key of a draft, which its case will keep. */
export async function addCaseKey(db: Db, key: { caseId: string; ownerId: string; wrappedKey: string; at: Date }): Promise<void> {
  await db.insert(caseKeys).values({ caseId: key.caseId, ownerId: key.ownerId, wrappedKey: key.wrappedKey, createdAt: key.at })
}
