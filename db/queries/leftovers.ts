import { and, eq, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../client'
import { challenges, drafts, effectsDone, formReturns, idempotencyKeys, oneTimeCodes, outgoingMessages, rateCounters, sessions, signInFailures } from '../schema'

/** Rows that are of use for a while only, by the column that tells their age. */
export const AGE_COLUMNS = {
  form_returns: formReturns.createdAt,
  idempotency_keys: idempotencyKeys.createdAt,
  one_time_codes: oneTimeCodes.expiresAt,
  challenges: challenges.expiresAt,
  sign_in_failures: signInFailures.lastAt,
  rate_counters: rateCounters.windowStart,
  effects_done: effectsDone.at,
  sessions: sessions.lastSeenAt,
} as const satisfies Record<string, PgColumn>
export type Leftover = keyof typeof AGE_COLUMNS

/** A guest acts as their session: while a draft is theirs, it stays. */
const STILL_NEEDED: Partial<Record<Leftover, SQL>> = { sessions: sql`exists (select 1 from ${drafts} where ${drafts.ownerId} = ${sessions.id})` }

/** Deletes at most `atMost` rows that are older than `cutoff`; gives how many. */
export async function forgetBefore(db: Db, leftover: Leftover, cutoff: Date, atMost: number): Promise<number> {
  const age: PgColumn = AGE_COLUMNS[leftover]
  const gone = await db.execute(sql`
    delete from ${age.table} where ctid in (select ctid from ${age.table} where ${age} < ${cutoff.toISOString()}::timestamptz and not ${STILL_NEEDED[leftover] ?? sql`false`} limit ${atMost})`)
  return gone.count
}

/** Takes the one-time codes out of messages that are older than `cutoff`; gives how many had one. */
export async function blankCodesBefore(db: Db, cutoff: Date): Promise<number> {
  const blanked = await db.update(outgoingMessages).set({ sealedSecret: null, sealedText: null })
    .where(and(
      eq(outgoingMessages.template, 'code'), lt(outgoingMessages.createdAt, cutoff),
      or(isNotNull(outgoingMessages.sealedSecret), isNotNull(outgoingMessages.sealedText)),
    ))
    .returning({ id: outgoingMessages.id })
  return blanked.length
}
