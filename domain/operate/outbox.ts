/** Where a message that leaves the house stands. */
export const MESSAGE_STATES = ['queued', 'sent', 'failed'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/** How it left the house: by mail, or not at all, since no provider is connected and the outbox keeps it. */
export const SENT_VIA = ['smtp', 'outbox'] as const
export type SentVia = (typeof SENT_VIA)[number]

/** Why sending did not work, in codes of ours: the words of the other side quote addresses. */
export const DELIVERY_PROBLEMS = ['unreachable', 'timed_out', 'not_secure', 'sign_in_refused', 'recipient_refused', 'refused'] as const
export type DeliveryProblem = (typeof DELIVERY_PROBLEMS)[number]

/** Why a message has not left: sending did not work, it came too late to be of use, or a fault of ours. */
export type MessageProblem = DeliveryProblem | 'expired' | 'unexpected'
