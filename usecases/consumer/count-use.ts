import { type LimitedUse, USE_LIMITS } from '../../domain/case/use-limits'
import { type Answer, ok, refuse } from '../../domain/result'
import { windowStartOf } from '../../domain/sign-in/attempt-limits'
import { minutesAfter } from '../../domain/sign-in/code-rules'
import { countedIn, counterKey, countUp } from '../../db/queries/sign-in-counters'
import type { Ctx } from '../context'

/** Counts one use by an address or a person, before it is carried out: many at once cannot slip through. */
export async function countUse({ db, keys, now }: Ctx, use: LimitedUse, who: string): Promise<Answer<true>> {
  return within(use, now, await countUp(db, counterKey(use, who, keys), windowStartOf(now, USE_LIMITS[use].windowMinutes)))
}

/** Whether one more use would be within the limit; counts nothing. */
export async function mayUse({ db, keys, now }: Ctx, use: LimitedUse, who: string): Promise<Answer<true>> {
  return within(use, now, 1 + await countedIn(db, counterKey(use, who, keys), windowStartOf(now, USE_LIMITS[use].windowMinutes)))
}

function within(use: LimitedUse, now: Date, count: number): Answer<true> {
  const { max, windowMinutes } = USE_LIMITS[use]
  if (count <= max) return ok(true)
  const windowEnd = minutesAfter(windowStartOf(now, windowMinutes), windowMinutes)
  return refuse({ code: 'too_many', retryAfterSeconds: Math.ceil((windowEnd.getTime() - now.getTime()) / 1_000) })
}
