import { type Answer, ok, refuse } from '@/domain/result'
import { decideCalendar, lockCalendarDraft } from '@/db/queries/clock-rules'
import { appendSystemEvent } from '@/db/queries/system-events'
import type { Ctx } from '../context'
import { asOperator } from '../operate/as-operator'
import type { CalendarEditionId } from './propose-calendar'

/** Puts a proposed edition aside; its proposer may, too. */
export async function declineCalendar(ctx: Ctx, id: CalendarEditionId): Promise<Answer<CalendarEditionId>> {
  return asOperator(ctx, async ({ db, actor, now }) => {
    const draft = await lockCalendarDraft(db, id.year, id.edition)
    if (!draft) return refuse({ code: 'not_found' })
    await decideCalendar(db, id, { state: 'declined', decidedBy: actor.id, decidedAt: now })
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'calendar.declined', ...id } })
    return ok(id)
  })
}
