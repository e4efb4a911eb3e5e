import { and, eq, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../client'
import { challenges, effectsDone, formReturns, idempotencyKeys, oneTimeCodes, outgoingMessages, rateCounters, signInFailures } from '../schema'

/** Rows that are of use for a while only, by the column that tells their age. */
export const AGE_COLUMNS = {
  form_returns: formReturns.createdAt,
  idempotency_keys: idempotencyKeys.createdAt,
  one_time_codes: oneTimeCodes.expiresAt,
  challenges: challenges.expiresAt,
  sign_in_failures: signInFailures.lastAt,
  rate_counters: rateCounters.windowStart,
  effects_done: effectsDone.at,
} as const satisfies Record<string, PgColumn>
export type Leftover = keyof typeof AGE_COLUMNS

/** Deletes at most `atMost` rows that are older than `cutoff`; gives how many. */
export async function forgetBefore(db: Db, leftover: Leftover, cutoff: Date, atMost: number): Promise<number> {
  const age: PgColumn = AGE_COLUMNS[leftover]
  const gone = await db.execute(sql`
    delete from ${age.table} where ctid in (select ctid from ${age.table} where ${age} < ${cutoff.toISOString()}::timestamptz limit ${atMost})`)
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
