import { type Answer, ok } from '@/domain/result'
import { calendarEditions } from '@/db/queries/clock-rules'
import type { Ctx } from '../context'
import { asOperator } from '../operate/as-operator'

export interface CalendarItem { year: number; edition: number; isPublished: boolean; source: string; restDays: number; makeupWorkdays: number; draftEdition: number | null }

/** Every year of the working-day calendar, the newest first: announced or standing on its statutory days, and what waits. */
export async function listCalendars(ctx: Ctx): Promise<Answer<CalendarItem[]>> {
  return asOperator(ctx, async ({ db }) => {
    const all = await calendarEditions(db)
    const years = [...new Set(all.map(({ year }) => year))]
    return ok(years.flatMap((year) => {
      const editions = all.filter((one) => one.year === year)
      const current = editions.find(({ state }) => state === 'active')
      if (!current) return []
      const { edition, published, source, body } = current
      return [{
        year, edition, isPublished: published, source, makeupWorkdays: body.makeupWorkdays.length, draftEdition: editions.find(({ state }) => state === 'draft')?.edition ?? null,
        restDays: body.holidays.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1, 0),
      }]
    }))
  })
}
