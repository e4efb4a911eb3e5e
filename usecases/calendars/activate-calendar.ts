import { type Answer, ok, refuse } from '@/domain/result'
import { decideCalendar, lockCalendarDraft } from '@/db/queries/clock-rules'
import { appendSystemEvent } from '@/db/queries/system-events'
import type { Ctx } from '../context'
import { asOperator } from '../operate/as-operator'
import type { CalendarEditionId } from './propose-calendar'

/** A second operator puts a year's calendar in force. The worker then counts anew the clocks whose dates were provisional for want of it. */
export async function activateCalendar(ctx: Ctx, id: CalendarEditionId): Promise<Answer<CalendarEditionId>> {
  return asOperator(ctx, async ({ db, actor, now }) => {
    const draft = await lockCalendarDraft(db, id.year, id.edition)
    if (!draft) return refuse({ code: 'not_found' })
    if (draft.proposedBy === actor.id) return refuse({ code: 'same_person' })
    await decideCalendar(db, id, { state: 'active', decidedBy: actor.id, decidedAt: now })
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'calendar.activated', ...id } })
    return ok(id)
  })
}
