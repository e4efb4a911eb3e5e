import { type Answer, ok, refuse } from '../../domain/result'
import { type CauseWeek, causesByWeek, type InstitutionFigures, institutionFigures } from '../../db/queries/oversight'
import { type ClockFigures, clockFigures } from '../../db/queries/oversight-clocks'
import { type Ctx, transact } from '../context'

export interface Overview { institutions: InstitutionFigures[]; clocks: ClockFigures[]; causes: CauseWeek[]; since: Date }

const QUARTER_DAYS = 90

/** A regulator's figures over the last ninety days: what its institutions were asked, kept and still owe. */
export async function readOverview(ctx: Ctx): Promise<Answer<Overview>> {
  const { actor, now } = ctx
  if (actor.role !== 'examiner' || !actor.orgId) return refuse({ code: 'not_found' })
  const regulatorId = actor.orgId
  const since = new Date(now.getTime() - QUARTER_DAYS * 86_400_000)
  return transact(ctx, async ({ db }) => ok({
    institutions: await institutionFigures(db, regulatorId, { since, now }),
    clocks: await clockFigures(db, regulatorId, { since, now }),
    causes: await causesByWeek(db, { since, now }),
    since,
  }))
}
