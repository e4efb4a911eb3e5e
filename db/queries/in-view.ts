import { and, eq, gt, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../domain/access/actor'
import { dayNumberAt, startOfDay } from '../../domain/clock/china-time'
import type { QueueView } from '../../domain/queue/queue-views'
import { cases } from '../schema'

/** Which cases a view of the queue holds, as a filter over `cases`. */
export const inView = (view: QueueView, actor: Actor, now: Date): SQL =>
  (view === 'closed' ? isNotNull(cases.closedAt) : and(isNull(cases.closedAt), OPEN_VIEWS[view](actor, now))!)

/** What tells the open cases of a view from the other open ones. "Today" ends at midnight in China. */
export const OPEN_VIEWS: Record<Exclude<QueueView, 'closed'>, (actor: Actor, now: Date) => SQL> = {
  mine: (actor) => eq(cases.handlerId, actor.id),
  unassigned: () => isNull(cases.handlerId),
  due_today: (_actor, now) => and(gt(cases.nearestDueAt, now), lte(cases.nearestDueAt, startOfDay(dayNumberAt(now) + 1)))!,
  overdue: (_actor, now) => lte(cases.nearestDueAt, now),
  waiting_merchant: () => eq(cases.waitingFor, 'merchant'),
  waiting_consumer: () => eq(cases.waitingFor, 'consumer'),
  to_approve: () => eq(cases.hasProposal, 1),
  refund_asked: () => eq(cases.hasRefundTask, 1),
  open: () => sql`true`,
}
