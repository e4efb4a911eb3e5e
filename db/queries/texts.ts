import { createHmac } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Party, Role } from '../../domain/access/roles'
import type { Db } from '../client'
import { caseTexts } from '../schema'

export interface NewText { id: string; caseId: string; authorId: string; authorRole: Role; audience: readonly Party[]; body: string; at: Date }

/** Keeps words beside the record; gives the id and the keyed hash that the event carries. */
export async function addText(db: Db, indexKey: Buffer, text: NewText): Promise<{ textId: string; textHash: string }> {
  await db.insert(caseTexts).values({ ...text, audience: [...text.audience] })
  return { textId: text.id, textHash: textHash(indexKey, text.id, text.body) }
}

export const textHash = (indexKey: Buffer, id: string, body: string): string =>
  `hmac-sha256:${createHmac('sha256', indexKey).update(`case_texts|${id}|`).update(body, 'utf8').digest('hex')}`

export interface CaseText { id: string; authorId: string; authorRole: Role; audience: string[]; body: string; at: Date }

/** The words of a case that the asking party may read. */
export async function textsOf(db: Db, caseId: string): Promise<CaseText[]> {
  return db.select({
    id: caseTexts.id, authorId: caseTexts.authorId, authorRole: caseTexts.authorRole,
    audience: caseTexts.audience, body: caseTexts.body, at: caseTexts.at,
  }).from(caseTexts).where(eq(caseTexts.caseId, caseId)).orderBy(asc(caseTexts.at), asc(caseTexts.id))
}

/** The words of one text; null when it is gone or not the asker's to read. */
export async function textOf(db: Db, textId: string): Promise<string | null> {
  const [row] = await db.select({ body: caseTexts.body }).from(caseTexts).where(eq(caseTexts.id, textId))
  return row?.body ?? null
}
