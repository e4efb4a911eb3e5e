import { ADDRESS_LIMITS, windowStartOf } from '../../domain/sign-in/attempt-limits'
import { clientNetwork } from '../../domain/sign-in/client-network'
import { minutesAfter } from '../../domain/sign-in/code-rules'
import { type Answer, ok, refuse } from '../../domain/result'
import { countBack, counterKey, countUp } from '../../db/queries/sign-in-counters'
import type { Ctx } from '../context'
import type { Visitor } from './visitor'

const KINDS = ['address', 'network'] as const

/** Counts a try for the visitor's address and its network, before it is known whether it fails: many at once cannot slip through. */
export async function countVisitor({ db, keys, now }: Ctx, visitor: Visitor): Promise<Answer<true>> {
  const network = clientNetwork(visitor.address)
  for (const kind of KINDS) {
    const { max, windowMinutes } = ADDRESS_LIMITS[kind]
    const windowStart = windowStartOf(now, windowMinutes)
    const count = await countUp(db, counterKey(kind, network[kind], keys), windowStart)
    const leftMs = minutesAfter(windowStart, windowMinutes).getTime() - now.getTime()
    if (count > max) return refuse({ code: 'too_many', retryAfterSeconds: Math.ceil(leftMs / 1000) })
  }
  return ok(true)
}

/** The try did not fail. */
export async function uncountVisitor({ db, keys, now }: Ctx, visitor: Visitor): Promise<void> {
  const network = clientNetwork(visitor.address)
  for (const kind of KINDS) await countBack(db, counterKey(kind, network[kind], keys), windowStartOf(now, ADDRESS_LIMITS[kind].windowMinutes))
}
