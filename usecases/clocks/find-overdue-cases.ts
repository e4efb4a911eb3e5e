import { type Answer, ok } from '@/domain/result'
import { overdueCases } from '@/db/queries/clock-sweep'
import { type Ctx, transact } from '../context'

/** Cases with a clock that ran out and is not marked yet, the longest overdue first; those in `except` are left out. */
export async function findOverdueCases(ctx: Ctx, input: { atMost: number; except: readonly string[] }): Promise<Answer<string[]>> {
  return transact(ctx, async ({ db }) => ok(await overdueCases(db, input)))
}
