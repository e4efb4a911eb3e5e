import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases'
import { instant } from './columns'
import { organisations } from './organisations'
import { users } from './people'

/** A row is an answer a shop is writing to a case: what stands in its fields, sealed under the case's key. Gone once it is sent. */
export const responseDrafts = pgTable('response_drafts', {
  caseId: uuid().notNull().references(() => cases.id),
  orgId: uuid().notNull().references(() => organisations.id),
  sealed: text().notNull(),
  version: integer().notNull(),
  /** Who wrote in it last. */
  writtenBy: uuid().notNull().references(() => users.id),
  updatedAt: instant().notNull(),
}, (table) => [primaryKey({ columns: [table.caseId, table.orgId] }), index('response_drafts_age').on(table.updatedAt)])

/**
 * A row is how far one person has read one case: the last event that was shown to them. Its case is no foreign key: checking one
 * would make a reader wait for whoever is changing the case.
 */
export const caseSeen = pgTable('case_seen', {
  caseId: uuid().notNull(),
  userId: uuid().notNull().references(() => users.id),
  seq: integer().notNull(),
}, (table) => [primaryKey({ columns: [table.userId, table.caseId] })])
