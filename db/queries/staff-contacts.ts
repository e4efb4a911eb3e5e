import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { Role } from '../../domain/access/roles'
import type { Db } from '../client'
import { memberships, users } from '../schema'

export interface StaffContact { id: string; wrappedKey: string; sealedPhone: string | null; sealedEmail: string | null; locale: string }

/** How to reach those who hold one of the roles in an organisation today, still sealed; of a role that `only` names a person for, that person. Who left no contact is not in it. */
export async function staffContacts(db: Db, orgId: string, roles: readonly Role[], only: Partial<Record<Role, string>> = {}): Promise<StaffContact[]> {
  if (roles.length === 0) return []
  const wanted = roles.map((role) => and(eq(memberships.role, role), only[role] === undefined ? undefined : eq(memberships.userId, only[role])))
  return db.selectDistinctOn([users.id], { id: users.id, wrappedKey: users.wrappedKey, sealedPhone: users.sealedPhone, sealedEmail: users.sealedEmail, locale: users.locale })
    .from(memberships).innerJoin(users, eq(users.id, memberships.userId))
    .where(and(
      eq(memberships.orgId, orgId), inArray(memberships.role, [...roles]), or(...wanted),
      isNull(memberships.endedAt), isNull(users.disabledAt), or(isNotNull(users.sealedEmail), isNotNull(users.sealedPhone)),
    ))
    .orderBy(users.id)
}
