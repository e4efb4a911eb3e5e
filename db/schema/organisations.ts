import { sql } from 'drizzle-orm'
import { type AnyPgColumn, bigint, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { SOLO_MAX_FEN } from '../../domain/case/solo-award'
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
  /** Where the public reaches it; letters of an institution give these. */
  phone: text(),
  address: text(),
  mailbox: text(),
  /** Up to how much one person of the institution may award in full. */
  soloUpToFen: bigint({ mode: 'number' }).notNull().default(0),
  createdAt: instant().notNull(),
}, (table) => [
  check('organisations_kind', oneOf('kind', ORGANISATION_KINDS)),
  check('organisations_institution', oneOf('institution_kind', INSTITUTION_KINDS)),
  check('organisations_solo', sql.raw(`solo_up_to_fen between 0 and ${SOLO_MAX_FEN}`)),
  index('organisations_acquirer').on(table.acquirerId),
])

/** A row says that a regulator supervises an institution. */
export const supervisions = pgTable('supervisions', {
  regulatorId: uuid().notNull().references(() => organisations.id),
  institutionId: uuid().notNull().references(() => organisations.id),
}, (table) => [primaryKey({ columns: [table.regulatorId, table.institutionId] })])
