import type { Role } from '../../domain/access/roles'
import { demoPeople } from '../../db/queries/sign-in-people'
import type { Ctx } from '../context'
import { openName } from '../people-names'

export interface DemoPerson { userId: string; membershipId: string | null; role: Role; name: string; orgName: string | null; orgNameEn: string | null }

const PER_ROLE = 3

/** Invented people to be with one click; nobody unless the installation was made for demonstration. */
export async function listDemoPeople(ctx: Ctx): Promise<DemoPerson[]> {
  const rows = await demoPeople(ctx.db, PER_ROLE)
  return rows.map(({ sealedName, wrappedKey, ...person }) => ({ ...person, name: openName(ctx, { id: person.userId, sealedName, wrappedKey }) }))
}
