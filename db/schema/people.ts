import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { ROLES } from '../../domain/access/roles'
import { CODE_PURPOSES } from '../../domain/sign-in/code-rules'
import { bytes, instant, oneOf } from './columns'
import { organisations } from './organisations'

/** A row is a person who can sign in. What names them is sealed under their own data key. */
export const users = pgTable('users', {
  id: uuid().primaryKey(),
  kind: text({ enum: ['consumer', 'staff'] }).notNull(),
  /** What staff type to sign in; consumers have none. */
  login: text(),
  wrappedKey: text().notNull(),
  sealedName: text(),
  sealedPhone: text(),
  sealedEmail: text(),
  /** Blind indexes: keyed hashes of the normalised phone and mailbox. */
  phoneIndex: text(),
  emailIndex: text(),
  locale: text().notNull(),
  createdAt: instant().notNull(),
  disabledAt: instant(),
}, (table) => [
  uniqueIndex('users_login').on(table.login),
  uniqueIndex('users_phone').on(table.phoneIndex),
  uniqueIndex('users_email').on(table.emailIndex),
])

/** A row is what a member of staff proves themself with. */
export const credentials = pgTable('credentials', {
  userId: uuid().primaryKey().references(() => users.id),
  passwordHash: text().notNull(),
  sealedTotpSecret: text().notNull(),
  /** The last 30-second step a TOTP code was used in: a code works once. */
  totpLastStep: integer(),
})

/** A row counts how often one account was tried and failed, from strangers' browsers or from one its owner used before. Keys are keyed hashes. */
export const signInFailures = pgTable('sign_in_failures', {
  key: text().primaryKey(),
  count: integer().notNull(),
  lastAt: instant().notNull(),
}, (table) => [index('sign_in_failures_age').on(table.lastAt)])

/** A row is one role of one person in one organisation. */
export const memberships = pgTable('memberships', {
  id: uuid().primaryKey(),
  userId: uuid().notNull().references(() => users.id),
  orgId: uuid().notNull().references(() => organisations.id),
  role: text({ enum: ROLES }).notNull(),
  createdAt: instant().notNull(),
  endedAt: instant(),
}, (table) => [
  check('memberships_role', oneOf('role', ROLES)),
  index('memberships_user').on(table.userId),
  index('memberships_org').on(table.orgId),
])

/** A row is one browser: a guest's or a signed-in person's. The cookie holds a secret whose hash is here. */
export const sessions = pgTable('sessions', {
  id: uuid().primaryKey(),
  idHash: bytes().notNull(),
  userId: uuid().references(() => users.id),
  membershipId: uuid().references(() => memberships.id),
  /** Set when the session was opened by reference and code: it opens that case alone. */
  onlyCaseId: uuid(),
  browser: text().notNull(),
  createdAt: instant().notNull(),
  lastSeenAt: instant().notNull(),
  steppedUpAt: instant(),
  revokedAt: instant(),
}, (table) => [uniqueIndex('sessions_hash').on(table.idHash), index('sessions_user').on(table.userId)])

/** A row is a sign-in that has passed its first step and not its last. */
export const challenges = pgTable('challenges', {
  id: uuid().primaryKey(),
  userId: uuid().notNull().references(() => users.id),
  sessionId: uuid().notNull(),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  triesLeft: integer().notNull(),
  spentAt: instant(),
})

/** A row is a six-digit code that was sent; only its keyed hash is kept. */
export const oneTimeCodes = pgTable('one_time_codes', {
  id: uuid().primaryKey(),
  purpose: text({ enum: CODE_PURPOSES }).notNull(),
  channel: text({ enum: ['sms', 'mail'] }).notNull(),
  addressIndex: text().notNull(),
  sealedAddress: text().notNull(),
  /** The case a tracking code opens. */
  caseId: uuid(),
  sessionId: uuid().notNull(),
  codeHash: text().notNull(),
  triesLeft: integer().notNull(),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  spentAt: instant(),
}, (table) => [index('one_time_codes_address').on(table.addressIndex, table.createdAt), index('one_time_codes_session').on(table.sessionId)])

/** A row is a browser's text and errors on their way back to a form, for fifteen minutes. */
export const formReturns = pgTable('form_returns', {
  id: uuid().primaryKey(),
  sessionId: uuid().notNull(),
  sealed: text().notNull(),
  createdAt: instant().notNull(),
})

/** A row is one intent that was carried out, with the answer to give again. No personal data. */
export const idempotencyKeys = pgTable('idempotency_keys', {
  actorId: uuid().notNull(),
  key: text().notNull(),
  requestHash: text().notNull(),
  answer: jsonb(),
  done: boolean().notNull(),
  createdAt: instant().notNull(),
}, (table) => [uniqueIndex('idempotency_keys_key').on(table.actorId, table.key), index('idempotency_keys_age').on(table.createdAt)])

/** A row counts what one address or person did in one window of time. */
export const rateCounters = pgTable('rate_counters', {
  key: text().primaryKey(),
  windowStart: instant().notNull(),
  count: integer().notNull(),
})
