import { and, eq } from 'drizzle-orm'
import type { Db } from '../client'
import { responseDrafts } from '../schema'

/** An answer being written, still sealed. */
export interface SealedResponse { sealed: string; version: number; writtenBy: string; updatedAt: Date }

type Place = { caseId: string; orgId: string }
const at = ({ caseId, orgId }: Place) => and(eq(responseDrafts.caseId, caseId), eq(responseDrafts.orgId, orgId))

/** The shop's own unfinished answer to a case; null when there is none. */
export async function responseDraftOf(db: Db, place: Place): Promise<SealedResponse | null> {
  const { sealed, version, writtenBy, updatedAt } = responseDrafts
  const [row] = await db.select({ sealed, version, writtenBy, updatedAt }).from(responseDrafts).where(at(place))
  return row ?? null
}

/** Keeps what is written as version `seen + 1`; false when the draft is no longer the one that was seen. `seen`: 0 for none yet. */
export async function keepResponseDraft(db: Db, { caseId, orgId }: Place, { seen, ...row }: { seen: number; sealed: string; writtenBy: string; updatedAt: Date }): Promise<boolean> {
  const next = { ...row, version: seen + 1 }
  const kept = seen === 0
    ? await db.insert(responseDrafts).values({ caseId, orgId, ...next }).onConflictDoNothing().returning({ version: responseDrafts.version })
    : await db.update(responseDrafts).set(next).where(and(at({ caseId, orgId }), eq(responseDrafts.version, seen))).returning({ version: responseDrafts.version })
  return kept.length > 0
}

/** What was written is final, and its draft is gone. */
export async function wipeResponseDraft(db: Db, place: Place): Promise<void> {
  await db.delete(responseDrafts).where(at(place))
}
