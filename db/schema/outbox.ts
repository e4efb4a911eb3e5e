import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { MESSAGE_STATES, SENT_VIA } from '../../domain/operate/outbox'
import { bytes, instant, oneOf } from './columns'

/** A row is a message that leaves the house: template and parameters at first, its sealed text once made. */
export const outgoingMessages = pgTable('outgoing_messages', {
  id: uuid().primaryKey(),
  caseId: uuid(),
  template: text().notNull(),
  templateVersion: integer().notNull(),
  /** Ids and codes only; what is personal is read when the text is made. */
  params: jsonb().$type<Record<string, string | number>>().notNull(),
  locale: text().notNull(),
  channel: text({ enum: ['sms', 'mail'] }).notNull(),
  /** The data key that seals this row, wrapped for its owner: the case, or the person when it concerns no case. */
  recipientKey: text().notNull(),
  recipientKeyOwner: uuid().notNull(),
  sealedRecipient: text().notNull(),
  recipientMasked: text().notNull(),
  /** What the text must say and nobody may read here: a one-time code. */
  sealedSecret: text(),
  sealedText: text(),
  state: text({ enum: MESSAGE_STATES }).notNull(),
  attempts: integer().notNull(),
  lastError: text(),
  createdAt: instant().notNull(),
  sentAt: instant(),
  /** How it went: by mail, or not at all, since no provider is connected and the outbox keeps it. */
  sentVia: text({ enum: SENT_VIA }),
}, (table) => [
  check('outgoing_messages_sent_via', oneOf('sent_via', SENT_VIA)),
  check('outgoing_messages_state', oneOf('state', MESSAGE_STATES)),
  index('outgoing_messages_created').on(table.createdAt),
  index('outgoing_messages_case').on(table.caseId),
])

/** A row says that a job's effect has happened, so that a second run does nothing. */
export const effectsDone = pgTable('effects_done', {
  key: text().primaryKey(),
  at: instant().notNull(),
})

/** A row is an event that concerns no case: sign-ins, memberships, settings. Append-only, one chain. */
export const systemEvents = pgTable('system_events', {
  seq: integer().primaryKey(),
  at: instant().notNull(),
  actorId: uuid().notNull(),
  type: text().notNull(),
  payload: jsonb().$type<Record<string, unknown>>().notNull(),
  canonical: text().notNull(),
  prev: bytes(),
  hash: bytes(),
})

/** One row: what kind of installation this is, fixed when it was made. */
export const installation = pgTable('installation', {
  id: integer().primaryKey(),
  mode: text({ enum: ['demo', 'test', 'production'] }).notNull(),
  createdAt: instant().notNull(),
})
