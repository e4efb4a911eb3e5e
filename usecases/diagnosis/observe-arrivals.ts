import { SYSTEM } from '../../domain/access/actor'
import { can } from '../../domain/access/can'
import type { ObservedArrival } from '../../domain/diagnosis/observed-arrivals'
import { type Answer, ok } from '../../domain/result'
import { writeEvents } from '../cases/change-case'
import type { Written } from '../cases/written'
import type { Ctx } from '../context'

/** The machine notes which refunds the payer's statement shows, each with its line. When nothing more is owed the case closes by itself. */
export async function observeArrivals(ctx: Ctx, before: Written, arrivals: readonly ObservedArrival[]): Promise<Answer<Written>> {
  let written = before
  for (const { refundId, rowId } of arrivals) {
    if (!can(SYSTEM, 'arrival.observe', written.facts).ok) break
    const next = await writeEvents({ ...ctx, actor: SYSTEM }, written.facts, { type: 'arrival.observed', refundId, rowId })
    if (!next.ok) return next
    written = { ...written, facts: next.value.facts, bodies: [...written.bodies, ...next.value.bodies] }
  }
  return ok(written)
}
