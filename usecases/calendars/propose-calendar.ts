import { readArrangement } from '@/domain/clock/calendars/arrangement'
import { arrangementProblems } from '@/domain/clock/calendars/arrangement-check'
import type { CalendarProposal } from '@/domain/clock/rule-inputs'
import { type Answer, ok, refuse } from '@/domain/result'
import { addCalendarDraft, calendarEditions } from '@/db/queries/clock-rules'
import { appendSystemEvent } from '@/db/queries/system-events'
import type { Ctx } from '../context'
import { asOperator } from '../operate/as-operator'

export interface CalendarEditionId { year: number; edition: number }

/** Takes in what the State Council announced for a year, as CSV or JSON. It counts for nothing until a second operator puts it in force. */
export async function proposeCalendar(ctx: Ctx, { year, source, arrangement, words }: CalendarProposal): Promise<Answer<CalendarEditionId>> {
  return asOperator(ctx, async ({ db, actor, now }) => {
    const read = readArrangement(arrangement)
    if (!read) return refuse({ code: 'invalid', fields: { arrangement: ['arrangement_unreadable'] } })
    if (read.year !== year) return refuse({ code: 'invalid', fields: { arrangement: ['arrangement_other_year'] } })
    if (arrangementProblems(read).length > 0) return refuse({ code: 'invalid', fields: { arrangement: ['arrangement_wrong'] } })
    const editions = await calendarEditions(db, year)
    if (editions.some(({ state }) => state === 'draft')) return refuse({ code: 'invalid', fields: { words: ['draft_waits'] } })

    const edition = Math.max(0, ...editions.map((one) => one.edition)) + 1
    const body = { year, version: `cn-${year}.${edition}`, published: true, source, holidays: read.holidays, makeupWorkdays: [...read.makeupWorkdays].sort() }
    const added = await addCalendarDraft(db, { body, edition, reason: words, proposedBy: actor.id, proposedAt: now })
    if (!added) return refuse({ code: 'invalid', fields: { words: ['draft_waits'] } })
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'calendar.proposed', year, edition } })
    return ok({ year, edition })
  })
}
