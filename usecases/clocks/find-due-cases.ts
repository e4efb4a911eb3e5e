import { type Answer, ok } from '@/domain/result'
import { casesWithDueClocks } from '@/db/queries/clock-sweep'
import { type Ctx, transact } from '../context'

/** Cases with a clock to be marked: run out, or at a reminder. The longest due first; those in `except` are left out. */
export async function findDueCases(ctx: Ctx, input: { atMost: number; except: readonly string[] }): Promise<Answer<string[]>> {
  return transact(ctx, async ({ db }) => ok(await casesWithDueClocks(db, input)))
}
