import { type Answer, ok, refuse } from '../../domain/result'
import { soloLimitOf } from '../../db/queries/solo-limit'
import { type Ctx, transact } from '../context'

export interface InstitutionSettings { soloUpToFen: number }

/** What an institution has set for itself; for its administrator. */
export async function readSettings(ctx: Ctx): Promise<Answer<InstitutionSettings>> {
  const { role, orgId } = ctx.actor
  if (role !== 'institution_admin' || orgId === null) return refuse({ code: 'not_found' })
  return transact(ctx, async ({ db }) => ok({ soloUpToFen: await soloLimitOf(db, orgId) }))
}
