import { and, asc, count, desc, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import { MERCHANT_CLOCKS } from '../../domain/case/inbox-tabs'
import type { CaseFacts } from '../../domain/case/facts'
import type { InboxTab } from '../../domain/case/inbox-tabs'
import { type CaseState, FINAL_STATES } from '../../domain/case/states'
import type { Db } from '../client'
import { cases, clocks } from '../schema'
import { asOfNow } from './cases'

const IN_TAB: Record<InboxTab, SQL> = {
  new: eq(cases.state, 'awaiting_merchant'),
  handling: notInArray(cases.state, ['awaiting_merchant', ...FINAL_STATES] as CaseState[]),
  done: inArray(cases.state, [...FINAL_STATES] as CaseState[]),
}

export const PAGE = 50

/** When the shop itself has to act next; null when nothing is asked of it. */
const OWN_DUE = sql`(select min(${clocks.dueAt}) from ${clocks} where ${clocks.caseId} = ${cases.id} and ${inArray(clocks.kind, [...MERCHANT_CLOCKS])} and ${eq(clocks.state, 'running')})`

/** The cases a merchant was served with, what it has to answer first on top; finished ones newest first. */
export async function merchantInbox(db: Db, merchantId: string, tab: InboxTab): Promise<CaseFacts[]> {
  const order = tab === 'done' ? [desc(cases.closedAt), asc(cases.id)] : [sql`${OWN_DUE} asc nulls last`, desc(cases.amountFen), asc(cases.id)]
  const rows = await db.select({ facts: cases.facts }).from(cases)
    .where(and(eq(cases.merchantId, merchantId), IN_TAB[tab])).orderBy(...order).limit(PAGE)
  return rows.map(({ facts }) => asOfNow(facts))
}

/** How many lie in each drawer, and how many answers are due before `until`. */
export async function inboxCounts(db: Db, merchantId: string, until: Date): Promise<Record<InboxTab, number> & { dueToday: number }> {
  const [row] = await db.select({
    new: count(sql`case when ${IN_TAB.new} then 1 end`),
    handling: count(sql`case when ${IN_TAB.handling} then 1 end`),
    done: count(sql`case when ${IN_TAB.done} then 1 end`),
    dueToday: count(sql`case when ${cases.closedAt} is null and ${OWN_DUE} < ${until.toISOString()}::timestamptz then 1 end`),
  }).from(cases).where(eq(cases.merchantId, merchantId))
  return row!
}
