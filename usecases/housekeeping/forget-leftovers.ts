import { CODE_WINDOW_MINUTES } from '@/domain/sign-in/code-rules'
import { type Answer, ok } from '@/domain/result'
import { blankCodesBefore, forgetBefore, type Leftover } from '@/db/queries/leftovers'
import { type Ctx, transact } from '../context'

const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES
const BATCH = 1_000

/** For how long each kind of row is of use. Source: security design, sections 2, 4 and 8. */
export const KEPT_MINUTES: Record<Leftover, number> = {
  form_returns: 15,
  idempotency_keys: 72 * HOUR_MINUTES,
  one_time_codes: CODE_WINDOW_MINUTES,   // how many were sent is counted over this window
  challenges: HOUR_MINUTES,
  sign_in_failures: DAY_MINUTES,
  rate_counters: DAY_MINUTES,
  effects_done: 30 * DAY_MINUTES,        // longer than any job is tried
  sessions: 31 * DAY_MINUTES,            // a month after it was too quiet to go on; what was done in it stays in the record
}
const CODES_IN_MESSAGES_MINUTES = DAY_MINUTES

/** Deletes rows that have outlived their use, a batch of each kind; gives how many, 0 when there are none left. */
export async function forgetLeftovers(ctx: Ctx): Promise<Answer<number>> {
  return transact(ctx, async ({ db, now }) => {
    const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
    let forgotten = await blankCodesBefore(db, before(CODES_IN_MESSAGES_MINUTES))
    for (const [leftover, minutes] of Object.entries(KEPT_MINUTES) as [Leftover, number][]) {
      forgotten += await forgetBefore(db, leftover, before(minutes), BATCH)
    }
    return ok(forgotten)
  })
}
