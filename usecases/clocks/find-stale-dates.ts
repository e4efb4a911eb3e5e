import { type Answer, ok } from '@/domain/result'
import { casesWithStaleDates } from '@/db/queries/clock-sweep'
import { type Ctx, transact } from '../context'

/** Cases with a date that was provisional for want of a calendar that is there now; those in `except` are left out. */
export async function findStaleDates(ctx: Ctx, input: { atMost: number; except: readonly string[] }): Promise<Answer<string[]>> {
  return transact(ctx, async ({ db }) => ok(await casesWithStaleDates(db, input)))
}
