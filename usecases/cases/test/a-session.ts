import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Actor } from '../../../domain/access/actor'
import type { Db } from '../../../db/client'
import { sessions } from '../../../db/schema'

/** A session of this person in which a factor was last proved at that time. Arranged as the worker. */
export async function aSession(db: Db, { id: userId }: Actor, steppedUpAt: Date): Promise<string> {
  const id = newId()
  await db.insert(sessions).values({ id, idHash: randomBytes(32), userId, browser: 'test', createdAt: steppedUpAt, lastSeenAt: steppedUpAt, steppedUpAt })
  return id
}

/** So long ago that the factor has to be proved anew. */
export const fiveMinutesBefore = (now: Date): Date => new Date(now.getTime() - 5 * 60_000)
