import { addDays, chinaDateAt, dayNumberOf, startOfDay } from '../../domain/clock/china-time'
import type { CaseFacts } from '../../domain/case/facts'
import type { ClockRules } from '../../domain/clock/clock-rules'
import { type InboxPress, type InboxTab, MERCHANT_CLOCKS, pressOf } from '../../domain/case/inbox-tabs'
import { MERCHANT_ROLES } from '../../domain/access/roles'
import { type Answer, ok, refuse } from '../../domain/result'
import { inboxCounts, merchantInbox } from '../../db/queries/disputes'
import type { ClockView } from '../cases/case-view'
import { clockViews } from '../cases/clock-views'
import { NOTHING_UNREAD, type UnreadMark, unreadMarks } from '../cases/unread-marks'
import { rulesInForce } from '../clocks/rules-in-force'
import { type Ctx, transact } from '../context'

/** One complaint as the list shows it: nothing of who complains. */
export interface InboxRow extends Pick<CaseFacts, 'id' | 'reference' | 'state' | 'amountFen' | 'paidAt' | 'complaintType' | 'response'> {
  /** The clock that runs for the shop and is due first. */
  clock: ClockView | null
  press: InboxPress
  unread: UnreadMark
}

export interface Inbox { rows: InboxRow[]; counts: Record<InboxTab, number> & { dueToday: number } }

/** A merchant's inbox: what it must answer, nearest deadline first. */
export async function listInbox(ctx: Ctx, { tab }: { tab: InboxTab }): Promise<Answer<Inbox>> {
  const { actor, now } = ctx
  if (!(MERCHANT_ROLES as readonly string[]).includes(actor.role) || !actor.orgId) return refuse({ code: 'not_found' })
  const merchantId = actor.orgId
  const endOfToday = startOfDay(dayNumberOf(addDays(chinaDateAt(now), 1)))
  return transact(ctx, async (inside) => {
    const rules = await rulesInForce(inside.db)
    const found = await merchantInbox(inside.db, merchantId, tab)
    const unread = await unreadMarks(inside, found.map(({ id }) => id))
    return ok({
      rows: found.map((facts) => ({ ...inboxRow(facts, rules, now, endOfToday), unread: unread.get(facts.id) ?? NOTHING_UNREAD })),
      counts: await inboxCounts(inside.db, merchantId, endOfToday),
    })
  })
}

function inboxRow(facts: CaseFacts, rules: ClockRules, now: Date, endOfToday: Date): Omit<InboxRow, 'unread'> {
  const { id, reference, state, amountFen, paidAt, complaintType, response } = facts
  const own = clockViews(facts, rules).filter(({ kind, state: standing }) => (MERCHANT_CLOCKS as readonly string[]).includes(kind) && standing === 'running')
  const clock = own.sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0] ?? null
  return { id, reference, state, amountFen, paidAt, complaintType, response, clock, press: pressOf(clock && new Date(clock.dueAt), now, endOfToday) }
}
