import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../domain/access/actor'
import { PERMISSIONS, type Reach } from '../../domain/access/permissions'
import type { Action } from '../../domain/case/actions'
import { cases } from '../schema'

/** The cases an actor may see, as a filter over `cases`. Row security says it once more. */
export const visibleTo = (actor: Actor): SQL => inReach(actor, 'case.view')

/** The reach of `can` as a filter, whatever the state of the case; a test proves that the two agree. */
export function inReach(actor: Actor, action: Action): SQL {
  const reach = PERMISSIONS[action][actor.role]
  if (!reach) return sql`false`
  const filter = filterFor(reach, actor)
  return actor.onlyCaseId === null ? filter : and(filter, eq(cases.id, actor.onlyCaseId))!
}

function filterFor(reach: Reach, actor: Actor): SQL {
  const ofInstitution = actor.orgId === null ? sql`false` : eq(cases.acquirerId, actor.orgId)
  switch (reach) {
    case 'own': return eq(cases.consumerId, actor.id)
    case 'party': return actor.orgId === null ? sql`false` : and(eq(cases.merchantId, actor.orgId), isNotNull(cases.servedAt))!
    case 'institution': return ofInstitution
    case 'assigned': return and(ofInstitution, eq(cases.handlerId, actor.id))!
    case 'remit': return inArray(cases.acquirerId, [...actor.remit])
    case 'any': return sql`true`
  }
}
