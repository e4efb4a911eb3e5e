import type { RoundName } from '@/domain/operate/rounds'
import { type Answer, ok } from '@/domain/result'
import { saveRound } from '@/db/queries/operate-rounds'
import { type Ctx, transact } from '../context'

export interface RoundResult { name: RoundName; found: number; failed: number; /** Kind and code of what stopped it. */ problem: string | null }

/** Notes when a round of the worker ran and how: the operator's sign that the worker lives. */
export async function recordRound(ctx: Ctx, result: RoundResult): Promise<Answer<true>> {
  return transact(ctx, async ({ db, now }) => {
    await saveRound(db, { ...result, ranAt: now })
    return ok(true)
  })
}
