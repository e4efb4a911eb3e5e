import { PARTY_OF } from '../../domain/access/roles'
import { type Answer, ok, refuse } from '../../domain/result'
import { handlersOf } from '../../db/queries/people'
import { type Ctx, transact } from '../context'
import { openName } from '../people-names'

export interface Handler { id: string; name: string }

/** The colleagues a case can be given to. */
export async function listHandlers(ctx: Ctx): Promise<Answer<Handler[]>> {
  const { actor } = ctx
  if (PARTY_OF[actor.role] !== 'institution' || !actor.orgId) return refuse({ code: 'forbidden', action: 'case.assign' })
  const orgId = actor.orgId
  return transact(ctx, async (inside) =>
    ok((await handlersOf(inside.db, orgId)).map((person) => ({ id: person.id, name: openName(inside, person) }))))
}
