import { bigint, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { ROLES } from '../../domain/access/roles'
import { instant, oneOf } from './columns'
import { caseKeys } from './cases'

export const EVIDENCE_STATES = ['received', 'checking', 'clean', 'refused', 'quarantined'] as const

/** A row is one evidence file of a case or of the draft it begins as; its bytes are in the evidence store. */
export const evidence = pgTable('evidence', {
  id: uuid().primaryKey(),
  caseId: uuid().notNull().references(() => caseKeys.caseId),
  slot: text().notNull(),
  uploaderId: uuid().notNull(),
  uploaderRole: text({ enum: ROLES }).notNull(),
  /** A label only; sealed, since people put names into file names. */
  sealedName: text().notNull(),
  mediaType: text().notNull(),
  sizeBytes: bigint({ mode: 'number' }).notNull(),
  /** Of the bytes as sent. */
  sha256: text().notNull(),
  /** Where the served copy and the untouched original lie. */
  storedKey: text().notNull(),
  originalKey: text(),
  state: text({ enum: EVIDENCE_STATES }).notNull(),
  /** Parties beside the uploader and the institution that may see it. */
  disclosedTo: text().array().notNull(),
  at: instant().notNull(),
}, (table) => [
  check('evidence_state', oneOf('state', EVIDENCE_STATES)),
  index('evidence_case').on(table.caseId),
  index('evidence_uploader').on(table.uploaderId, table.at),
])
