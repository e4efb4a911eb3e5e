import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns'

/** A row is one of the worker's rounds: when it last ran and how that went. It is also how the worker shows that it lives. */
export const rounds = pgTable('rounds', {
  name: text().primaryKey(),
  ranAt: instant().notNull(),
  /** How much the last run had to do. */
  found: integer().notNull(),
  /** How much of that did not work out and is tried again the next time. */
  failed: integer().notNull(),
  /** Kind and code of what went wrong in the last run; null when it went well. */
  problem: text(),
})
