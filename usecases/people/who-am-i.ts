import type { Role } from '../../domain/access/roles'
import { type Answer, ok, refuse } from '../../domain/result'
import { type MembershipName, membershipsOf } from '../../db/queries/people'
import { type Ctx, transact } from '../context'
import { namesOf } from '../people-names'

export interface Me {
  name: string
  role: Role
  /** Where one acts now; null for consumers. */
  organisation: MembershipName | null
  memberships: MembershipName[]
}

/** Who is signed in, for the frame around every page. Guests are nobody. */
export async function whoAmI(ctx: Ctx): Promise<Answer<Me>> {
  const { actor } = ctx
  if (actor.role === 'guest') return refuse({ code: 'unauthenticated' })
  return transact(ctx, async (inside) => {
    const [memberships, names] = await Promise.all([membershipsOf(inside.db, actor.id), namesOf(inside, [actor.id], 'full')])
    return ok({
      name: names.get(actor.id) ?? '',
      role: actor.role,
      organisation: memberships.find(({ orgId, role }) => orgId === actor.orgId && role === actor.role) ?? null,
      memberships,
    })
  })
}
