import type { CalendarYear } from '@/domain/clock/calendars/calendar'
import { type Standing, standingOf } from '@/domain/clock/versions'
import { type Answer, ok, refuse } from '@/domain/result'
import { calendarEditions } from '@/db/queries/clock-rules'
import type { Ctx } from '../context'
import { asOperator } from '../operate/as-operator'
import { namesOf } from '../people-names'

export interface EditionView {
  edition: number
  body: CalendarYear
  standing: Standing
  reason: string
  /** Null: it came with the product. */
  proposedBy: string | null
  proposedAt: Date
  isOwn: boolean
  decidedBy: string | null
  decidedAt: Date | null
}
export interface CalendarView { current: CalendarYear; editions: EditionView[] }

/** One year of the working-day calendar with all its editions, the newest first. */
export async function viewCalendar(ctx: Ctx, { year }: { year: number }): Promise<Answer<CalendarView>> {
  return asOperator(ctx, async (inside) => {
    const { db, now, actor } = inside
    const rows = await calendarEditions(db, year)
    const names = await namesOf(inside, rows.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy].filter((id) => id !== null)), 'full')
    const nameOf = (id: string | null) => (id === null ? null : names.get(id) ?? '')
    const dated = rows.map(({ edition, state, proposedBy, decidedAt, proposedAt }) => ({ version: edition, state, activeFrom: proposedBy === null ? new Date(0) : decidedAt ?? proposedAt }))
    const editions = rows.map((row, index): EditionView => ({
      edition: row.edition, body: row.body, standing: standingOf(dated[index]!, dated, now), reason: row.reason,
      proposedBy: nameOf(row.proposedBy), proposedAt: row.proposedAt, isOwn: row.proposedBy === actor.id, decidedBy: nameOf(row.decidedBy), decidedAt: row.decidedAt,
    }))
    const current = editions.find(({ standing }) => standing === 'in_force')
    return current ? ok({ current: current.body, editions }) : refuse({ code: 'not_found' })
  })
}
