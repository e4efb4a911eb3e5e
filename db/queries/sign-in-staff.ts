import { eq } from 'drizzle-orm'
import type { StaffRole } from '../../domain/sign-in/staff-roles'
import { newDataKey, seal, wrapKey } from '../cipher'
import type { Db } from '../client'
import type { Keys } from '../keys'
import { credentials, memberships, organisations, users } from '../schema'

export interface NewStaff {
  id: string
  login: string
  name: string
  passwordHash: string
  totpSecret: string
  membershipId: string
  orgId: string
  role: StaffRole
  at: Date
}

/** A member of staff with both factors and one role; false when the login is somebody's already. */
export async function insertStaff(db: Db, keys: Keys, { id, login, name, passwordHash, totpSecret, membershipId, orgId, role, at }: NewStaff): Promise<boolean> {
  const key = newDataKey()
  const added = await db.insert(users).values({
    id, kind: 'staff', login, locale: 'zh-CN', createdAt: at,
    wrappedKey: wrapKey(key, keys.masterKeys, id), sealedName: seal(name, key, { table: 'users', column: 'sealed_name', rowId: id }),
  }).onConflictDoNothing().returning({ id: users.id })
  if (added.length === 0) return false
  await db.insert(credentials).values({
    userId: id, passwordHash, sealedTotpSecret: seal(totpSecret, key, { table: 'credentials', column: 'sealed_totp_secret', rowId: id }),
  })
  await db.insert(memberships).values({ id: membershipId, userId: id, orgId, role, createdAt: at })
  return true
}

export async function organisationOf(db: Db, id: string): Promise<{ kind: string; name: string; nameEn: string } | null> {
  const [row] = await db.select({ kind: organisations.kind, name: organisations.name, nameEn: organisations.nameEn }).from(organisations).where(eq(organisations.id, id))
  return row ?? null
}
