import { addDays, chinaDateAt, dayNumberOf, startOfDay } from '../../domain/clock/china-time'
import type { CaseFacts } from '../../domain/case/facts'
import type { InboxTab } from '../../domain/case/inbox-tabs'
import { MERCHANT_ROLES } from '../../domain/access/roles'
import { type Answer, ok, refuse } from '../../domain/result'
import { inboxCounts, merchantInbox } from '../../db/queries/disputes'
import type { ClockView } from '../cases/case-view'
import { clockViews } from '../cases/clock-views'
import { type Ctx, transact } from '../context'

/** One complaint as the list shows it: nothing of who complains. */
export type InboxRow = Pick<CaseFacts, 'id' | 'reference' | 'state' | 'amountFen' | 'paidAt' | 'complaintType' | 'response'> & { clocks: ClockView[] }

export interface Inbox { rows: InboxRow[]; counts: Record<InboxTab, number> & { dueToday: number } }

/** A merchant's inbox: what it must answer, nearest deadline first. */
export async function listInbox(ctx: Ctx, { tab }: { tab: InboxTab }): Promise<Answer<Inbox>> {
  const { actor, now } = ctx
  if (!(MERCHANT_ROLES as readonly string[]).includes(actor.role) || !actor.orgId) return refuse({ code: 'not_found' })
  const merchantId = actor.orgId
  const endOfToday = startOfDay(dayNumberOf(addDays(chinaDateAt(now), 1)))
  return transact(ctx, async ({ db }) => ok({
    rows: (await merchantInbox(db, merchantId, tab)).map(inboxRow),
    counts: await inboxCounts(db, merchantId, endOfToday),
  }))
}

function inboxRow(facts: CaseFacts): InboxRow {
  const { id, reference, state, amountFen, paidAt, complaintType, response } = facts
  return { id, reference, state, amountFen, paidAt, complaintType, response, clocks: clockViews(facts) }
}
