import { and, desc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { type ClaimedPayment, HOURS_APART } from '../../domain/case/same-payment'
import type { CaseFacts } from '../../domain/case/facts'
import type { Db } from '../client'
import { cases } from '../schema'
import { asOfNow } from './cases'

/**
 * Cases within the asker's reach that share a key with a payment, or its shop, amount and about its time, or its consumer; the newest first.
 * `except`: the case or draft that asks.
 */
export async function casesLike(db: Db, { consumerId, merchantId, amountFen, paidAt, keys }: ClaimedPayment, { except, openOnly }: { except: string; openOnly: boolean }): Promise<CaseFacts[]> {
  const isNear = sql`abs(extract(epoch from (${cases.facts} ->> 'paidAt')::timestamptz - ${paidAt.toISOString()}::timestamptz)) <= ${HOURS_APART * 3_600}`
  const rows = await db.select({ facts: cases.facts }).from(cases)
    .where(and(ne(cases.id, except), openOnly ? isNull(cases.closedAt) : undefined, or(
      keys.transactionId ? eq(cases.transactionId, keys.transactionId) : undefined,
      keys.outTradeNo ? eq(cases.outTradeNo, keys.outTradeNo) : undefined,
      keys.rrn ? eq(cases.rrn, keys.rrn) : undefined,
      and(eq(cases.merchantId, merchantId), eq(cases.amountFen, amountFen), isNear),
      eq(cases.consumerId, consumerId),
    )))
    .orderBy(desc(cases.submittedAt), desc(cases.id)).limit(50)
  return rows.map(({ facts }) => asOfNow(facts))
}
