import { can } from '@/domain/access/can'
import { recomputedClocks } from '@/domain/case/recompute-clocks'
import type { ClockKind } from '@/domain/clock/clock-facts'
import { type Answer, ok, refuse } from '@/domain/result'
import { lockCase } from '@/db/queries/cases'
import { databaseNow } from '@/db/queries/database-now'
import { writeEvents } from '../cases/change-case'
import { type Ctx, transact } from '../context'
import { rulesInForce } from './rules-in-force'

/** Counts anew the provisional dates of one case whose year has been announced. Gives the clocks counted: none when that was done before. */
export async function recomputeClocks(ctx: Ctx, { caseId }: { caseId: string }): Promise<Answer<ClockKind[]>> {
  return transact(ctx, async (inside) => {
    let facts = await lockCase(inside.db, caseId)
    if (!facts || !can(inside.actor, 'case.view', facts).ok) return refuse({ code: 'not_found' })
    const moment = { ...inside, now: await databaseNow(inside.db) }
    const recomputed = recomputedClocks(facts, await rulesInForce(inside.db))
    for (const body of recomputed) {
      const written = await writeEvents(moment, facts, body)
      if (!written.ok) return written
      facts = written.value.facts
    }
    return ok(recomputed.map(({ kind }) => kind))
  })
}
