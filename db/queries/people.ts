import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Role } from '../../domain/access/roles'
import type { Db } from '../client'
import { memberships, organisations, users } from '../schema'

/** Whether the person is a handler of the institution today. */
export async function isHandlerOf(db: Db, userId: string, orgId: string): Promise<boolean> {
  const rows = await db.select({ id: memberships.id }).from(memberships)
    .where(and(eq(memberships.userId, userId), eq(memberships.orgId, orgId), eq(memberships.role, 'handler'), isNull(memberships.endedAt)))
  return rows.length > 0
}

export interface SealedPerson { id: string; sealedName: string | null; wrappedKey: string }

/** Names of people, still sealed under each one's own key; those the asker may not know are left out. */
export async function sealedPeople(db: Db, ids: readonly string[]): Promise<SealedPerson[]> {
  if (ids.length === 0) return []
  return db.select({ id: users.id, sealedName: users.sealedName, wrappedKey: users.wrappedKey }).from(users).where(sql`${users.id} = any(${sql.param([...new Set(ids)])}::uuid[])`)
    .prepare('sealed_people').execute()
}

/** The handlers of an institution, for assigning. */
export async function handlersOf(db: Db, orgId: string): Promise<SealedPerson[]> {
  return db.select({ id: users.id, sealedName: users.sealedName, wrappedKey: users.wrappedKey })
    .from(memberships).innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.orgId, orgId), eq(memberships.role, 'handler'), isNull(memberships.endedAt)))
    .orderBy(users.createdAt, users.id).prepare('handlers_of').execute()
}

export interface OrganisationName { id: string; name: string; nameEn: string; place: string; state: string }

export async function organisationNames(db: Db, ids: readonly string[]): Promise<Map<string, OrganisationName>> {
  if (ids.length === 0) return new Map()
  const rows = await db.select({ id: organisations.id, name: organisations.name, nameEn: organisations.nameEn, place: organisations.place, state: organisations.state })
    .from(organisations).where(inArray(organisations.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}

export interface MembershipName { id: string; orgId: string; role: Role; name: string; nameEn: string }

/** The roles a person holds today, oldest first. */
export async function membershipsOf(db: Db, userId: string): Promise<MembershipName[]> {
  return db.select({ id: memberships.id, orgId: memberships.orgId, role: memberships.role, name: organisations.name, nameEn: organisations.nameEn })
    .from(memberships).innerJoin(organisations, eq(organisations.id, memberships.orgId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt)))
    .orderBy(memberships.createdAt, memberships.id).prepare('memberships_of').execute()
}

/** The language a person is written to in. */
export async function localeOf(db: Db, userId: string): Promise<string> {
  const [row] = await db.select({ locale: users.locale }).from(users).where(eq(users.id, userId))
  return row?.locale ?? 'zh-CN'
}
