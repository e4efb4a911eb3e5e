import { can } from '../../domain/access/can'
import { type Answer, ok, refuse } from '../../domain/result'
import { readCase } from '../../db/queries/cases'
import { recordStatus } from '../../db/queries/record-status'
import { type Ctx, transact } from '../context'

/** Whether the record of a case is whole, computed anew: for those who may see the case but not every event of it. */
export async function readRecord(ctx: Ctx, caseId: string): Promise<Answer<{ events: number; whole: boolean }>> {
  return transact(ctx, async ({ db, actor }) => {
    const facts = await readCase(db, caseId)
    if (!facts || !can(actor, 'case.view', facts).ok) return refuse({ code: 'not_found' })
    return ok(await recordStatus(db, caseId))
  })
}
