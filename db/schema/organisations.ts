import { type AnyPgColumn, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, oneOf } from './columns'

export const ORGANISATION_KINDS = ['merchant', 'institution', 'regulator', 'operator'] as const
export const INSTITUTION_KINDS = ['bank', 'payment_institution'] as const

/** A row is an organisation: a shop, a licensed institution, a supervising body or the operator. Names are public. */
export const organisations = pgTable('organisations', {
  id: uuid().primaryKey(),
  kind: text({ enum: ORGANISATION_KINDS }).notNull(),
  name: text().notNull(),
  nameEn: text().notNull(),
  /** District of the shop, for telling two of the same name apart. */
  place: text().notNull(),
  institutionKind: text({ enum: INSTITUTION_KINDS }),
  /** A merchant's acquirer. */
  acquirerId: uuid().references((): AnyPgColumn => organisations.id),
  state: text({ enum: ['live', 'suspended'] }).notNull(),
  createdAt: instant().notNull(),
}, (table) => [
  check('organisations_kind', oneOf('kind', ORGANISATION_KINDS)),
  check('organisations_institution', oneOf('institution_kind', INSTITUTION_KINDS)),
  index('organisations_acquirer').on(table.acquirerId),
])

/** A row says that a regulator supervises an institution. */
export const supervisions = pgTable('supervisions', {
  regulatorId: uuid().notNull().references(() => organisations.id),
  institutionId: uuid().notNull().references(() => organisations.id),
}, (table) => [primaryKey({ columns: [table.regulatorId, table.institutionId] })])
