import { PARTY_OF } from '../../domain/access/roles'
import type { QueueView } from '../../domain/queue/queue-views'
import { type Answer, ok, refuse } from '../../domain/result'
import { queueCounts } from '../../db/queries/queues'
import { type Ctx, transact } from '../context'

/** How many cases each view holds, for the navigation of pages that list none. */
export async function countQueue(ctx: Ctx): Promise<Answer<Record<QueueView, number>>> {
  if (PARTY_OF[ctx.actor.role] !== 'institution') return refuse({ code: 'forbidden', action: 'case.view' })
  return transact(ctx, async ({ db, actor, now }) => ok(await queueCounts(db, actor, now)))
}
