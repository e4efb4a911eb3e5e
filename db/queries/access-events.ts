import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { desc, eq } from 'drizzle-orm'
import type { Actor } from '../../domain/access/actor'
import type { Role } from '../../domain/access/roles'
import type { Db } from '../client'
import { accessEvents } from '../schema'

const HALF_HOUR_MS = 30 * 60_000

/** Records that somebody read a case: once per reader, case and half hour. Touches neither the case nor its chain. */
export async function recordAccess(db: Db, access: { id: string; caseId: string; reader: Actor; act: 'view' | 'export'; at: Date }): Promise<void> {
  const { id, caseId, reader, act, at } = access
  const halfHourAt = new Date(Math.floor(at.getTime() / HALF_HOUR_MS) * HALF_HOUR_MS)
  const canonical = canonicalize({ id, case: caseId, reader: reader.id, role: reader.role, org: reader.orgId, act, at: at.toISOString() })!
  const hash = createHash('sha256').update('mz-access-v1').update(canonical, 'utf8').digest()
  await db.insert(accessEvents)
    .values({ id, caseId, readerId: reader.id, readerRole: reader.role, readerOrgId: reader.orgId, act, halfHourAt, at, canonical, hash })
    .onConflictDoNothing()
}

export interface Reading { readerId: string; readerRole: Role; readerOrgId: string | null; act: 'view' | 'export'; at: Date }

/** Who read the case, newest first. */
export async function readingsOf(db: Db, caseId: string): Promise<Reading[]> {
  return db.select({ readerId: accessEvents.readerId, readerRole: accessEvents.readerRole, readerOrgId: accessEvents.readerOrgId, act: accessEvents.act, at: accessEvents.at })
    .from(accessEvents).where(eq(accessEvents.caseId, caseId)).orderBy(desc(accessEvents.at)).limit(200)
}
