import type { Role } from '../access/roles'

/** The ways an institution looks at its cases, in the order the screen lists them. */
export const QUEUE_VIEWS = [
  'mine', 'unassigned', 'due_today', 'overdue', 'waiting_merchant', 'waiting_consumer', 'to_approve', 'refund_asked', 'open', 'closed',
] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]

/** What somebody finds first: their own work, or what waits for them. */
export const firstViewOf = (role: Role): QueueView => (role === 'handler' ? 'mine' : role === 'approver' ? 'to_approve' : 'open')
