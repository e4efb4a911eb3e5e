import type { DeliveryProblem, SentVia } from '@/domain/operate/outbox'

/** A finished message on its way out. `id` is stable over all tries, so that a receiver can tell a repeat. */
export interface Outgoing {
  id: string
  channel: 'sms' | 'mail'
  /** An E.164 number or a mail address. */
  to: string
  /** For mail; a text message has none. */
  subject: string
  text: string
}

/** Whoever carries messages out. `send` throws a DeliveryError when it did not work; trying again is the caller's. */
export interface Messaging {
  send: (message: Outgoing) => Promise<SentVia>
}

/** Says what went wrong in a code of ours. */
export class DeliveryError extends Error {
  override name = 'DeliveryError'
  constructor(readonly code: DeliveryProblem) { super(code) }
}
