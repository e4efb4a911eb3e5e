import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { ROLES } from '../../domain/access/roles'
import { REFUND_KINDS } from '../../domain/case/claim'
import { EVENT_TYPES, type EventBody } from '../../domain/case/events'
import type { CaseFacts } from '../../domain/case/facts'
import { CASE_STATES } from '../../domain/case/states'
import { CLOCK_KINDS, CLOCK_STATES } from '../../domain/clock/clock-facts'
import { bytes, instant, oneOf, transactionId } from './columns'
import { organisations } from './organisations'
import { users } from './people'

/** A row is a case as its timeline says it is: a cache of the fold, written by the timeline alone. */
export const cases = pgTable('cases', {
  id: uuid().primaryKey(),
  reference: text().notNull(),
  seq: integer().notNull(),
  version: integer().notNull(),
  state: text({ enum: CASE_STATES }).notNull(),
  consumerId: uuid().notNull().references(() => users.id),
  acquirerId: uuid().notNull().references(() => organisations.id),
  merchantId: uuid().notNull().references(() => organisations.id),
  handlerId: uuid().references(() => users.id),
  servedAt: instant(),
  submittedAt: instant().notNull(),
  closedAt: instant(),
  amountFen: bigint({ mode: 'number' }).notNull(),
  refundedFen: bigint({ mode: 'number' }).notNull(),
  /** What two people let go back beyond what was paid. */
  excessFen: bigint({ mode: 'number' }).notNull().default(0),
  waitingFor: text().notNull(),
  cause: text(),
  hasProposal: integer().notNull(),
  /** The shop has asked its acquirer to refund, and it has not been done. */
  hasRefundTask: integer().notNull().default(0),
  /** The nearest due date over all running clocks; null when none runs. */
  nearestDueAt: instant(),
  nearestClock: text(),
  facts: jsonb().$type<CaseFacts>().notNull(),
  /** References by which the other ledgers know the payment, for the search box; the database copies them from the facts. */
  transactionId: text().generatedAlwaysAs(sql`facts -> 'keys' ->> 'transactionId'`),
  outTradeNo: text().generatedAlwaysAs(sql`facts -> 'keys' ->> 'outTradeNo'`),
  rrn: text().generatedAlwaysAs(sql`facts -> 'keys' ->> 'rrn'`),
}, (table) => [
  check('cases_state', oneOf('state', CASE_STATES)),
  check('cases_amount', sql`amount_fen > 0`),
  // Money invariant: refunds, chargebacks and goodwill never exceed what was paid unless two people say why.
  check('cases_refunded', sql`refunded_fen >= 0 and excess_fen >= 0 and refunded_fen <= amount_fen + excess_fen`),
  uniqueIndex('cases_reference').on(table.reference),
  // The queue's order. The migration adds (INCLUDE) what views filter by and row security reads, so pages and counts are read from the index alone.
  index('cases_open').on(table.acquirerId, sql`(coalesce(nearest_due_at, 'infinity'))`, table.amountFen.desc(), table.id).where(sql`closed_at is null`),
  index('cases_closed').on(table.acquirerId, table.closedAt.desc(), table.id).where(sql`closed_at is not null`),
  index('cases_transaction').on(table.transactionId),
  index('cases_order').on(table.outTradeNo),
  index('cases_rrn').on(table.rrn),
  index('cases_merchant').on(table.merchantId, table.nearestDueAt),
  // Open cases that may be about one payment.
  index('cases_same_amount').on(table.merchantId, table.amountFen).where(sql`closed_at is null`),
  index('cases_consumer').on(table.consumerId, table.submittedAt),
  index('cases_submitted').on(table.acquirerId, table.submittedAt),
])

/** A row is one event: the record. Append-only by grant and by trigger; hash-chained per case. */
export const caseEvents = pgTable('case_events', {
  caseId: uuid().notNull().references(() => cases.id, { onDelete: 'restrict' }),
  seq: integer().notNull(),
  at: instant().notNull(),
  actorId: uuid().notNull(),
  actorRole: text({ enum: ROLES }).notNull(),
  type: text().notNull(),
  payload: jsonb().$type<EventBody>().notNull(),
  /** The whole event as RFC 8785 JSON: what the hash is taken over. */
  canonical: text().notNull(),
  prev: bytes(),
  hash: bytes(),
  /** The transaction that wrote it, for sealing in commit order; set by the trigger. */
  tx: transactionId(),
}, (table) => [
  primaryKey({ columns: [table.caseId, table.seq] }),
  uniqueIndex('case_events_prev').on(table.caseId, table.prev),
  // How often an officer has unmasked somebody today.
  index('case_events_reveals').on(table.actorId, table.at).where(sql`type = 'contact.revealed'`),
  check('case_events_seq', sql`seq > 0`),
  check('case_events_type', oneOf('type', EVENT_TYPES)),
  check('case_events_role', oneOf('actor_role', ROLES)),
])

/** A row is the data key of one case (or of the draft it begins as), wrapped by a master key. Deleting it erases the person. */
export const caseKeys = pgTable('case_keys', {
  caseId: uuid().primaryKey(),
  /** The guest session or the person whose draft it is. */
  ownerId: uuid().notNull(),
  wrappedKey: text().notNull(),
  createdAt: instant().notNull(),
}, (table) => [index('case_keys_owner').on(table.ownerId)])

/** A row is a complaint being written: one sealed answer sheet, overwritten as the person goes on. */
export const drafts = pgTable('drafts', {
  caseId: uuid().primaryKey().references(() => caseKeys.caseId),
  ownerId: uuid().notNull(),
  sealed: text().notNull(),
  version: integer().notNull(),
  updatedAt: instant().notNull(),
}, (table) => [index('drafts_owner').on(table.ownerId)])

/** A row is how to reach the person behind a case, sealed under the case's key. */
export const caseContacts = pgTable('case_contacts', {
  caseId: uuid().primaryKey().references(() => cases.id),
  /** Whose complaint it is. */
  sealedName: text().notNull(),
  /** Who filed it in their name, if somebody did; phone and mailbox are then that person's. */
  sealedAgentName: text(),
  sealedPhone: text(),
  sealedEmail: text(),
  /** The language they are written to in. */
  locale: text().notNull(),
  /** For staff search, keyed per organisation. */
  phoneIndex: text(),
})

/** A row is something a person wrote. The event keeps its id; erasing the row leaves the record whole. */
export const caseTexts = pgTable('case_texts', {
  id: uuid().primaryKey(),
  caseId: uuid().notNull().references(() => cases.id),
  authorId: uuid().notNull(),
  authorRole: text({ enum: ROLES }).notNull(),
  /** Parties that may read it: consumer, merchant, institution. */
  audience: text().array().notNull(),
  body: text().notNull(),
  at: instant().notNull(),
}, (table) => [index('case_texts_case').on(table.caseId)])

/** A row is one clock of one case, folded from its events; what the sweep reads. */
export const clocks = pgTable('clocks', {
  caseId: uuid().notNull().references(() => cases.id),
  kind: text({ enum: CLOCK_KINDS }).notNull(),
  state: text({ enum: CLOCK_STATES }).notNull(),
  dueAt: instant().notNull(),
  /** When somebody is reminded next; null when nobody is before it runs out. */
  warnAt: instant(),
  breachedAt: instant(),
  /** How often it ran out, restarts included: a kept duty has none. */
  breaches: integer().notNull(),
  /** By which version of which time limit and which editions of the calendar its date was computed. */
  policyId: text(),
  policyVersion: integer(),
  calendarVersion: text(),
  /** The first year it rests on whose arrangement was still to be announced; null when there is none. */
  awaitsYear: integer(),
  startedAt: instant(),
  stoppedAt: instant(),
  pausedAt: instant(),
  /** How long the pauses that are over have lasted. */
  pausedSeconds: bigint({ mode: 'number' }).notNull().default(0),
}, (table) => [
  primaryKey({ columns: [table.caseId, table.kind] }),
  // The next thing to say of a clock: a reminder, or that it has run out.
  index('clocks_next').on(sql`(least(warn_at, due_at))`).where(sql`state = 'running' and breached_at is null`),
  index('clocks_awaiting').on(table.awaitsYear).where(sql`awaits_year is not null and state <> 'stopped'`),
])

/** A row is a refund instruction of a case. Its sum per case never passes what was paid (trigger and check). */
export const refunds = pgTable('refunds', {
  id: uuid().primaryKey(),
  caseId: uuid().notNull().references(() => cases.id),
  kind: text({ enum: REFUND_KINDS }).notNull().default('refund'),
  amountFen: bigint({ mode: 'number' }).notNull(),
  channelRefundNo: text().notNull(),
  recordedAt: instant().notNull(),
  confirmedAt: instant(),
  /** Who saw the money: the payer, or the bank's ledger. */
  seenBy: text({ enum: ['consumer', 'ledger'] }),
}, (table) => [
  check('refunds_kind', oneOf('kind', REFUND_KINDS)),
  check('refunds_amount', sql`amount_fen > 0`),
  uniqueIndex('refunds_channel_no').on(table.caseId, table.channelRefundNo),
])

/** A row is a decision of a case: who proposed, who approved, and what it gives. A review, or taking the case up again, adds the next; the newest is in force. */
export const decisions = pgTable('decisions', {
  caseId: uuid().notNull().references(() => cases.id),
  basis: text({ enum: ['ruling', 'review', 'mediation'] }).notNull().default('ruling'),
  outcome: text().notNull(),
  clause: text().notNull(),
  claimedFen: bigint({ mode: 'number' }).notNull(),
  establishedFen: bigint({ mode: 'number' }).notNull(),
  approvedFen: bigint({ mode: 'number' }).notNull(),
  proposedBy: uuid().notNull(),
  approvedBy: uuid().notNull(),
  decidedAt: instant().notNull(),
  /** Up to how much the institution let one person give a full award when this was proposed. */
  soloUpToFen: bigint({ mode: 'number' }).notNull().default(0),
}, (table) => [
  primaryKey({ columns: [table.caseId, table.decidedAt] }),
  check('decisions_two_people', sql`proposed_by <> approved_by or (outcome = 'refund_full' and approved_fen >= claimed_fen and approved_fen <= solo_up_to_fen)`),
])

/** A row is a reading act: who opened what. In no chain, so a reader never makes a writer wait. */
export const accessEvents = pgTable('access_events', {
  id: uuid().primaryKey(),
  caseId: uuid().notNull().references(() => cases.id),
  readerId: uuid().notNull(),
  readerRole: text({ enum: ROLES }).notNull(),
  readerOrgId: uuid(),
  act: text({ enum: ['view', 'export'] }).notNull(),
  /** Start of the half hour: one row per reader, case and half hour. */
  halfHourAt: instant().notNull(),
  at: instant().notNull(),
  canonical: text().notNull(),
  hash: bytes().notNull(),
}, (table) => [uniqueIndex('access_events_once').on(table.caseId, table.readerId, table.act, table.halfHourAt)])
