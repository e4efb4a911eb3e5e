import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { CalendarYear } from '../../domain/clock/calendars/calendar'
import type { ClockPolicy } from '../../domain/clock/policies/policy'
import { VERSION_STATES } from '../../domain/clock/versions'
import { instant, oneOf } from './columns'

/** What every version of a rule carries: who asked for it and why, and who decided. Shipped ones were proposed by nobody. */
const history = () => ({
  state: text({ enum: VERSION_STATES }).notNull(),
  reason: text().notNull(),
  proposedBy: uuid(),
  proposedAt: instant().notNull(),
  decidedBy: uuid(),
  decidedAt: instant(),
})
/** Who proposes may put it aside, and never in force. */
const twoPeople = sql`state <> 'active' or proposed_by is null or decided_by <> proposed_by`
const decided = sql`(state = 'draft') = (decided_at is null)`

/** A row is one version of a time limit. What it says never changes; a draft is decided on once, and one waits at a time. */
export const clockPolicies = pgTable('clock_policies', {
  policyId: text().notNull(),
  version: integer().notNull(),
  body: jsonb().$type<ClockPolicy>().notNull(),
  /** Clocks that start from then on count by it: as proposed, and for a version in force as decided. */
  activeFrom: instant().notNull(),
  ...history(),
}, (table) => [
  primaryKey({ columns: [table.policyId, table.version] }),
  check('clock_policies_state', oneOf('state', VERSION_STATES)),
  check('clock_policies_two_people', twoPeople),
  check('clock_policies_decided', decided),
  uniqueIndex('clock_policies_one_draft').on(table.policyId).where(sql`state = 'draft'`),
])

/** A row is one edition of a year's working days: the statutory floor (edition 0), or what the State Council announced. */
export const calendarYears = pgTable('calendar_years', {
  year: integer().notNull(),
  edition: integer().notNull(),
  published: boolean().notNull(),
  source: text().notNull(),
  body: jsonb().$type<CalendarYear>().notNull(),
  ...history(),
}, (table) => [
  primaryKey({ columns: [table.year, table.edition] }),
  check('calendar_years_state', oneOf('state', VERSION_STATES)),
  check('calendar_years_two_people', twoPeople),
  check('calendar_years_decided', decided),
  uniqueIndex('calendar_years_one_draft').on(table.year).where(sql`state = 'draft'`),
])
